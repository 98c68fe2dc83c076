package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.store.BacklogPromises;
import org.junit.jupiter.api.Test;

/** Two iterations over HTTP with the real solver; the second finishes what the first left. */
@QuarkusTest
class TrackedCycleTest {
    private static final String INPUT = """
            {"name": "Two rounds", "modelInput": {
             "calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 4},
             "teams": [{"id": "dba", "capacity": 10}], "workloads": [{"id": "w"}],
             "assets": [{"id": "A", "type": "DATABASE", "workload": "w", "effort": {"dba": 5}},
                        {"id": "B", "type": "DATABASE", "workload": "w", "effort": {"dba": 5}}]}}
            """;
    private static final String PLAN = """
            {"config": {"run": {"termination": {"stepCountLimit": 50}}}}""";

    @Inject
    BacklogPromises promises;

    private String backlog = "";

    @Test
    void keyFiguresGrowWithTheCycle() {
        String id = json(INPUT).post("/v1/backlogs").path("id");
        backlog = "/v1/backlogs/" + id;
        get("kpis").body("closedIterations", equalTo(0)).body("velocity", nullValue());

        acceptNextPlan();
        List<Promise.Completion> completions = forecast(UUID.fromString(id), 0);
        assertThat(completions)
                .extracting(Promise.Completion::id, Promise.Completion::iteration)
                .containsExactly(tuple("w", 1));
        assertThat(completions.get(0).p95())
                .isGreaterThanOrEqualTo(completions.get(0).p50());
        get("assets").body("status", contains("PLANNED", "PLANNED"));
        step(1, "commit");
        get("assets").body("status", contains("COMMITTED", "COMMITTED"));
        step(1, "approve");
        step(1, "start");
        get("assets?status=IN_PROGRESS").body("id", contains("A", "B"));
        close(1, """
                {"assets": [{"asset": "A", "done": true, "actualEffort": {"dba": 8}},
                            {"asset": "B", "done": false, "actualEffort": {"dba": 4}, "remainingEffort": {"dba": 2}}],
                 "capacity": {"dba": 8}}""");

        get("kpis")
                .body("velocity[0].iterations[0].completed", equalTo(5))
                .body("velocity[0].iterations[0].completedShare", equalTo(0.625f))
                .body("velocity[0].meanNormalised", equalTo(6.25f))
                .body("commitment.overall.assetsShare", equalTo(0.5f))
                .body("carryOver.iterations[0].effort", equalTo(2))
                .body("estimates.overall.ratio", equalTo(1.6f))
                .body("scope.total.decreased", equalTo(0))
                .body("calibration.plans[0].broken.id", contains("w"));
        get("assets?workload=w&status=PLANNED").body("id", contains("B")).body("[0].carriedOver", equalTo(true));

        acceptNextPlan();
        forecast(UUID.fromString(id), 1);
        step(2, "commit");
        step(2, "approve");
        step(2, "start");
        close(2, """
                {"assets": [{"asset": "B", "done": true, "actualEffort": {"dba": 3}}]}""");

        get("kpis")
                .body("velocity[0].iterations.completed", contains(5, 2))
                .body("velocity[0].mean", equalTo(3.5f))
                .body("pace.iterations.workloads", contains(0, 1))
                .body("commitment.overall.keptAssets", equalTo(2))
                .body("commitment.overall.committedAssets", equalTo(3))
                .body("estimates.overall.actual", equalTo(15))
                .body("estimates.overall.ratio", equalTo(1.5f))
                .body("burnUp.iterations.effort", contains(5, 10))
                .body("burnUp.iterations.firstPlanEffort", contains(10, 10))
                .body("calibration.plans.held", contains(0, 1))
                .body("calibration.chances[0].judged", equalTo(2));
        get("workloads").body("[0].stage", equalTo("STAGING")).body("[0].lacks", nullValue());
        get("versions?size=100").body("findAll { it.scopeChange != null && it.kind != 'CLOSED' }", hasSize(0));
    }

    private ValidatableResponse get(String below) {
        return given().get(backlog + "/" + below).then().statusCode(200);
    }

    private void acceptNextPlan() {
        String plan = json(PLAN)
                .header("Prefer", "wait=60")
                .post(backlog + "/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.id");
        json("{}").post(backlog + "/plans/" + plan + "/accept").then().statusCode(200);
    }

    /** What the accepted plan of that number promises, once it is forecast. */
    private List<Promise.Completion> forecast(UUID id, int number) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> promises.all(id).get(number).completions(),
                        all -> all.get(0).p50() != null);
    }

    private void step(int number, String step) {
        json("{}").post(backlog + "/iterations/" + number + "/" + step).then().statusCode(200);
    }

    private void close(int number, String told) {
        json(told).post(backlog + "/iterations/" + number + "/close").then().statusCode(200);
    }
}
