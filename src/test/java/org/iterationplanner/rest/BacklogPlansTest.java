package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "Plan my next three iterations" through HTTP, with the real database, solver and checker. */
@QuarkusTest
class BacklogPlansTest {

    /** 30 points to do: with a quarter more they need 38, which is four iterations of 10. */
    private static final String INPUT =
            "{\"calendar\": {\"start\": \"2026-12-07\", \"iterationDays\": 14, \"iterations\": 2},"
                    + " \"teams\": [{\"id\": \"dba\", \"capacity\": 10}], \"assets\": ["
                    + IntStream.rangeClosed(1, 6)
                            .mapToObj(i -> "{\"id\": \"A" + i + "\", \"effort\": {\"dba\": 5}}")
                            .collect(java.util.stream.Collectors.joining(","))
                    + ", {\"id\": \"A7\", \"effort\": {\"dba\": 5}, \"completedOn\": \"2026-12-01\"}]}";

    private static final String QUICKLY =
            "{\"config\": {\"run\": {\"name\": \"next\", \"termination\": {\"stepCountLimit\": 50}}}}";

    private String backlog;

    @BeforeEach
    void keep() {
        backlog = "/v1/backlogs/"
                + json("{\"name\": \"x\", \"modelInput\": " + INPUT + "}")
                        .post("/v1/backlogs")
                        .path("id");
    }

