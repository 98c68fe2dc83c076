package org.iterationplanner.benchmark.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.iterationplanner.benchmark.instance.LineBalancing.Pair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One line balancing problem in every form it is published in. */
class LineFilesTest {

    private static final LineBalancing PROBLEM =
            new LineBalancing(10, List.of(5, 4, 6), List.of(new Pair(1, 2), new Pair(1, 3)));

    @TempDir
    private Path folder = Path.of("");

    @Test
    void everyFormGivesTheSameProblem() throws IOException {
        Path in2 = file("small.IN2", "3\n5\n4\n6\n1,2\n1,3\n-1,-1\n");
        Path alb = file("small.alb", """
                <number of tasks>
                3

                <cycle time>
                10

                <order strength>
                0,5

                <task times>
                1 5
                2 4
                3 6

                <precedence relations>
                1,2
                1,3

                <end>
                """);
        Path json = file(
                "small.json",
                "{\"small\": {\"n\": 3, \"cycle_time\": 10, \"times\": [5, 4, 6], \"precedence\": [[1, 2], [1, 3]]}}");

        assertThat(LineFiles.in2(in2, 10)).isEqualTo(PROBLEM);
        assertThat(LineFiles.alb(alb)).isEqualTo(PROBLEM);
        assertThat(LineFiles.json(json)).isEqualTo(Map.of("small", PROBLEM));
    }

    @Test
    void thereAreEnoughIterationsForOneTaskAfterTheOther() {
        assertThat(PROBLEM.request().modelInput().calendar().iterations())
                .satisfies(iterations ->
                        assertThat(iterations == null ? 0 : iterations.count()).isEqualTo(3));
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        Path cut = file("cut.IN2", "3\n5\n4\n");

        assertThatThrownBy(() -> LineFiles.in2(cut, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("Maybe it is of another form, or cut off.");
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
