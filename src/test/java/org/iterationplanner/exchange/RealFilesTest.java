package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.table.Upload;
import org.iterationplanner.validate.BacklogValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as the tools themselves wrote them, in {@code -Dexchange.fixtures=../shared/fixtures}: with capacity and a start date
 * added each can be planned. Skipped without them.
 */
class RealFilesTest {
    private static final Path FIXTURES = Path.of(System.getProperty("exchange.fixtures", "../shared/fixtures"));

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "MEG, migration-execution-guide/MEG v0.97 - Framework.xlsx, 69",
        "AZURE_MIGRATE, azure-migrate/AzureMigrate_Discovery_Report.xlsx, 294",
        "AZURE_MIGRATE, azure-migrate/AzureMigrate_Assessment_Core_Report.xlsx, 513",
        "AZURE_MIGRATE, azure-migrate/dependency-export-sample.csv, 8",
        "RVTOOLS, rvtools/SizingWorkshop-RVTools.xlsx, 795",
        "KONVEYOR, konveyor/template_application_import.csv, 3",
        "CMF, aws/cmf_server-list.csv, 8"
    })
    void canBePlanned(ImportFormat format, String file, int assets) throws IOException {
        Path path = FIXTURES.resolve(file);
        assumeThat(Files.exists(path))
                .as("Without " + path + " there is nothing to import")
                .isTrue();
        Imported imported = format.read(
                List.of(new Upload(path.getFileName().toString(), path)),
                false,
                ImportOptions.DEFAULT,
                LocalDate.of(2026, 11, 26));
        assertThat(imported.issues()).noneMatch(Issue::isError);
        assertThat(imported.modelInput().assets()).hasSize(assets).allMatch(asset -> asset.isEstimated());
        assertThat(BacklogValidator.validate(completed(imported.modelInput()), ""))
                .noneMatch(Issue::isError);
    }

    private static Backlog completed(Backlog backlog) {
        Team team = backlog.teams().get(0);
        Calendar calendar = backlog.calendar();
        return new Backlog(
                new Calendar(LocalDate.of(2027, 1, 4), calendar.iterationDays(), calendar.iterations(), null, null),
                null,
                null,
                backlog.assumptions(),
                List.of(new Team(
                        team.id(),
                        null,
                        BigDecimal.valueOf(200),
                        Map.of(),
                        List.of(),
                        List.of(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        team.derived())),
                backlog.datacenters(),
                backlog.workloads(),
                backlog.releases(),
                backlog.assets(),
                backlog.dependencies(),
                backlog.workloadDependencies(),
                backlog.freezes(),
                backlog.limits(),
                backlog.baseline());
    }
}
