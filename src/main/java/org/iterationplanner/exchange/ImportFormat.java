package org.iterationplanner.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.intake.Review;
import org.iterationplanner.inventory.AzureMigrate;
import org.iterationplanner.inventory.AzureMigrateWaves;
import org.iterationplanner.inventory.Konveyor;
import org.iterationplanner.inventory.MigrationGuide;
import org.iterationplanner.inventory.MigrationHub;
import org.iterationplanner.inventory.RvTools;
import org.iterationplanner.sizing.Sizing;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/** The formats that can be imported, by the name that the API has for them. */
public enum ImportFormat {
    JSON("json", (sizing, ports) -> new JsonReader()),
    CSV("csv", (sizing, ports) -> new TemplateReader()),
    XLSX("xlsx", (sizing, ports) -> new TemplateReader()),
    MEG("meg", (sizing, ports) -> new MigrationGuide(sizing)),
    AZURE_MIGRATE("azure-migrate", AzureMigrate::new),
    AZURE_MIGRATE_WAVES("azure-migrate-waves", (sizing, ports) -> new AzureMigrateWaves(sizing)),
    RVTOOLS("rvtools", (sizing, ports) -> new RvTools(sizing)),
    KONVEYOR("konveyor", (sizing, ports) -> new Konveyor(sizing)),
    /** The intake form of Cloud Migration Factory is a list of servers with their waves, too. */
    CMF("cmf", (sizing, ports) -> new AzureMigrateWaves(sizing)),
    MIGRATION_HUB("migration-hub", (sizing, ports) -> new MigrationHub(sizing));

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor, which keeps no state
    private final BiFunction<Sizing, Set<Integer>, Importer> importer;

    ImportFormat(String id, BiFunction<Sizing, Set<Integer>, Importer> importer) {
        this.id = id;
        this.importer = importer;
    }

    public String id() {
        return id;
    }

    public static Optional<ImportFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** Reads files of this format for a backlog of their own, as {@link #read(List, boolean, ImportOptions, LocalDate, Backlog)}. */
    public Imported read(List<Upload> uploads, boolean skipInvalidRows, ImportOptions options, LocalDate today)
            throws IOException {
        return read(uploads, skipInvalidRows, options, today, null);
    }

    /**
     * Reads files of this format.
     *
     * @param skipInvalidRows whether rows with errors are left out
     * @param today the day by which systems are old
     * @param target what it is going to be merged into, whose records the files may name; or null
     * @throws org.iterationplanner.table.Unreadable if they are not of the format, or larger than accepted
     */
    public Imported read(
            List<Upload> uploads,
            boolean skipInvalidRows,
            ImportOptions options,
            LocalDate today,
            @Nullable Backlog target)
            throws IOException {
        Draft draft = new Draft();
        importer.apply(new Sizing(options.sizing(today)), Set.copyOf(options.noisePorts()))
                .read(uploads, draft);
        return Review.of(draft, options.completion(today), target, skipInvalidRows);
    }
}
