package org.iterationplanner.exchange;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import org.iterationplanner.worklist.AzureDevOps;
import org.iterationplanner.worklist.Jira;
import org.iterationplanner.worklist.MsProject;
import org.jspecify.annotations.Nullable;

/** The formats that can be imported, by the name that the API has for them. */
public enum ImportFormat {
    JSON("json", given -> new JsonReader()),
    CSV("csv", given -> new TemplateReader()),
    XLSX("xlsx", given -> new TemplateReader()),
    MEG("meg", given -> new MigrationGuide(given.sizing())),
    AZURE_MIGRATE("azure-migrate", given -> new AzureMigrate(given.sizing(), given.noisePorts())),
    AZURE_MIGRATE_WAVES("azure-migrate-waves", given -> new AzureMigrateWaves(given.sizing())),
    RVTOOLS("rvtools", given -> new RvTools(given.sizing())),
    KONVEYOR("konveyor", given -> new Konveyor(given.sizing())),
    /** The intake form of Cloud Migration Factory is a list of servers with their waves, too. */
    CMF("cmf", given -> new AzureMigrateWaves(given.sizing())),
    MIGRATION_HUB("migration-hub", given -> new MigrationHub(given.sizing())),
    AZURE_DEVOPS("azure-devops", given -> new AzureDevOps(given.team(), given.today())),
    JIRA("jira", given -> new Jira(given.team(), given.today())),
    MS_PROJECT("ms-project", given -> new MsProject(given.team(), given.today()));

    /** What is said beside the files. */
    private record Given(Sizing sizing, Set<Integer> noisePorts, LocalDate today) {

        /** Who does what no file names a team for. */
        String team() {
            return sizing.rules().team();
        }
    }

    private final String id;

    @SuppressWarnings("ImmutableEnumChecker") // a constructor, which keeps no state
    private final Function<Given, Importer> importer;

    ImportFormat(String id, Function<Given, Importer> importer) {
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
        importer.apply(new Given(new Sizing(options.sizing(today)), Set.copyOf(options.noisePorts()), today))
                .read(uploads, draft);
        return Review.of(draft, options.completion(today), target, skipInvalidRows);
    }
}
