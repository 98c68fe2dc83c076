package org.iterationplanner.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
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

/** What of a backlog changes, goes and stays when files are merged into it. */
class MergeTest extends MergeFixture {
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
}
