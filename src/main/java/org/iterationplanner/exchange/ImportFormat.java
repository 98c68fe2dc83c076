package org.iterationplanner.exchange;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.intake.Review;
import org.iterationplanner.table.Upload;

/** The formats that can be imported, by the name that the API has for them. */
public enum ImportFormat {
    JSON("json", JsonReader::new),
    CSV("csv", TemplateReader::new),
    XLSX("xlsx", TemplateReader::new);

    private final String id;
    private final Supplier<Importer> importer;

    ImportFormat(String id, Supplier<Importer> importer) {
        this.id = id;
        this.importer = importer;
    }

    public String id() {
        return id;
    }

    public static Optional<ImportFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /**
     * Reads files of this format.
     *
     * @param skipInvalidRows whether rows with errors are left out
     * @throws org.iterationplanner.table.Unreadable if they are not of the format, or larger than accepted
     */
    public Imported read(List<Upload> uploads, boolean skipInvalidRows) throws IOException {
        Draft draft = new Draft();
        importer.get().read(uploads, draft);
        return Review.of(draft, skipInvalidRows);
    }
}
