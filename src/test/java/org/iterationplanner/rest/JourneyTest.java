package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.iterationplanner.json.Example;
import org.junit.jupiter.api.Test;

/** What a new user does first, with the real database, solver and checker. */
@QuarkusTest
class JourneyTest {

    @Test
    void aSampleIsPlannedCheckedPlannedAgainAndRemoved() {
        String sample = given().get("/v1/demo-data/first-steps")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        String brief = Example.with(
                Example.with(sample, "config.run.termination", "{\"stepCountLimit\": 100}"),
                "config.run.tags",
                "[\"journey\"]");
        JsonPath plan = json(brief)
                .header("Prefer", "wait=60")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .body("metadata.solverStatus", equalTo("SOLVING_COMPLETED"))
                .body("modelOutput.feasible", equalTo(true))
                .extract()
                .jsonPath();
        String id = plan.getString("metadata.id");
        String score = plan.getString("metadata.score");
        given().get("/v1/plans?tag=journey").then().body("id", contains(id));

        given().get("/v1/plans/" + id + "/score-analysis").then().body("score", equalTo(score));
        String input = given().get("/v1/plans/" + id + "/model-input").asString();
        String whole = given().get("/v1/plans/" + id).asString();
        String output = Example.at(whole, "modelOutput");
        json("{\"modelInput\": " + input + ", \"modelOutput\": " + output + "}")
                .post("/v1/check")
                .then()
                .statusCode(200)
                .body("score", equalTo(score));

        String child = json("{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT3S\"}}}}")
                .post("/v1/plans/" + id + "/from-input")
                .then()
                .statusCode(202)
                .body("parentId", equalTo(id))
                .extract()
                .path("id");
        // the stream ends by itself, after the terminal event
        String events = given().accept("text/event-stream")
                .get("/v1/plans/" + child + "/events")
                .asString();
        assertThat(events.strip()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .reduce((first, last) -> last))
                .hasValueSatisfying(last -> assertThat(last).contains("SOLVING_COMPLETED"));
        isProblem(given().get("/v1/plans/" + child + "/events"), 410, "TERMINAL");

        isProblem(given().delete("/v1/plans/" + id + "?purge=true"), 409, "HAS_CHILDREN");
        given().delete("/v1/plans/" + id + "?purge=true&cascade=true").then().statusCode(204);
        isProblem(given().get("/v1/plans/" + id), 404, "NOT_FOUND");
    }

    @Test
    void aPlanThatCannotBeBetterIsDoneLongBeforeItsLimit() {
        JsonPath plan = planned("PT60S", """
                [{"id": "a", "effort": {"crew": 6}, "notBefore": "2026-01-12"}, {"id": "b", "effort": {"crew": 4}},
                 {"id": "c", "effort": {"crew": 5}}]""");

        assertThat(plan.getString("metadata.terminationReason")).isEqualTo("PROVED_OPTIMAL");
        assertThat(plan.getList("certificate.levels.gap")).containsExactly(0, 0, 0);
    }

    @Test
    void anInfeasiblePlanSaysWhyNoneIsFeasible() {
        JsonPath plan = planned("PT1S", """
                [{"id": "a", "effort": {"crew": 6}, "pin": {"iteration": 1}},
                 {"id": "b", "effort": {"crew": 7}, "pin": {"iteration": 1}}]""");

        assertThat(plan.getBoolean("modelOutput.feasible")).isFalse();
        assertThat(plan.getString("certificate.levels[0].proof"))
                .isEqualTo("no plan is feasible: team crew: 13 points have to be done by iteration 1, where there is"
                        + " room for 10");
        assertThat(plan.getInt("certificate.levels[0].gap")).isZero();
    }

    private static JsonPath planned(String limit, String assets) {
        return json("""
                        {"config": {"run": {"termination": {"spentLimit": "%1$s", "unimprovedSpentLimit": "%1$s"}}},
                         "modelInput": {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 3},
                           "teams": [{"id": "crew", "capacity": 10}], "assets": %2$s}}""".formatted(limit, assets))
                .header("Prefer", "wait=20")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void everySampleIsListedAndReadyToPost() {
        JsonPath samples =
                given().get("/v1/demo-data").then().statusCode(200).extract().jsonPath();
        assertThat(samples.getList("id")).hasSizeGreaterThanOrEqualTo(5);
        for (String id : samples.getList("id", String.class)) {
            JsonPath request = given().get("/v1/demo-data/" + id)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(request.getList("modelInput.assets"))
                    .hasSize(samples.getInt("find { it.id == '" + id + "' }.assets"));
        }
    }
}
