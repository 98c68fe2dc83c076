package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Small worklists with the columns of each tool, and what they come to. */
class WorklistsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Path FIXTURES = Path.of(System.getProperty("exchange.fixtures", "../shared/fixtures"));

    @TempDir
    Path folder;

    @Test
    void workItemsAreATree() throws IOException {
        Imported imported = imported(ImportFormat.AZURE_DEVOPS, """
                ID,Work Item Type,Title 1,Title 2,Title 3,Title 4,State,Iteration Path,Area Path,Story Points,Priority,Target Date,Tags,Assigned To,Nobody knows
                1,Epic,Luna II,,,,Active,Move,Move,,2,2027-03-31,,,x
                2,Feature,,Payroll,,,Active,Move,Move,,1,,,,
                3,User Story,,,Database,,Active,Move\\Sprint 10,Move\\Data,5,1,,gold; red,Ada,
                4,Task,,,,Copy it,Active,Move\\Sprint 10,Move\\Data,,,,,,
                5,User Story,,,Portal,,New,Move\\Sprint 9,Move\\Web,3,,,after 3; after work,,
                6,User Story,,,Logs,,Closed,Move\\Sprint 7,Move\\Web,2,,,,,
                7,Bug,,Noise,,,New,Move,Move,1,,,,,
                8,User Story,,,Gone,,Removed,Move,Move,1,,,,,
                """);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().datacenters())
                .extracting(Datacenter::id, Datacenter::name, Datacenter::priority, Datacenter::exitBy)
                .containsExactly(tuple("1", "Luna II", 2, LocalDate.of(2027, 3, 31)));
        assertThat(imported.modelInput().workloads())
                .extracting(Workload::id, Workload::datacenter)
                .containsExactly(tuple("2", "1"));
        assertThat(imported.modelInput().assets())
                .extracting(
                        Asset::id, Asset::name, Asset::workload, Asset::datacenter, Asset::effort, Asset::completedOn)
                .containsExactly(
                        tuple("3", "Database", "2", null, points("Data", 5), null),
                        tuple("5", "Portal", "2", null, points("Web", 3), null),
                        tuple("6", "Logs", "2", null, points("Web", 2), DAY),
                        tuple("7", "Noise", null, "1", points("migration", 1), null));
        Asset database = imported.modelInput().assets().get(0);
        assertThat(database.labels()).containsExactly("gold", "red");
        assertThat(database.refs()).containsEntry("azure-devops", "3");
        assertThat(database.attributes())
                .containsEntry("assignedTo", "Ada")
                .containsEntry("iteration", "Move\\Sprint 10");
        assertThat(database.tasks()).extracting(Asset.Task::title).containsExactly("Copy it");
        assertThat(imported.modelInput().assets().get(1).labels()).containsExactly("after work");
        assertThat(imported.modelInput().dependencies()).containsExactly(precedes("3", "5"));
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("3", 10, null), new BaselineEntry("5", 9, null));
        assertThat(imported.modelInput().calendar().firstNumber()).isEqualTo(9);
        assertThat(rows(imported)).containsExactly("LEFT_OUT /list/9");
    }

    @Test
    void iterationsWithoutNumbersOfTheirOwnAreCounted() throws IOException {
        Imported imported = imported(ImportFormat.AZURE_DEVOPS, """
                ID,Work Item Type,Title,Iteration Path,Original Estimate,Parent
                1,User Story,A,P\\Release 10\\Sprint 1,,
                2,User Story,B,P\\Release 2\\Sprint 1,4,
                3,Task,C,P\\Release 10\\Sprint 1,1.5,1
                4,Task,D,P\\Release 10\\Sprint 1,2,1
                5,Task,E,P,2,99
                """);
        assertThat(imported.modelInput().effortUnit()).isEqualTo("hours");
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::effort, Asset::derived)
                .containsExactly(
                        tuple("1", Map.of("migration", new BigDecimal("3.5")), List.of("effort")),
                        tuple("2", points("migration", 4), List.of()),
                        tuple("5", points("migration", 2), List.of()));
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("1", 2, null), new BaselineEntry("2", 1, null));
        assertThat(rows(imported)).containsExactly("LEFT_OUT /list/6");
    }

    @Test
    void rowsThatSayNothingOrTheSameAreWrong() throws IOException {
        Imported imported = imported(ImportFormat.AZURE_DEVOPS, """
                ID,Work Item Type,Title,Story Points
                1,User Story,A,two
                2,User Story,,1
                3,User Story,C,1
                3,User Story,C,1
                """);
        assertThat(rows(imported))
                .containsExactly("BAD_NUMBER /list/2/Story Points", "REQUIRED /list/3/Title", "DUPLICATE /list/5");
    }

    @Test
    void issuesKnowTheirEpicSprintAndWhatTheyBlock() throws IOException {
        Imported imported = imported(ImportFormat.JIRA, """
                Summary,Issue key,Issue id,Issue Type,Status,Resolution,Resolved,Original Estimate,Sprint,Sprint,Labels,Labels,Due date,Parent,Inward issue link (Blocks),Outward issue link (Blocks),Outward issue link (Blocks),Status Category
                Payroll,P-1,101,Epic,Open,,,,,,,,2027-02-26,,,,,To Do
                Identity,P-2,102,Epic,Open,,,,,,,,,,,P-1,,To Do
                Database,P-3,103,Story,Open,,,36000,Board Sprint 3,Board Sprint 4,gold,red,2027-01-31,101,,P-4,P-9,To Do
                Portal,P-4,104,Story,Open,,,5400,Board Sprint 5,,,,,P-1,P-3,,,To Do
                Copy it,P-5,105,Sub-task,Open,,,3600,,,,,,103,,,,To Do
                Old,P-6,106,Story,Shipped,Done,2026-10-01,,Board Sprint 1,,,,,,,,,Done
                Never,P-7,107,Story,Closed,Won't Do,2026-10-01,,,,,,,,,,,Done
                """);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().effortUnit()).isEqualTo("hours");
        assertThat(imported.modelInput().workloads())
                .extracting(Workload::id, Workload::name, Workload::due)
                .containsExactly(tuple("P-1", "Payroll", LocalDate.of(2027, 2, 26)), tuple("P-2", "Identity", null));
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::workload, asset -> asset.effort().get("migration"), Asset::completedOn)
                .containsExactly(
                        tuple("P-3", "P-1", new BigDecimal("10.00"), null),
                        tuple("P-4", "P-1", new BigDecimal("1.50"), null),
                        tuple("P-6", null, null, LocalDate.of(2026, 10, 1)));
        Asset database = imported.modelInput().assets().get(0);
        assertThat(database.labels()).containsExactly("gold", "red");
        assertThat(database.attributes()).containsEntry("due", "2027-01-31");
        assertThat(imported.modelInput().dependencies()).containsExactly(precedes("P-3", "P-4"));
        assertThat(imported.modelInput().workloadDependencies())
                .containsExactly(new WorkloadDependency("P-2", "P-1", null));
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("P-3", 4, null), new BaselineEntry("P-4", 5, null));
        assertThat(imported.modelInput().teams()).extracting(Team::id).containsExactly("migration");
        assertThat(rows(imported))
                .contains("LEFT_OUT /list/8/Resolution", "LEFT_OUT /list/4/Outward issue link (Blocks)");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "AZURE_DEVOPS, azure-devops/export_sample.csv, 2",
        "AZURE_DEVOPS, azure-devops/import_new_items.csv, 3",
        "AZURE_DEVOPS, azure-devops/import_tree.csv, 1",
        "JIRA, jira/export_header_wide_cloud.csv, 0",
        "JIRA, jira/import_hierarchy_header.csv, 0",
        "MS_PROJECT, ms-project/sample.xml, 16",
        "MS_PROJECT, ms-project/task-links-project2019-mspdi.xml, 16"
    })
    void realFilesAreRead(ImportFormat format, String file, int assets) throws IOException {
        Path path = FIXTURES.resolve(file);
        assumeThat(Files.exists(path))
                .as("Without " + path + " there is nothing to import")
                .isTrue();
        Imported imported = format.read(
                List.of(new Upload(path.getFileName().toString(), path)), false, ImportOptions.DEFAULT, DAY);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().assets()).hasSize(assets);
    }

    private Imported imported(ImportFormat format, String csv) throws IOException {
        return format.read(List.of(Sent.text(folder, "list.csv", csv)), false, ImportOptions.DEFAULT, DAY);
    }

    private static Map<String, BigDecimal> points(String team, int points) {
        return Map.of(team, BigDecimal.valueOf(points));
    }

    private static Dependency precedes(String from, String to) {
        return new Dependency(from, to, null, null, null, null);
    }

    /** What is wrong or odd, by row; not what is to be added. */
    private static List<String> rows(Imported imported) {
        return imported.issues().stream()
                .filter(issue -> !issue.pointer().startsWith("/modelInput"))
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }
}
