package org.iterationplanner.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark as a whole on instances that take no time. */
class BenchmarkTest {

    private static final String SMALL_LINE = """
            <number of tasks>
            4
            <cycle time>
            10
            <task times>
            1 6
            2 4
            3 5
            4 5
            <precedence relations>
            1,2
            2,3
            <end>
            """;

    @TempDir
    private Path folder = Path.of("");

    private final List<String> log = new ArrayList<>();

    @Test
    void everybodyPlansAndTheReportSaysHow() throws IOException {
        Path line = Files.writeString(folder.resolve("small.alb"), SMALL_LINE);

        List<Result> results = run("--time", "1", "--only", "sample", "--match", "first-steps", line.toString());

        assertThat(results)
                .extracting(result -> result.instance().name() + " " + result.rival())
                .containsExactly(
                        "first-steps ours",
                        "first-steps cp-sat",
                        "first-steps first-fit",
                        "first-steps waves",
                        "small.alb ours",
                        "small.alb cp-sat",
                        "small.alb first-fit",
                        "small.alb waves");
        assertThat(results).allSatisfy(result -> {
            assertThat(result.trouble()).isNull();
            assertThat(result.feasible()).isTrue();
        });
        assertThat(results.get(5).verdict()).satisfies(verdict -> assertThat(
                        verdict == null ? -1 : verdict.kpis().iterationsUsed())
                .isEqualTo(2));
        assertThat(folder.resolve("out/results.csv")).content().hasLineCount(9);
        assertThat(folder.resolve("out/report.md")).content().contains("score-sample.svg");
        assertThat(folder.resolve("out/score-sample.svg"))
                .content()
                .startsWith("<svg")
                .contains("cp-sat");
    }

    @Test
    void publicInstancesThatAreNotThereAreLeftOut() throws IOException {
        List<Result> results =
                run("--only", "scholl", "--data", folder.resolve("nowhere").toString());

        assertThat(results).isEmpty();
        assertThat(log.get(0))
                .startsWith("Left out scholl: there is no folder ")
                .contains("Maybe give another");
    }

    @Test
    void whatCannotBeUnderstoodIsRefused() {
        assertThatThrownBy(() -> run("--time", "soon"))
                .hasMessage("--time is soon. Maybe a number from 0.1 to 86400.0 is meant.");
        assertThatThrownBy(() -> run("--time")).hasMessage("The option --time has no value. Maybe it was forgotten.");
        assertThatThrownBy(() -> run("--tim", "5")).hasMessageStartingWith("There is no option --tim. Maybe ");
        assertThatThrownBy(() -> run("--only", "shool")).hasMessageStartingWith("There is no family shool. Maybe ");
        assertThatThrownBy(() -> run("--rivals", "us")).hasMessageStartingWith("There is no rival us. Maybe ");
        assertThatThrownBy(() -> run("graph.IN2")).hasMessageContaining("Maybe").hasMessageContaining("@47");
    }

    private List<Result> run(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--out", folder.resolve("out").toString()));
        return new Benchmark(Options.of(all.toArray(String[]::new)), "benchmark", log::add).run();
    }
}
