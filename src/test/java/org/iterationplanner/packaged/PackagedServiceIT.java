package org.iterationplanner.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.iterationplanner.json.Json;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.sample.EstateGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One jar, either database: it plans, and what it has accepted survives the death of its process. */
class PackagedServiceIT {

    @TempDir
    Path folder;

    @Test
    void withItsOwnDatabase() throws Exception {
        plansAndSurvives(Map.of());
        assertThat(folder.resolve("planner-data")).isNotEmptyDirectory();
    }

    @Test
    void withPostgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            plansAndSurvives(Map.of(
                    "planner.db.url", server.getJdbcUrl("postgres", "postgres"), "planner.db.username", "postgres"));
            assertThat(folder.resolve("planner-data")).doesNotExist();
        }
    }

    private void plansAndSurvives(Map<String, String> settings) throws Exception {
        try (PackagedService service = new PackagedService(folder, settings)) {
            String sample = Json.write(DemoData.get("first-steps").orElseThrow());
            JsonNode plan = service.post("/v1/plans", sample, "Prefer", "wait=60");
            assertThat(plan.at("/metadata/solverStatus").asText()).isEqualTo("SOLVING_COMPLETED");
            assertThat(plan.at("/modelOutput/feasible").asBoolean()).isTrue();

            String id = service.post("/v1/plans", longRun()).at("/id").asText();
            Awaitility.await().atMost(60, TimeUnit.SECONDS).until(() -> status(service, id)
                    .equals("SOLVING_ACTIVE"));
            service.kill();
            service.start();

            Awaitility.await().atMost(90, TimeUnit.SECONDS).until(() -> status(service, id)
                    .equals("SOLVING_COMPLETED"));
            assertThat(service.get("/v1/plans/" + id)
                            .at("/modelOutput/feasible")
                            .asBoolean())
                    .isTrue();
            answersAndSurvives(service, id);
        }
    }

    private static void answersAndSurvives(PackagedService service, String plan) throws Exception {
        String path = "/v1/jobs/"
                + service.post("/v1/plans/" + plan + "/prices", "{\"spentLimit\": \"PT8S\"}")
                        .at("/id")
                        .asText();
        // two seconds after it has got anywhere that is stored
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> service.get(path).at("/progress").asDouble() > 0.5);
        service.kill();
        service.start();

        assertThat(service.get(path).at("/result/tried").isEmpty()).isFalse();
        Awaitility.await()
                .atMost(90, TimeUnit.SECONDS)
                .until(() -> service.get(path).at("/status").asText().equals("COMPLETED"));
        assertThat(service.get(path).at("/result/sentences").isEmpty()).isFalse();
    }

    private static String status(PackagedService service, String id) throws Exception {
        return service.get("/v1/plans/" + id + "/metadata").at("/solverStatus").asText();
    }

    /** Long enough to be killed in the middle. */
    private static String longRun() throws Exception {
        String config = "{\"run\": {\"termination\": {\"spentLimit\": \"PT8S\", \"unimprovedSpentLimit\": \"PT8S\"}}}";
        return "{\"config\": " + config + ", \"modelInput\": "
                + Json.write(EstateGenerator.generate(300, 1, 0.9).modelInput()) + "}";
    }
}
