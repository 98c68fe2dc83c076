package org.iterationplanner.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.Living;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeTest {
    private static final String BACKLOG = """
            {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
             "teams": [{"id": "crew", "capacity": 20}, {"id": "migration", "capacity": 10}],
             "datacenters": [{"id": "dc1"}, {"id": "dc2"}],
             "workloads": [{"id": "pay", "criticality": "HIGH", "owner": "Ada", "datacenter": "dc1"}, {"id": "old"}],
             "assets": [
               {"id": "sql", "workload": "pay", "effort": {"crew": 5}, "labels": ["mine"], "attributes": {"a": "1"}},
               {"id": "app", "workload": "pay", "effort": {"migration": 3}, "derived": ["effort"]},
               {"id": "web", "workload": "pay", "effort": {"crew": 2}, "pin": {"iteration": 2, "by": "ada"}},
               {"id": "ftp", "workload": "old", "effort": {"crew": 1}, "refs": {"vmware": "u-1"}}],
             "dependencies": [{"from": "sql", "to": "app"}, {"from": "ftp", "to": "app"}],
             "freezes": [{"scope": {"workload": "old"}, "from": "2026-01-05", "to": "2026-01-06"}],
             "baseline": [{"asset": "sql", "iteration": 1, "state": "COMMITTED"}, {"asset": "ftp", "iteration": 3}]}
            """;

    @TempDir
    Path folder;

    private final LivingBacklog before = Living.of(Json.read(BACKLOG, Backlog.class));

    @Test
    void whatFilesSayReplacesAndWhatTheyDoNotSpeakOfStays() throws IOException {
        Merge merge = merge(false, Sent.text(folder, "assets.csv", """
                id,effort,labels,attributes,notBefore
                sql,crew=8,theirs,b=2,2026-01-12
                new,crew=1,,,
                """));

        assertThat(asset(merge, "sql").labels()).containsExactly("mine", "theirs");
        assertThat(asset(merge, "sql").attributes()).containsOnlyKeys("a", "b");
        assertThat(asset(merge, "sql").workload()).isEqualTo("pay");
        assertThat(merge.report().added()).containsExactly("asset new added");
        assertThat(merge.report().changed()).contains("estimate of sql 5 → 8", "earliest day of sql none → 2026-01-12");
        assertThat(merge.report().removed()).isEmpty();
        assertThat(merge.report().missing()).containsExactly("asset app", "asset web", "asset ftp");
        assertThat(merge.modelInput().workloads()).isEqualTo(before.modelInput().workloads());
        assertThat(merge.modelInput().calendar()).isEqualTo(before.modelInput().calendar());
        Step step = merge.step();
        assertThat(step.kind()).isEqualTo(Revision.Kind.IMPORTED);
        assertThat(step.warnings()).extracting(Issue::code).containsExactly("KEPT");
    }

    @Test
    void mergingTheSameTwiceChangesNothing() throws IOException {
        Upload upload = Sent.file(folder, "backlog.json", BACKLOG.getBytes(UTF_8));
        Merge merge = Merge.of(before, read(ImportFormat.JSON, upload), true);

        assertThat(Json.write(merge.modelInput())).isEqualTo(Json.write(before.modelInput()));
        assertThat(merge.report()).isEqualTo(new MergeReport(List.of(), List.of(), List.of(), List.of()));
        assertThat(merge.issues()).isEmpty();
    }

    @Test
    void aDefaultThatIsSaidIsNoSilence() throws IOException {
        Merge table = merge(false, Sent.text(folder, "workloads.csv", "id,criticality\npay,Medium\nold,\n"));
        Upload json = Sent.text(folder, "b.json", "{\"workloads\": [{\"id\": \"pay\", \"criticality\": \"MEDIUM\"}]}");

        assertThat(table.modelInput().workloads().get(0).criticality()).isEqualTo(Criticality.MEDIUM);
        assertThat(table.modelInput().workloads().get(0).owner()).isEqualTo("Ada");
        assertThat(Merge.of(before, read(ImportFormat.JSON, json), false)
                        .report()
                        .changed())
                .containsExactly("criticality of pay HIGH → MEDIUM");
    }

    @Test
    void aDefaultThatIsSaidOfTheWholeIsNoSilence() throws IOException {
        LivingBacklog hours = Living.of(Json.read("""
                {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4, "firstNumber": 3},
                 "effortUnit": "hours", "buffer": 0.2, "teams": [{"id": "crew", "capacity": 20}],
                 "assets": [{"id": "sql", "effort": {"crew": 5}}]}""", Backlog.class));
        String silent = "{\"teams\": [{\"id\": \"crew\"}], \"calendar\": {\"iterations\": 5}}";
        String said = "{\"effortUnit\": \"points\", \"buffer\": 0, \"calendar\": {\"firstNumber\": 1}}";

        Backlog same = Merge.of(hours, read(ImportFormat.JSON, Sent.text(folder, "a.json", silent)), false)
                .modelInput();
        assertThat(same.effortUnit()).isEqualTo("hours");
        assertThat(same.buffer()).isEqualByComparingTo("0.2");
        assertThat(same.calendar().firstNumber()).isEqualTo(3);
        Upload json = Sent.text(folder, "b.json", said);
        Upload table = Sent.text(folder, "settings.csv", "effortUnit,buffer,calendar.firstNumber\npoints,0.0,1\n");
        for (Imported imported : List.of(read(ImportFormat.JSON, json), read(ImportFormat.CSV, table))) {
            Backlog merged = Merge.of(hours, imported, false).modelInput();
            assertThat(merged.effortUnit()).isEqualTo("points");
            assertThat(merged.buffer()).isEqualByComparingTo("0");
            assertThat(merged.calendar().firstNumber()).isEqualTo(1);
            assertThat(merged.calendar().start())
                    .isEqualTo(hours.modelInput().calendar().start());
        }
    }

    @Test
    void aDefaultInAnInventoryOrAWorklistIsNoSilence() throws IOException {
        String guide = "Data Centre,Workload,Rationalization,Business Criticality\nLuna,Pay,Rehost,%s\n";
        LivingBacklog high = Living.of(Json.read("""
                {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
                 "teams": [{"id": "crew", "capacity": 20}],
                 "workloads": [{"id": "Pay", "criticality": "HIGH", "complexity": "HIGH", "derived": ["complexity"]}],
                 "assets": [{"id": "sql", "workload": "Pay", "effort": {"crew": 5}}]}""", Backlog.class));
        Upload medium = Sent.text(folder, "Workload.csv", guide.formatted("Medium"));
        Upload silent = Sent.text(folder, "Silent.csv", guide.formatted(""));

        assertThat(Merge.of(high, read(ImportFormat.MEG, medium), false)
                        .report()
                        .changed())
                .contains("criticality of Pay HIGH → MEDIUM");
        assertThat(Merge.of(high, read(ImportFormat.MEG, silent), false)
                        .modelInput()
                        .workloads()
                        .get(0)
                        .criticality())
                .isEqualTo(Criticality.HIGH);
    }

    @Test
    void whatARuleMakesOfItNowReplacesWhatARuleMadeOfIt() throws IOException {
        LivingBacklog high = Living.of(Json.read("""
                {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
                 "teams": [{"id": "migration", "capacity": 20}],
                 "assets": [
                   {"id": "a", "effort": {"migration": 9}, "complexity": "HIGH", "derived": ["effort", "complexity"]},
                   {"id": "b", "effort": {"migration": 9}, "complexity": "HIGH", "derived": ["effort"]}]}""", Backlog.class));
        Upload inventory = Sent.text(folder, "vInfo.csv", """
                        VM,Powerstate,CPUs,OS according to the VMware Tools
                        a,poweredOn,2,Microsoft Windows Server 2003
                        b,poweredOn,2,Microsoft Windows Server 2003
                        """);
        List<Asset> merged = Merge.of(high, read(ImportFormat.RVTOOLS, inventory), false)
                .modelInput()
                .assets();

        assertThat(read(ImportFormat.RVTOOLS, inventory).modelInput().assets())
                .allMatch(asset -> asset.complexity() == null && asset.derived().contains("complexity"));
        // none is MEDIUM
        assertThat(merged).extracting(Asset::complexity).containsExactly(null, Complexity.HIGH);
    }

    @Test
    void aDefaultIsNoSilenceWhereTheMachineWasRenamedAndPeopleHaveEstimatedIt() throws IOException {
        LivingBacklog high = Living.of(Json.read("""
                {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
                 "teams": [{"id": "crew", "capacity": 20}],
                 "assets": [{"id": "ftp", "effort": {"crew": 1}, "criticality": "HIGH", "refs": {"vmware": "u-1"}},
                            {"id": "sql", "effort": {"crew": 1}}],
                 "dependencies": [{"from": "sql", "to": "ftp", "lag": 2}]}""", Backlog.class));
        Imported imported = ImportFormat.CSV.read(
                List.of(
                        Sent.text(
                                folder,
                                "assets.csv",
                                "id,effort,criticality,refs,derived\nnew,crew=3,MEDIUM,vmware=u-1,effort\nsql,,,,\n"),
                        Sent.text(folder, "dependencies.csv", "from,to,lag\nsql,new,0\n")),
                false,
                ImportOptions.DEFAULT,
                LocalDate.of(2026, 1, 1),
                high.modelInput());
        Backlog merged = Merge.of(high, imported, false).modelInput();

        assertThat(merged.assets().get(0).criticality()).as("none is MEDIUM").isNull();
        assertThat(merged.assets().get(0).totalEffort()).isEqualByComparingTo("1");
        assertThat(merged.dependencies()).singleElement().satisfies(bond -> assertThat(bond.lag())
                .isZero());
    }

    @Test
    void anEstimateOfPeopleWinsOverThatOfARule() throws IOException {
        Merge merge = inventory(false, "sql", "app", "fresh");

        assertThat(Json.write(asset(merge, "sql").effort())).isEqualTo("{\"crew\":5}");
        assertThat(asset(merge, "sql").estimateRange()).isNull();
        assertThat(asset(merge, "sql").derived()).doesNotContain("effort", "estimateRange");
        assertThat(asset(merge, "app").effort()).containsOnlyKeys("migration");
        assertThat(asset(merge, "app").totalEffort()).isEqualByComparingTo("2.5");
        assertThat(asset(merge, "app").derived()).contains("effort");
        assertThat(asset(merge, "fresh").derived()).contains("effort");
        assertThat(merge.modelInput().calendar()).isEqualTo(before.modelInput().calendar());
        assertThat(merge.issues())
                .extracting(Issue::message)
                .anyMatch(message -> message.contains("come to others: sql."));
    }

    @Test
    void anEstimateInAFileWinsOverThatOfARule() throws IOException {
        Merge merge = merge(
                false,
                Sent.text(
                        folder,
                        "assets.csv",
                        "id,effort,flexibleEffort.points,flexibleEffort.teams\napp,,4,crew; migration\n"));

        assertThat(asset(merge, "app").effort()).isEmpty();
        assertThat(asset(merge, "app").totalEffort()).isEqualByComparingTo("4");
        assertThat(asset(merge, "app").derived()).isEmpty();
    }

    @Test
    void whatIsMissingGoesWhenAskedForAndNobodyReliesOnIt() throws IOException {
        LivingBacklog committed = Living.with(before, 1, IterationState.COMMITTED, "sql");
        Merge merge = Merge.of(
                committed, read(ImportFormat.CSV, Sent.text(folder, "assets.csv", "id,effort\napp,crew=1\n")), true);

        assertThat(merge.modelInput().assets()).extracting(Asset::id).containsExactly("sql", "app", "web");
        assertThat(merge.report().removed())
                .containsExactly("asset ftp removed", "dependency ftp → app removed", "baseline entry of ftp removed");
        assertThat(merge.issues())
                .extracting(issue -> issue.code() + " " + issue.pointer() + " " + issue.message())
                .containsExactly(
                        "KEPT /modelInput/assets/0 The asset \"sql\" is not in the files and stays, because it is committed to"
                                + " iteration 1. Maybe change that first, or leave it.",
                        "KEPT /modelInput/assets/2 The asset \"web\" is not in the files and stays, because it is pinned."
                                + " Maybe change that first, or leave it.");
        // nothing was said of workloads
        assertThat(merge.modelInput().workloads()).hasSize(2);
        assertThat(merge.step().next().modelInput().assets()).hasSize(3);
    }

    @Test
    void whatIsNamedByWhatStaysStays() throws IOException {
        Merge merge = merge(
                true,
                Sent.text(folder, "workloads.csv", "id\npay\n"),
                Sent.text(folder, "datacenters.csv", "id\ndc1\n"),
                Sent.text(folder, "teams.csv", "id\ncrew\n"));

        assertThat(merge.report().removed()).containsExactly("datacenter dc2 removed");
        assertThat(merge.report().missing()).containsExactly("workload old", "team migration");
    }

    @Test
    void anAssetThatIsItsOwnWorkloadStaysWhileAReleaseNamesIt() throws IOException {
        LivingBacklog released = Living.of(Json.read("""
                {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
                 "teams": [{"id": "crew", "capacity": 20}],
                 "assets": [{"id": "a", "effort": {"crew": 1}}, {"id": "b", "effort": {"crew": 1}}, {"id": "c"}],
                 "releases": [{"id": "r", "workloads": ["b"]}]}""", Backlog.class));
        Imported imported = ImportFormat.CSV.read(
                List.of(Sent.text(folder, "assets.csv", "id\na\n")),
                false,
                ImportOptions.DEFAULT,
                LocalDate.of(2026, 1, 1),
                released.modelInput());
        Merge merge = Merge.of(released, imported, true);

        assertThat(merge.modelInput().assets()).extracting(Asset::id).containsExactly("a", "b");
        assertThat(merge.issues()).singleElement().satisfies(issue -> assertThat(issue.message())
                .contains("because a release names it"));
        assertThat(merge.step().next().modelInput().assets()).hasSize(2);
    }

    @Test
    void aRenamedMachineKeepsItsId() throws IOException {
        Merge merge = merge(
                false,
                Sent.text(folder, "assets.csv", "id,effort,refs\nftp-new,crew=2,vmware=u-1\n"),
                Sent.text(folder, "dependencies.csv", "from,to\nsql,ftp-new\n"));

        assertThat(merge.modelInput().assets()).extracting(Asset::id).containsExactly("sql", "app", "web", "ftp");
        assertThat(asset(merge, "ftp").name()).isEqualTo("ftp-new");
        assertThat(merge.modelInput().dependencies())
                .extracting(bond -> bond.from() + bond.to())
                .contains("sqlftp");
        assertThat(merge.report().missing()).doesNotContain("asset ftp");
    }

    @Test
    void wavesBecomeTheBaselineButForWhatIsCommitted() throws IOException {
        Merge merge = merge(false, Sent.text(folder, "baseline.csv", "asset,iteration\nsql,4\napp,2\nftp,2\n"));

        assertThat(merge.modelInput().baseline())
                .extracting(entry -> entry.asset() + entry.iteration())
                .containsExactly("sql1", "ftp2", "app2");
    }

    @Test
    void whatIsCommittedCannotBePinnedElsewhere() throws IOException {
        LivingBacklog committed = Living.with(before, 1, IterationState.COMMITTED, "sql");
        Imported imported = read(ImportFormat.CSV, Sent.text(folder, "assets.csv", "id,pin.iteration\nsql,3\n"));

        assertThatThrownBy(() -> Merge.of(committed, imported, true).step())
                .isInstanceOfSatisfying(CycleException.class, e -> assertThat(e.reason())
                        .isEqualTo(CycleException.Reason.COMMITTED_ASSET));
    }

    private Merge merge(boolean removeMissing, Upload... uploads) throws IOException {
        Imported imported = ImportFormat.CSV.read(
                List.of(uploads), false, ImportOptions.DEFAULT, LocalDate.of(2026, 1, 1), before.modelInput());
        assertThat(imported.issues()).noneMatch(Issue::isError);
        return Merge.of(before, imported, removeMissing);
    }

    private Merge inventory(boolean removeMissing, String... machines) throws IOException {
        StringBuilder csv = new StringBuilder("VM,Powerstate,CPUs\n");
        for (String machine : machines) {
            csv.append(machine).append(",poweredOn,2\n");
        }
        return Merge.of(
                before, read(ImportFormat.RVTOOLS, Sent.text(folder, "vInfo.csv", csv.toString())), removeMissing);
    }

    private Imported read(ImportFormat format, Upload only) throws IOException {
        return format.read(List.of(only), false, ImportOptions.DEFAULT, LocalDate.of(2026, 1, 1), before.modelInput());
    }

    private static Asset asset(Merge merge, String id) {
        return merge.modelInput().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
