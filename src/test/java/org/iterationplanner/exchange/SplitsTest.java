package org.iterationplanner.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.change.Change;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Split;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.table.Sent;
import org.iterationplanner.validate.BacklogValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An asset that no iteration can hold is proposed in parts. */
class SplitsTest {
    private static final String OPTIONS = "{\"start\": \"2027-01-04\", \"iterationDays\": 14, \"iterations\": 9}";
    private static final String BACKLOG = """
            {"teams": [{"id": "crew", "capacity": 5, "capacityByIteration": {"3": 10}}, {"id": "dba", "capacity": 100}],
             "assets": [%s],
             "dependencies": [{"from": "big", "to": "next", "lag": 2}, {"from": "next", "to": "last"}]}""";

    @TempDir
    Path folder;

    @Test
    void partsFollowEachOtherAndAddUpToTheWhole() throws IOException {
        Imported imported = imported("""
                {"id": "big", "name": "Big", "value": 7, "due": "2027-06-30", "effort": {"crew": 24.94, "dba": 1}, "labels": ["x"]},
                {"id": "next", "effort": {"crew": 5}}, {"id": "last", "effort": {"dba": 5}}""");

        assertThat(imported.splits()).hasSize(1);
        Split split = imported.splits().get(0);
        assertThat(split.parts()).isEqualTo(5);
        assertThat(split.because()).isEqualTo("more than the 10 that crew can do in one iteration");
        assertThat(imported.issues()).anySatisfy(issue -> {
            assertThat(issue.code()).isEqualTo("SPLIT_PROPOSED");
            assertThat(issue.pointer()).isEqualTo("/assets/0");
        });
        Backlog after = applied(imported.modelInput(), split);
        assertThat(after.assets())
                .extracting(Asset::id)
                .containsExactly("big", "next", "last", "big part 2", "big part 3", "big part 4", "big part 5");
        assertThat(after.assets().stream()
                        .filter(asset -> asset.id().startsWith("big"))
                        .map(asset -> Json.write(asset.effort())))
                .hasSize(5)
                .containsOnly("{\"crew\":4.99,\"dba\":0.2}", "{\"crew\":4.98,\"dba\":0.2}");
        assertThat(after.dependencies())
                .contains(
                        new Dependency("big", "big part 2", null, 1, null, null),
                        new Dependency("big part 2", "big part 3", null, 1, null, null),
                        new Dependency("big part 5", "next", null, 2, null, null));
        assertThat(after.assets())
                .filteredOn(asset -> asset.id().startsWith("big"))
                .allMatch(asset -> "big".equals(asset.workload()));
        assertThat(after.workloads().get(0).value()).isEqualByComparingTo("7");
        assertThat(BacklogValidator.validate(after, "")).isEmpty();
        assertThat(applied(after, split)).isEqualTo(after);
    }

    @Test
    void whatFitsOrIsFixedStaysWhole() throws IOException {
        assertThat(imported("""
                {"id": "big", "effort": {"crew": 25}, "pin": {"iteration": 3}},
                {"id": "next", "effort": {"crew": 10}}, {"id": "last", "flexibleEffort": {"points": 50, "teams": ["crew", "dba"]}}""").splits()).isEmpty();
    }

    @Test
    void nobodyMakesAHundredPartsOfOneThing() throws IOException {
        assertThat(imported("""
                {"id": "big", "effort": {"crew": 1000}}, {"id": "next"}, {"id": "last"}""").splits()).isEmpty();
    }

    private static Backlog applied(Backlog before, Split split) {
        Reading<Backlog> changed = new Change(null, split.changes()).applyTo(before);
        assertThat(changed.issues()).isEmpty();
        return ((Reading.Value<Backlog>) changed).value();
    }

    private Imported imported(String assets) throws IOException {
        Imported imported = ImportFormat.JSON.read(
                List.of(Sent.text(folder, "backlog.json", BACKLOG.formatted(assets))),
                false,
                Json.read(OPTIONS, ImportOptions.class),
                LocalDate.of(2026, 11, 26));
        assertThat(imported.issues()).noneMatch(issue -> issue.isError());
        return imported;
    }
}
