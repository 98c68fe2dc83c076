package org.iterationplanner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.Living;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Sent;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.Test;

/** What a file says wins over what it does not say, and what people say over what a rule makes of it. */
class SilenceTest extends MergeFixture {
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

    private Merge inventory(boolean removeMissing, String... machines) throws IOException {
        StringBuilder csv = new StringBuilder("VM,Powerstate,CPUs\n");
        for (String machine : machines) {
            csv.append(machine).append(",poweredOn,2\n");
        }
        return Merge.of(
                before, read(ImportFormat.RVTOOLS, Sent.text(folder, "vInfo.csv", csv.toString())), removeMissing);
    }
}