    @Test
    void theNextIterationsArePlannedAndAccepted() {
        JsonPath plan = planned("?iterations=2");

        assertThat(plan.getString("metadata.name")).isEqualTo("next");
        assertThat(plan.getList("modelOutput.iterations.number")).containsExactly(1, 2, 3, 4);
        assertThat(plan.getList("modelOutput.iterations.state"))
                .containsExactly("DRAFT", "DRAFT", "OUTLOOK", "OUTLOOK");
        assertThat(plan.getInt("kpis.assetsPlanned")).isEqualTo(6);
        assertThat(plan.getInt("kpis.assetsDone")).isEqualTo(1);
        String id = plan.getString("metadata.id");
        given().get(backlog).then().body("version", equalTo(1)).body("plan", nullValue());

        accept(id, "{\"comment\": \"looks good\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("plan.planId", equalTo(id))
                .body("plan.firstIteration", equalTo(1))
                .body("plan.publish", equalTo(2))
                .body("plan.acceptedBy", equalTo("anonymous"))
                .body("plan.placements", nullValue())
                .body("iterations.number", contains(1, 2))
                .body("iterations.state", everyItem(equalTo("PUBLISHED")))
                .body("iterations.start", contains("2026-12-07", "2026-12-21"))
                .body("modelInput.calendar.iterations", equalTo(4));
        given().get(backlog + "/versions/2")
                .then()
                .body("kind", equalTo("PLAN_ACCEPTED"))
                .body("comment", equalTo("looks good"))
                .body("differences.sentence", hasItem("iterations of the calendar 2 → 4"));
        given().get("/v1/backlogs?size=1").then().body("planId", contains(id));

        JsonPath next = planned("");
        JsonPath asked = given().get("/v1/plans/" + next.getString("metadata.id") + "/model-input")
                .jsonPath();
        assertThat(asked.getList("baseline.asset")).containsExactly("A1", "A2", "A3", "A4", "A5", "A6");
        assertThat(asked.getList("baseline.findAll { it.iteration <= 2 }.state"))
                .hasSize(4)
                .containsOnly("PUBLISHED");
        assertThat(next.getInt("kpis.movedFromBaseline")).isZero();
        assertThat(next.getList("modelOutput.iterations.state"))
                .containsExactly("PUBLISHED", "PUBLISHED", "DRAFT", "OUTLOOK");
        given().get(backlog + "/plans").then().statusCode(200).body("id", contains(next.getString("metadata.id"), id));
        given().get(backlog + "/plans?page=1&size=1").then().body("id", contains(id));
    }

    @Test
    void nothingNeedsToBeSaid() throws Exception {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + backlog + "/plans"))
                                .POST(HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.headers().firstValue("Location").orElse("")).contains("/v1/plans/");
        // with the type of a form, as REST Assured and curl -d '' say of nothing
        given().post(backlog + "/plans").then().statusCode(202);
        json("{}").post(backlog + "/plans").then().statusCode(202);
        isProblem(given().contentType("text/plain").body("{}").post(backlog + "/plans"), 415, "UNSUPPORTED_MEDIA_TYPE");
        String id = planned("").getString("metadata.id");
        given().post(backlog + "/plans/" + id + "/accept")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
    }

    @Test
    void aSubmissionSentTwiceCountsOnce() {
        String key = "next-" + UUID.randomUUID();
        String first = json(QUICKLY)
                .header("Idempotency-Key", key)
                .post(backlog + "/plans")
                .path("id");

        json(QUICKLY)
                .header("Idempotency-Key", key)
                .post(backlog + "/plans?iterations=3")
                .then()
                .statusCode(202)
                .body("id", equalTo(first));
        isProblem(
                json(QUICKLY).header("Idempotency-Key", key).post(backlog + "/plans?iterations=4"), 422, "KEY_REUSED");
        isProblem(json("{}").header("Idempotency-Key", key).post(backlog + "/plans"), 422, "KEY_REUSED");
        given().get(backlog + "/plans").then().body("id", contains(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "105", "x", "-1", "1.5"})
    void soManyIterationsCannotBeAskedFor(String iterations) {
        isProblem(json("{}").post(backlog + "/plans?iterations=" + iterations), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/query/iterations"));
    }

    @Test
    void whatIsWrongWithAQuestionIsSaidWhereItIs() {
        isProblem(json("{\"config\": {\"model\": {\"maxMoves\": -1}}}").post(backlog + "/plans"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/config/model/maxMoves"));
        isProblem(json("{\"modelInput\": {}}").post(backlog + "/plans"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/modelInput"));
        isProblem(json("{").post(backlog + "/plans"), 400, "UNREADABLE_BODY");
        isProblem(json("{}").post("/v1/backlogs/" + UUID.randomUUID() + "/plans"), 404, "NOT_FOUND");
        isProblem(given().get("/v1/backlogs/" + UUID.randomUUID() + "/plans"), 404, "NOT_FOUND");
    }

    @Test
    void onlyACompletedPlanOfTheBacklogIsAccepted() {
        String other = json("{\"modelInput\": " + INPUT + "}").post("/v1/plans").path("id");
        isProblem(accept(other, "{}"), 404, "NOT_FOUND").body("detail", containsString("of this backlog"));
        isProblem(accept(UUID.randomUUID().toString(), "{}"), 404, "NOT_FOUND");
        isProblem(accept("x", "{}"), 404, "NOT_FOUND");
        // where steps are counted, not even a proof that nothing is better ends the search
        String endless =
                json("{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT60S\", \"stepCountLimit\": 1000000000}}}}")
                        .post(backlog + "/plans")
                        .path("id");
        isProblem(accept(endless, "{}"), 409, "NO_PLAN_YET");
        given().delete("/v1/plans/" + endless);
        String plan = planned("").getString("metadata.id");
        isProblem(
                json("{}").header("If-Match", "\"2\"").post(backlog + "/plans/" + plan + "/accept"),
                412,
                "PRECONDITION_FAILED");
        isProblem(json("{\"forse\": true}").post(backlog + "/plans/" + plan + "/accept"), 422, "INVALID_INPUT");
        json("{}")
                .header("If-Match", "\"1\"")
                .post(backlog + "/plans/" + plan + "/accept")
                .then()
                .statusCode(200);
    }

    @Test
    void aWhatIfOfItsPlanIsAPlanOfIt() {
        String plan = planned("").getString("metadata.id");
        String whatIf =
                json("{\"config\": {\"run\": {\"termination\": {\"stepCountLimit\": 50}}}, \"changes\": {\"assets\": [{\"id\": \"A1\", \"pin\": {\"iteration\": 4}}]}}")
                        .header("Prefer", "wait=60")
                        .post("/v1/plans/" + plan + "/from-patch")
                        .then()
                        .statusCode(200)
                        .extract()
                        .path("metadata.id");

        given().get(backlog + "/plans").then().body("id", contains(whatIf, plan));
        accept(whatIf, "{}").then().statusCode(200).body("plan.planId", equalTo(whatIf));
    }

    @Test
    void aPlanThatBreaksRulesByNowIsRefused() {
        String plan = planned("").getString("metadata.id");
        json("{\"changes\": {\"teams\": [{\"id\": \"dba\", \"capacityByIteration\": {\"1\": 1}}]}}")
                .header("If-Match", "*")
                .patch(backlog)
                .then()
                .statusCode(200);

        isProblem(accept(plan, "{\"force\": true}"), 409, "PLAN_BREAKS_RULES")
                .body("issues.pointer", contains("/modelInput/teams/0"))
                .body("issues.code", contains("CAPACITY"));
        given().get(backlog).then().body("version", equalTo(2)).body("plan", nullValue());
    }

    @Test
    void whatWasAcceptedStaysWhenThePlanIsPurged() {
        String plan = planned("").getString("metadata.id");
        accept(plan, "{}").then().statusCode(200);

        given().delete("/v1/plans/" + plan + "?purge=true").then().statusCode(204);

        given().get(backlog).then().body("plan.planId", equalTo(plan)).body("iterations", hasSize(3));
        given().get(backlog + "/plans").then().body("$", hasSize(0));
        JsonPath next = planned("");
        assertThat(next.getInt("kpis.movedFromBaseline")).isZero();
        assertThat(given().get("/v1/plans/" + next.getString("metadata.id") + "/model-input")
                        .jsonPath()
                        .getList("baseline"))
                .hasSize(6);
    }

    @Test
    void plansStayWhenTheBacklogIsRemoved() {
        String plan = planned("").getString("metadata.id");

        given().header("If-Match", "*").delete(backlog).then().statusCode(204);

        given().get("/v1/plans/" + plan).then().statusCode(200);
        isProblem(accept(plan, "{}"), 404, "NOT_FOUND");
        given().delete("/v1/plans/" + plan + "?purge=true").then().statusCode(204);
    }

    private JsonPath planned(String query) {
        Response answer = json(QUICKLY).header("Prefer", "wait=60").post(backlog + "/plans" + query);
        return answer.then()
                .statusCode(200)
                .body("metadata.solverStatus", endsWith("COMPLETED"))
                .extract()
                .jsonPath();
    }

    private Response accept(String plan, String body) {
        return json(body).post(backlog + "/plans/" + plan + "/accept");
    }
}
