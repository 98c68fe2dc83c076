package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.validate.Requests.coded;
import static org.iterationplanner.validate.Requests.issues;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The last value that is accepted at each end of every range, and the first one that is not (later dates than 9999 cannot
 * even be read).
 */
class RangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    modelInput.buffer                       | -0.1    | 0      | 0.9     | 0.91
                    modelInput.calendar.iterationDays       | 0       | 1      | 366     | 367
                    modelInput.calendar.firstNumber         | 0       | 1      | 1000000 | 1000001
                    modelInput.calendar.publish             | 0       | 1      | 6       | 7
                    modelInput.calendar.start               | '1899-12-31' | '1900-01-01' | '9999-09-25' |
                    modelInput.teams.0.capacity             | -0.01   | 0      | 1000000 | 1000000.01
                    modelInput.teams.0.capacityByIteration.2 | -1     | 0      | 1000000 | 1000000.01
                    modelInput.teams.1.velocityHistory.0    | -1      | 0      | 1000000 | 1000000.01
                    modelInput.teams.0.rampUp.1             | -0.01   | 0      | 1       | 1.01
                    modelInput.datacenters.0.priority       | 0       | 1      | 100     | 101
                    modelInput.datacenters.0.exitBy         | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.datacenters.0.decommissionDays | -1    | 0      | 3650    | 3651
                    modelInput.datacenters.0.maxCutoversPerIteration | -1 | 0  | 1000000 | 1000001
                    modelInput.workloads.0.value            | -0.01   | 0      | 1000000 | 1000000.01
                    modelInput.workloads.0.due              | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.releases.0.due               | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.assets.1.effort.dba          | -0.01   | 0      | 1000000 | 1000000.01
                    modelInput.assets.2.flexibleEffort.points | -0.01 | 0      | 1000000 | 1000000.01
                    modelInput.assets.1.estimateRange.p10   | 0       | 0.01   | 1.7     | 100.01
                    modelInput.assets.1.estimateRange.p90   | 0       | 0.8    | 100     | 100.01
                    modelInput.assets.0.notBefore           | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.assets.0.notAfter            | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.assets.0.completedOn         | '1899-12-31' | '1900-01-01' | '9999-12-31' |
                    modelInput.dependencies.0.lag           | -1      | 0      | 1000    | 1001
                    modelInput.workloadDependencies.0.lag   | -1      | 0      | 1000    | 1001
                    modelInput.freezes.0.from               | '1899-12-31' | '1900-01-01' | '2027-01-03' |
                    modelInput.freezes.0.to                 | '1899-12-31' | '2026-12-19' | '9999-12-31' |
                    modelInput.limits.maxCutoversPerIteration | -1    | 0      | 1000000 | 1000001
                    modelInput.limits.maxOpenWorkloads      | -1      | 0      | 1000000 | 1000001
                    modelInput.limits.pilot.iterations      | -1      | 0      | 1000999 | 1001000
                    modelInput.limits.pilot.maxAssets       | -1      | 0      | 1000000 | 1000001
                    config.run.maxThreadCount               | 0       | 1      | 64      | 65
                    config.run.termination.stepCountLimit   | 0       | 1      | 1000000000 | 1000000001
                    config.run.termination.spentLimit       | 'PT0S'  | 'PT0.001S' | 'PT24H' | 'PT24H0.001S'
                    config.run.termination.unimprovedSpentLimit | 'PT-1S' | 'PT0.001S' | 'PT24H' | 'PT999999999H'
                    config.model.maxMoves                   | -1      | 0      | 1000000 | 1000001
                    config.model.overrides.affinity         | -1      | 0      | 1000000 | 1000001
                    """)
    void aRangeEndsWhereItIsDocumented(String path, String below, String least, String most, String above) {
        String pointer = "ERROR OUT_OF_RANGE /" + path.replace('.', '/');
        assertThat(errors(path, least)).isEmpty();
        assertThat(errors(path, most)).isEmpty();
        for (String outside : above == null ? List.of(below) : List.of(below, above)) {
            assertThat(errors(path, outside)).first().satisfies(issue -> {
                assertThat(coded(issue)).isEqualTo(pointer);
                assertThat(outside.replace("'", "")).isEqualTo(issue.value());
                assertThat(issue.message()).contains(" is " + issue.value() + ", it must be from ");
            });
        }
    }

    private static List<Issue> errors(String path, String value) {
        return issues(path, value).stream().filter(Issue::isError).toList();
    }
}
