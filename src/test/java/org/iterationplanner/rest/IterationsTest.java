package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The life of an iteration through HTTP, with the real database and solver. */
@QuarkusTest
@TestProfile(BacklogFixture.BehindAProxy.class)
class IterationsTest {
    /** A week holds two of the three assets. */
    private static final String BACKLOG = """
            {"name": "Exit", "modelInput": {
              "calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
              "teams": [{"id": "crew", "capacity": 10}],
              "workloads": [{"id": "pay", "criticality": "HIGH", "value": 5}, {"id": "mail"}],
              "assets": [{"id": "SQL01", "workload": "pay", "effort": {"crew": 6}}, {"id": "APP01", "workload": "pay", "effort": {"crew": 3}},
                {"id": "MX01", "workload": "mail", "effort": {"crew": 8}}]}}""";

    private String backlog;

    @BeforeEach
    void planned() {
        backlog = "/v1/backlogs/" + json(BACKLOG).post("/v1/backlogs").path("id");
        plan(null);
    }

    @Test
    void anIterationGoesThroughItsLife() {
        post("1/commit", "ada", "{\"comment\": \"We can\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("state", equalTo("COMMITTED"))
                .body("version", equalTo(3))
                .body("commitment.actor", equalTo("ada"))
                .body("commitment.comment", equalTo("We can"))
                .body("commitment.assets.asset", contains("SQL01", "APP01"))
                .body("commitment.load[0].load", equalTo(9))
                .body("commitment.completes.workloads", contains("pay"))
                .body("commitment.risks.code", contains("WORKLOAD_CRITICAL"))
                .body("issues.pointer", contains("/modelInput/workloads/0"));
        post("1/approve", "cab", "{\"role\": \"board\", \"conditions\": [\"Backups first\"]}")
                .then()
                .statusCode(200)
                .body("state", equalTo("APPROVED"))
                .body("decisions[0].author", equalTo("cab"))
                .body("decisions[0].role", equalTo("board"))
                .body("decisions[0].conditions", contains("Backups first"));
        post("1/start", "bob", null).then().statusCode(200).body("state", equalTo("IN_PROGRESS"));
        post("1/close", "bob", """
                {"assets": [{"asset": "APP01", "done": false, "remainingEffort": {"crew": 2}}], "others": "DONE", "capacity": {"crew": 7.5}}""")
                .then()
                .statusCode(200)
                .body("state", equalTo("CLOSED"))
                .body("actuals.assets[0].completedOn", equalTo("2026-01-11"))
                .body("actuals.assets[1].remainingEffort.crew", equalTo(2))
                .body("actuals.capacity.crew", equalTo(7.5f));

        given().get(backlog + "/iterations").then().body("state", contains("CLOSED", "PUBLISHED"));
        given().get(backlog + "/iterations/1")
                .then()
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("decisions", hasSize(1))
                .body("issues", nullValue());
        given().get(backlog)
                .then()
                .body("modelInput.assets[0].completedOn", equalTo("2026-01-11"))
                .body("modelInput.assets[1].pin.iteration", equalTo(2))
                .body("modelInput.assets[1].pin.by", equalTo("bob"))
                .body("modelInput.assets[1].pin.reason", equalTo("Carried over from iteration 1"))
                .body("modelInput.assets[1].effort.crew", equalTo(2));
        given().get(backlog + "/versions")
                .then()
                .body("kind", contains("CLOSED", "STARTED", "APPROVED", "COMMITTED", "PLAN_ACCEPTED", "CREATED"))
                .body("actor", contains("bob", "bob", "cab", "ada", "ada", "anonymous"))
                .body("[0].differences.sentence[0]", equalTo("iteration 1 IN_PROGRESS → CLOSED"));
        isProblem(post("1/close", "bob", "{}"), 409, "OUT_OF_ORDER")
                .body("detail", startsWith("Iteration 1 is CLOSED and cannot be closed."));
    }

    @Test
    void whatIsOutOfOrderIsRefused() {
        isProblem(post("1/start", "ada", null), 409, "OUT_OF_ORDER")
                .body(
                        "detail",
                        equalTo(
                                "Iteration 1 is PUBLISHED and cannot be started, only committed. Maybe commit it first."));
        isProblem(post("2/commit", "ada", null), 409, "OUT_OF_ORDER");
        isProblem(post("3/commit", "ada", null), 409, "OUT_OF_ORDER").body("detail", containsString("DRAFT"));
        isProblem(post("0/commit", "ada", null), 404, "NOT_FOUND");
        isProblem(post("first/commit", "ada", null), 404, "NOT_FOUND");
        isProblem(post("1234567890/commit", "ada", null), 404, "NOT_FOUND");
        isProblem(given().get(backlog + "/iterations/99"), 404, "NOT_FOUND");
        isProblem(given().get(backlog + "/iterations/x"), 404, "NOT_FOUND");
        given().get(backlog + "/iterations/3").then().statusCode(200).body("state", equalTo("DRAFT"));
        String nobody = "/v1/backlogs/00000000-0000-0000-0000-000000000000/iterations";
        isProblem(given().get(nobody), 404, "NOT_FOUND");
        isProblem(json("{}").post(nobody + "/1/commit"), 404, "NOT_FOUND");
        given().get(backlog).then().header("ETag", "\"2\"");
    }

    @Test
    void whoHasSeenAnotherVersionIsToldSo() {
        isProblem(
                        json("{}").header("If-Match", "\"1\"").post(backlog + "/iterations/1/commit"),
                        412,
                        "PRECONDITION_FAILED")
                .body("detail", containsString("\"2\""));
        json("{}")
                .header("If-Match", "\"2\"")
                .post(backlog + "/iterations/1/commit")
                .then()
                .statusCode(200);
    }

    @Test
    void aBodyMayBeLeftOutExceptOfClosing() {
        given().post(backlog + "/iterations/1/commit").then().statusCode(200);
        given().contentType("application/json")
                .post(backlog + "/iterations/1/reject")
                .then()
                .statusCode(200)
                .body("state", equalTo("REJECTED"));
        json("{}").post(backlog + "/iterations/1/commit").then().statusCode(200);
        given().post(backlog + "/iterations/1/approve").then().statusCode(200);
        given().post(backlog + "/iterations/1/start").then().statusCode(200);
        isProblem(
                given().contentType("application/json").post(backlog + "/iterations/1/close"), 400, "UNREADABLE_BODY");
        isProblem(json("").post(backlog + "/iterations/1/close"), 400, "UNREADABLE_BODY");
    }

    @Test
    void whatIsWrongWithABodyIsTold() {
        isProblem(post("1/commit", "ada", "{\"coment\": \"x\"}"), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/coment"));
        post("1/commit", "ada", null).then().statusCode(200);
        isProblem(post("1/approve", "cab", "{\"role\": 1}"), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/role"));
        isProblem(post("1/approve", "cab", "{\"conditions\": [\"ok\", \"\\u0000\"]}"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/conditions/1"));
        post("1/approve", "cab", null).then().statusCode(200);
        post("1/start", "ada", null).then().statusCode(200);
        isProblem(post("1/close", "ada", "{\"assets\": [{\"asset\": \"nope\", \"done\": true}]}"), 422, "INVALID_INPUT")
                .body("issues.code", contains("UNKNOWN_REFERENCE", "REQUIRED", "REQUIRED"))
                .body("issues.pointer", contains("/assets/0/asset", "/assets", "/assets"));
        isProblem(post("1/close", "ada", "{\"others\": \"MAYBE\"}"), 422, "INVALID_INPUT");
    }

    @Test
    void anIterationThatBreaksRulesIsNotCommitted() {
        patch("{\"changes\": {\"teams\": [{\"id\": \"crew\", \"capacity\": 8.99}]}}");
        isProblem(post("1/commit", "ada", null), 409, "NOT_READY")
                .body("issues.code", contains("CAPACITY"))
                .body("issues.pointer", contains("/modelInput/teams/0"))
                .body("detail", containsString("Team crew has 9 to do in iteration 1 and can do 8.99 points."));
    }

    @Test
    void whatIsCommittedIsNotChangedAway() {
        post("1/commit", "ada", null).then().statusCode(200);
        isProblem(
                        json("{\"changes\": {\"assets\": [{\"id\": \"SQL01\", \"$remove\": true}]}}")
                                .header("If-Match", "*")
                                .patch(backlog),
                        409,
                        "COMMITTED_ASSET")
                .body("issues[0].value", equalTo("SQL01"));
        post("1/reject", "cab", null).then().statusCode(200);
        patch("{\"changes\": {\"assets\": [{\"id\": \"SQL01\", \"$remove\": true}]}}");
    }

    @Test
    void ofTwoWhoDoTheSameOneDoes() {
        for (String step : List.of("1/commit", "1/approve", "1/start")) {
            List<Integer> answers = IntStream.range(0, 2)
                    .mapToObj(i -> CompletableFuture.supplyAsync(
                            () -> post(step, "user " + i, null).statusCode(), command -> new Thread(command).start()))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
            assertThat(answers).as(step).containsExactlyInAnyOrder(200, 409);
        }
        given().get(backlog).then().header("ETag", "\"5\"");
    }

    @Test
    void theNextPlanMovesNothingThatIsFixedAndBeginsWithWhatWasLeft() {
        for (String step : List.of("1/commit", "1/approve", "1/start", "2/commit")) {
            post(step, "ada", null).then().statusCode(200);
        }
        post("1/close", "ada", "{\"assets\": [{\"asset\": \"APP01\", \"done\": false}], \"others\": \"DONE\"}");
        patch("{\"changes\": {\"assets\": [{\"id\": \"NEW01\", \"effort\": {\"crew\": 2}}]}}");

        JsonPath plan = plan("{\"config\": {\"model\": {\"maxMoves\": 0}}}");

        assertThat(plan.getList("modelOutput.iterations.number", Integer.class)).startsWith(2, 3);
        assertThat(plan.getList("modelOutput.iterations[0].assets.asset")).containsExactly("MX01");
        assertThat(plan.getString("modelOutput.iterations[0].state")).isEqualTo("COMMITTED");
        assertThat(plan.getList("modelOutput.iterations[1].assets.asset", String.class))
                .contains("APP01");
        given().get(backlog + "/iterations").then().body("state", contains("CLOSED", "COMMITTED", "PUBLISHED"));
    }

    private Response post(String step, String actor, String body) {
        return (body == null ? given() : json(body)).header("X-User", actor).post(backlog + "/iterations/" + step);
    }

    private void patch(String changes) {
        json(changes).header("If-Match", "*").patch(backlog).then().statusCode(200);
    }

    /** Plans two iterations and accepts the plan. */
    private JsonPath plan(String body) {
        JsonPath plan = (body == null ? given() : json(body))
                .header("Prefer", "wait=60")
                .post(backlog + "/plans?iterations=2")
                .then()
                .statusCode(200)
                .body("modelOutput.feasible", equalTo(true))
                .extract()
                .jsonPath();
        given().header("X-User", "ada")
                .post(backlog + "/plans/" + plan.getString("metadata.id") + "/accept")
                .then()
                .statusCode(200);
        return plan;
    }
}
