package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RequestValidatorTest {

    @Test
    void theExampleOfTheApiHasNoIssue() {
        assertThat(Example.whole().issues()).isEmpty();
    }

    @Test
    void severalProblemsAreReportedAtOnce() {
        assertThat(Example.whole()
                        .with("/config/model/maxMoves", "-1")
                        .with("/modelInput/buffer", "0.95")
                        .with("/modelInput/assets/0/effort", "{\"nobody\": 1}")
                        .with("/modelInput/dependencies/1", "{\"from\": \"app-01\", \"to\": \"sql-01\", \"lag\": 1}")
                        .issues())
                .extracting(issue -> issue.severity() + " " + issue.code() + " " + issue.pointer())
                .containsExactly(
                        "ERROR OUT_OF_RANGE /config/model/maxMoves",
                        "ERROR OUT_OF_RANGE /modelInput/buffer",
                        "ERROR UNKNOWN_REFERENCE /modelInput/assets/0/effort/nobody",
                        "ERROR CYCLE_WITH_LAG /modelInput/dependencies/1");
    }
}
