package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.exchange.Readings;
import org.iterationplanner.table.Unreadable;
import org.junit.jupiter.api.Test;

/** Imports where nothing is read in time. */
@QuarkusTest
@TestProfile(SlowImportsTest.NoTime.class)
class SlowImportsTest {

    /** As long as it takes to look at the clock. */
    public static final class NoTime implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "planner.imports.time-limit", "PT0.000000001S",
                    "planner.imports.parallel", "1",
                    "planner.imports.wait-limit", "PT0.1S");
        }
    }

    @Inject
    Readings readings;

    @Test
    void whatTakesTooLongIsRefused() {
        String rows =
                IntStream.range(0, 100_000).mapToObj(i -> "a" + i + ",dba=5").collect(Collectors.joining("\n"));
        // the second is not kept out by the first, however far that got
        for (int i = 0; i < 2; i++) {
            await().untilAsserted(() -> isProblem(send("id,effort\n" + rows), 422, "FILE_REFUSED")
                    .body("issues[0].code", equalTo("TOO_SLOW"))
                    .body("issues[0].pointer", equalTo("/file"))
                    .body("issues[0].message", containsString("assets.csv could not be read within"))
                    .body("issues[0].message", containsString("Maybe ")));
        }
    }

    @Test
    void whereAllPlacesAreTakenSomebodyComesLater() {
        AtomicBoolean hasBegun = new AtomicBoolean();
        AtomicBoolean isOver = new AtomicBoolean();
        try {
            // What is given up before it has begun takes no place.
            await().ignoreException(RejectedExecutionException.class).until(() -> {
                if (!hasBegun.get()) {
                    assertThatThrownBy(() -> readings.within(List.of(), () -> {
                                hasBegun.set(true);
                                while (!isOver.get()) {
                                    Thread.onSpinWait();
                                }
                                return 0;
                            }))
                            .isInstanceOf(Unreadable.class);
                }
                return hasBegun.get();
            });
            Response answer = send("id\na\n");
            isProblem(answer, 503, "OVERLOADED").header("Retry-After", "2");
        } finally {
            isOver.set(true);
        }
    }

    private static Response send(String assets) {
        return given().multiPart("file", "assets.csv", assets.getBytes(UTF_8))
                .post("/v1/imports?format=csv&dryRun=true");
    }
}
