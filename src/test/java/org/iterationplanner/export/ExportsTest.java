package org.iterationplanner.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Sent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExportsTest {
    private static final Backlog BACKLOG = Json.read("""
            {"calendar": {"start": "2027-01-04", "iterationDays": 14, "iterations": 2},
             "teams": [{"id": "dba", "capacity": 9}],
             "datacenters": [{"id": "luna", "name": "Luna, \\"II\\"", "exitBy": "2027-03-31"}],
             "workloads": [{"id": "pay", "name": "Pay<b>roll", "datacenter": "luna", "due": "2027-02-26"}],
             "assets": [
               {"id": "sql", "name": "=cmd|x", "workload": "pay", "effort": {"dba": 5}, "labels": ["gold; one"],
                "tasks": [{"phase": "MIGRATE", "title": "Copy|it"}], "attributes": {"operatingSystem": "RHEL 8"}},
               {"id": "app", "workload": "pay", "effort": {"dba": 3}, "environment": "PRODUCTION"},
               {"id": "lone"}],
             "dependencies": [{"from": "sql", "to": "app"}],
             "freezes": [{"scope": {"all": true}, "from": "2027-01-23", "to": "2027-01-24", "reason": "Audit; yearly"}],
             "baseline": [{"asset": "sql", "iteration": 2, "state": "PUBLISHED"}]}""", Backlog.class);
    private static final ModelOutput OUTPUT = Json.read("""
            {"feasible": true, "iterations": [
               {"number": 1, "start": "2027-01-04", "end": "2027-01-17", "state": "DRAFT",
                "assets": [{"asset": "sql", "workload": "pay", "effort": {"dba": 5}}],
                "load": [{"team": "dba", "load": 5, "capacity": 9, "utilisation": 0.56}]},
               {"number": 2, "start": "2027-01-18", "end": "2027-01-31", "state": "DRAFT",
                "assets": [{"asset": "app", "workload": "pay", "effort": {"dba": 3}}],
                "load": [{"team": "dba", "load": 3, "capacity": 9, "utilisation": 0.33}]}],
             "notPlanned": [{"asset": "lone", "reason": "UNESTIMATED"}],
             "workloads": [{"id": "pay", "startIteration": 1, "endIteration": 2, "readyOn": "2027-01-31", "daysLate": 0}],
             "datacenters": []}""", ModelOutput.class);
    static final ExportedPlan PLAN = new ExportedPlan(
            "7", "January", null, BACKLOG, OUTPUT, List.of(), "Move", Instant.parse("2026-11-26T10:00:00Z"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"JSON", "CSV", "XLSX"})
    void theInputCanBeImportedAgain(ExportFormat format) throws IOException {
        Imported imported = imported(ImportFormat.valueOf(format.name()), format);
        assertThat(imported.modelInput()).isEqualTo(BACKLOG);
    }

    @Test
    void wavesCanBeImportedAsTheBaseline() throws IOException {
        Imported imported = imported(ImportFormat.AZURE_MIGRATE_WAVES, ExportFormat.AZURE_MIGRATE_WAVES);
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("sql", 1, null), new BaselineEntry("app", 2, null));
        assertThat(imported.modelInput().assets())
                .extracting(asset -> asset.workload())
                .containsExactly("pay", "pay");
    }

    @Test
    void workItemsAreATreeOfTitles() {
        assertThat(text(ExportFormat.AZURE_DEVOPS).lines().toList())
                .containsExactly(
                        "\uFEFFID,Work Item Type,Title 1,Title 2,Title 3,Title 4,Story Points,Iteration Path,Tags",
                        ",Epic,\"Luna, \"\"II\"\"\",,,,,Move,id luna",
                        ",Feature,,Pay<b>roll,,,,Move,id pay",
                        ",User Story,,,'=cmd|x,,5,Move\\Iteration 1,gold one; id sql",
                        ",Task,,,,Copy|it,,Move\\Iteration 1,",
                        ",User Story,,,app,,3,Move\\Iteration 2,after sql",
                        ",User Story,lone,,,,,Move,");
    }

    @ParameterizedTest
    @EnumSource(names = {"AZURE_DEVOPS", "JIRA"})
    void worklistsCanBeImportedAgain(ExportFormat format) throws IOException {
        Imported imported = imported(ImportFormat.valueOf(format.name()), format);
        Backlog back = imported.modelInput();
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(back.assets())
                .extracting(Asset::id, Asset::name, Asset::workload, asset -> asset.effort()
                        .get("migration"))
                .containsExactly(
                        tuple("sql", "=cmd|x", "pay", BigDecimal.valueOf(5)),
                        tuple("app", null, "pay", BigDecimal.valueOf(3)),
                        tuple("lone", null, null, null));
        assertThat(back.workloads())
                .extracting(Workload::id, Workload::name)
                .containsExactly(tuple("pay", "Pay<b>roll"));
        assertThat(back.dependencies()).isEqualTo(BACKLOG.dependencies());
        assertThat(back.baseline())
                .containsExactly(new BaselineEntry("sql", 1, null), new BaselineEntry("app", 2, null));
        assertThat(back.calendar().firstNumber()).isEqualTo(1);
    }

    @Test
    void aScheduleIsReadBackEqual() throws IOException {
        Backlog back =
                imported(ImportFormat.MS_PROJECT, ExportFormat.MS_PROJECT).modelInput();
        assertThat(back.assets())
                .extracting(Asset::id, Asset::name, Asset::workload, Asset::effort)
                .containsExactly(
                        tuple("sql", "=cmd|x", "pay", Map.of("dba", BigDecimal.valueOf(5))),
                        tuple("app", null, "pay", Map.of("dba", BigDecimal.valueOf(3))),
                        tuple("lone", null, null, Map.of()));
        assertThat(back.workloads())
                .extracting(Workload::id, Workload::due)
                .containsExactly(tuple("pay", LocalDate.of(2027, 2, 26)));
        assertThat(back.teams()).extracting(Team::id).containsExactly("dba");
        assertThat(back.dependencies()).isEqualTo(BACKLOG.dependencies());
        assertThat(back.baseline())
                .containsExactly(new BaselineEntry("sql", 1, null), new BaselineEntry("app", 2, null));
        assertThat(back.calendar().iterations().boxes())
                .containsExactly(
                        new Iterations.Box(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 17)),
                        new Iterations.Box(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 31)));
    }

    @Test
    void workItemsKeepTheirTreeAndTheirTasks() throws IOException {
        Backlog back =
                imported(ImportFormat.AZURE_DEVOPS, ExportFormat.AZURE_DEVOPS).modelInput();
        assertThat(back.datacenters())
                .extracting(Datacenter::id, Datacenter::name)
                .containsExactly(tuple("luna", "Luna, \"II\""));
        assertThat(back.workloads()).extracting(Workload::datacenter).containsExactly("luna");
        assertThat(back.assets().get(0).tasks()).extracting(Asset.Task::title).containsExactly("Copy|it");
        assertThat(back.assets().get(0).labels()).containsExactly("gold one");
    }

    @Test
    void issuesHaveASprintAndWhatTheyBlock() {
        assertThat(text(ExportFormat.JIRA).lines().toList())
                .containsExactly(
                        "\uFEFFIssue Id,Parent Id,Issue Type,Summary,Story Points,Sprint,Due Date,Labels,"
                                + "Outward issue link (Blocks)",
                        "pay,,Epic,Pay<b>roll,,,2027-02-26,",
                        "sql,pay,Story,'=cmd|x,5,Iteration 1,,gold;-one,app",
                        "app,pay,Story,app,3,Iteration 2,,",
                        "lone,,Story,lone,,,,");
    }

    @Test
    void theCalendarShowsWholeDays() {
        assertThat(text(ExportFormat.ICS))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20270104\r\nDTEND;VALUE=DATE:20270118\r\nSUMMARY:Iteration 1: 1 cutovers\r\n")
                .contains(
                        "DTSTART;VALUE=DATE:20270123\r\nDTEND;VALUE=DATE:20270125\r\nSUMMARY:Freeze of everything\r\nDESCRIPTION:Audit\\; yearly\r\n")
                .contains("SUMMARY:Lease of luna ends\r\n")
                .contains("SUMMARY:Pay<b>roll is due\r\n")
                .endsWith("END:VCALENDAR\r\n")
                .doesNotMatch("(?s).*[^\r]\n.*");
        assertThat(text(ExportFormat.ICS).lines()).allMatch(line -> line.getBytes(UTF_8).length <= 75);
    }

    @Test
    void theCalendarIsReadBackEqual() {
        var events = Biweekly.parse(text(ExportFormat.ICS)).first().getEvents();
        assertThat(events)
                .extracting(event -> event.getSummary().getValue())
                .containsExactly(
                        "Iteration 1: 1 cutovers",
                        "Iteration 2: 1 cutovers",
                        "Freeze of everything",
                        "Lease of luna ends",
                        "Pay<b>roll is due");
        assertThat(events.get(2).getDescription().getValue()).isEqualTo("Audit; yearly");
        assertThat(events).extracting(event -> event.getUid().getValue()).doesNotHaveDuplicates();
    }

    @Test
    void whatAnAssetIsCalledIsNeverMarkup() throws Exception {
        assertThat(text(ExportFormat.HTML))
                .contains("Copy|it", "<th class=\"n\">load</th>", "<td class=\"n\">0.56</td>")
                .doesNotContain("<b>", "<td class=\"n\">dba");
        assertThat(text(ExportFormat.MARKDOWN))
                .contains("| =cmd\\|x | pay | dba 5 | Copy\\|it |")
                .contains("| sql | 2 | 1 | PUBLISHED |")
                .contains("| lone | UNESTIMATED |");
        assertThat(text(ExportFormat.MERMAID)).isEqualTo("""
                        flowchart LR
                          subgraph i1 ["Iteration 1"]
                            n0["=cmd|x"]
                          end
                          subgraph i2 ["Iteration 2"]
                            n1["app"]
                          end
                            n2["lone"]
                          n0 --> n1
                        """);
        assertThat(Escaped.mermaid("#;\"")).isEqualTo("?");
        var graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(ExportFormat.GRAPHML.file(PLAN)));
        assertThat(graph.getElementsByTagName("node").getLength()).isEqualTo(3);
        assertThat(graph.getElementsByTagName("edge").item(0).getTextContent()).isEqualTo("PRECEDES");
    }

    @Test
    void theGuideGetsItsWaves() throws IOException {
        Imported imported = imported(ImportFormat.AZURE_MIGRATE_WAVES, ExportFormat.MEG);
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("sql", 1, null), new BaselineEntry("app", 2, null));
    }

    private Imported imported(ImportFormat as, ExportFormat format) throws IOException {
        return as.read(
                List.of(Sent.file(folder, "plan." + format.extension(), format.file(PLAN))),
                false,
                ImportOptions.DEFAULT,
                LocalDate.of(2026, 11, 26));
    }

    private static String text(ExportFormat format) {
        return new String(format.file(PLAN), UTF_8);
    }
}
