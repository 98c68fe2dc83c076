package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs through HTTP, with the real database, solver and checker. */
@QuarkusTest
class JobsTest {
    private static final String QUICK = "{\"stepCountLimit\": 200, \"seeds\": 2}";

    /** 11 points are promised for the first week, which has room for 10. */
    private static String solved() {
        return json("""
                        {"config": {"run": {"termination": {"spentLimit": "PT1S"}}},
                         "modelInput": {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 3},
                           "teams": [{"id": "crew", "capacity": 10}],
                           "workloads": [{"id": "pay", "due": "2026-01-11", "value": 0}],
                           "assets": [{"id": "a", "workload": "pay", "effort": {"crew": 6}},
                                      {"id": "b", "workload": "pay", "effort": {"crew": 5}}]}}""")
                .header("Prefer", "wait=60")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.id");
    }

    private static Response ask(String plan, String how) {
        return json(how).post("/v1/plans/" + plan + "/prices");
    }

    private static JsonPath awaitStatus(String job, JobStatus status) {
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/jobs/" + job).jsonPath(), now -> now.getString("status")
                        .equals(status.name()));
    }

    @Test
    void aQuestionIsAnsweredByOneJob() {
        String plan = solved();
        Response accepted = ask(plan, QUICK);
        String job = accepted.path("id");
        accepted.then()
                .statusCode(202)
                .header("Location", endsWith("/v1/jobs/" + job))
                .body("kind", equalTo("PRICES"))
                .body("planId", equalTo(plan))
                .body("planScore", containsString("0hard/-77medium/"));

        JsonPath done = awaitStatus(job, JobStatus.COMPLETED);
        assertThat(done.getDouble("progress")).isEqualTo(1);
        assertThat(done.getInt("result.prices[0].saving.effortDaysLate")).isEqualTo(77);
        assertThat(done.getString("result.sentences[0]"))
                .startsWith("One more point for crew in iteration 1 (5 January 2026 to 11 January 2026) saves 77");
        // the same, said otherwise
        ask(plan, "{\"unit\": 1.0, \"spentLimit\": \"PT1M\", \"seeds\": 2, \"stepCountLimit\": 200}")
                .then()
                .statusCode(202)
                .body("id", equalTo(job))
                .body("status", equalTo("COMPLETED"));
        ask(plan, "{\"unit\": 2, \"seeds\": 2, \"stepCountLimit\": 200}").then().body("id", not(equalTo(job)));
        given().delete("/v1/jobs/" + job).then().statusCode(200).body("status", equalTo("COMPLETED"));
        isProblem(given().accept("text/event-stream").get("/v1/jobs/" + job + "/events"), 410, "TERMINAL");

        given().delete("/v1/plans/" + plan + "?purge=true").then().statusCode(204);
        isProblem(given().get("/v1/jobs/" + job), 404, "NOT_FOUND");
    }

    @Test
    void whatMustGiveIsPostedAsAWhatIf() {
        String plan = solved();
        String job = json("{\"spentLimit\": \"PT5S\"}")
                .post("/v1/plans/" + plan + "/repairs")
                .path("id");

        JsonPath done = awaitStatus(job, JobStatus.COMPLETED);
        assertThat(done.getString("result.aim")).isEqualTo("PUNCTUAL");
        assertThat(done.getBoolean("result.conflict.minimal")).isTrue();
        assertThat(done.getList("result.conflict.members.constraint.kind")).containsExactly("DUE", "CAPACITY");
        assertThat(done.getList("result.repairs.sentence"))
                .containsExactly(
                        "Give team crew 1 more points in iteration 1.",
                        "Let workload pay be due 7 days later, on 18 January 2026.");
        json("{\"changes\": {\"teams\": [{\"id\": \"crew\", \"capacityByIteration\": "
                        + done.getMap("result.repairs[0].changes.teams[0].capacityByIteration")
                                .toString()
                                .replace("1=", "\"1\": ")
                        + "}]}}")
                .header("Prefer", "wait=60")
                .post("/v1/plans/" + plan + "/from-patch")
                .then()
                .statusCode(200)
                .body("metadata.score", containsString("0hard/0medium/"));
    }

    @Test
    void theFrontierOfAChangeIsAsked() {
        String plan = solved();
        String job = json("""
                        {"spentLimit": "PT2S", "patch": [{"op": "replace", "path": "/assets/1/effort/crew", "value": 4}]}""").post("/v1/plans/" + plan + "/frontier").path("id");

        JsonPath done = awaitStatus(job, JobStatus.COMPLETED);
        assertThat(done.getString("kind")).isEqualTo("FRONTIER");
        assertThat(done.getList("result.points.maxMoves")).containsExactly(0, 1, 2, 5, 10, null);
        assertThat(done.getInt("result.points[0].figures.effortDaysLate")).isEqualTo(70);
        assertThat(done.getInt("result.points[1].figures.effortDaysLate")).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                                          | ''",
                "{\"patch\": [{\"op\": \"remove\", \"path\": \"/assets/7\"}]}                   | /patch/0",
                "{\"changes\": {\"assets\": [{\"id\": \"a\", \"effort\": {\"crew\": -1}}]}}     | /modelInput/assets/0/effort/crew",
                "{\"spentLimit\": \"PT0S\", \"patch\": []}                                   | /spentLimit",
            })
    void aFrontierOfWhatCannotBeIsRefused(String body, String pointer) {
        isProblem(json(body).post("/v1/plans/" + solved() + "/frontier"), 422, "INVALID_INPUT")
                .body("issues.pointer", hasItem(pointer));
    }

    @Test
    void alternativesAreAsked() {
        String plan = solved();
        String job = json("{\"spentLimit\": \"PT2S\"}")
                .post("/v1/plans/" + plan + "/alternatives")
                .path("id");

        JsonPath done = awaitStatus(job, JobStatus.COMPLETED);
        assertThat(done.getString("kind")).isEqualTo("ALTERNATIVES");
        assertThat(done.getInt("result.alternatives[0].figures.moves")).isZero();
        isProblem(
                json("{\"spentLimit\": \"-PT1S\"}").post("/v1/plans/" + plan + "/alternatives"), 422, "INVALID_INPUT");
    }

    @Test
    void aJobIsFollowedAndStopped() {
        String sample = given().get("/v1/demo-data/estate-200").asString();
        String plan = json(sample).post("/v1/plans").path("id");
        await().atMost(Duration.ofSeconds(60)).until(() -> given().get("/v1/plans/" + plan + "/metadata")
                .path("solverStatus")
                .equals("SOLVING_ACTIVE"));
        given().delete("/v1/plans/" + plan).then().statusCode(200);
        String job = ask(plan, "{}").path("id");
        awaitStatus(job, JobStatus.ACTIVE);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/v1/jobs/" + job).path("result") != null);

        given().delete("/v1/jobs/" + job)
                .then()
                .statusCode(200)
                .body("status", equalTo("INCOMPLETE"))
                .body("progress", lessThan(1f))
                .body("result.tried.kind", hasItem("CAPACITY"));
        given().delete("/v1/jobs/" + job).then().statusCode(200).body("status", equalTo("INCOMPLETE"));
        ask(plan, "{}").then().statusCode(202).body("id", not(equalTo(job)));
        given().delete("/v1/jobs/" + ask(plan, "{}").path("id")).then().statusCode(200);
    }

    @Test
    void everyChangeIsAnEventWithoutTheResult() {
        String plan = solved();
        // The steps keep a proof from ending it at once.
        String blocker =
                json("{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT2S\", \"stepCountLimit\": 1000000000}}}}")
                        .post("/v1/plans/" + plan + "/from-input")
                        .path("id");
        String job = ask(plan, QUICK).path("id");
        List<Job> told = given().accept("text/event-stream")
                .get("/v1/jobs/" + job + "/events")
                .asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Json.read(line.substring("data:".length()), Job.class))
                .toList();

        assertThat(told).allSatisfy(now -> assertThat(now.result()).isNull());
        assertThat(told.get(told.size() - 1).status()).isEqualTo(JobStatus.COMPLETED);
        given().get("/v1/jobs/" + job).then().body("result", not(nullValue()));
        given().delete("/v1/plans/" + blocker).then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"seeds\": 0}            | /seeds",
                "{\"seeds\": 1.5}          | /seeds",
                "{\"unit\": 0}             | /unit",
                "{\"unit\": 1.001}         | /unit",
                "{\"spentLimit\": \"PT0S\"} | /spentLimit",
                "{\"spentLimit\": \"PT1H\"} | /spentLimit",
                "{\"spentLimit\": 60}      | /spentLimit",
                "{\"stepCountLimit\": -1}  | /stepCountLimit",
                "{\"seed\": 1}             | /seed",
            })
    void aWrongQuestionIsRefused(String how, String pointer) {
        isProblem(ask(UUID.randomUUID().toString(), how), 422, "INVALID_INPUT")
                .body("issues.pointer", hasItem(pointer));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        String nobody = UUID.randomUUID().toString();
        isProblem(ask(nobody, QUICK), 404, "NOT_FOUND");
        isProblem(ask("x", QUICK), 404, "NOT_FOUND");
        isProblem(given().get("/v1/jobs/" + nobody), 404, "NOT_FOUND");
        isProblem(given().delete("/v1/jobs/" + nobody), 404, "NOT_FOUND");
        isProblem(given().accept("text/event-stream").get("/v1/jobs/" + nobody + "/events"), 404, "NOT_FOUND");
        isProblem(given().post("/v1/jobs/" + nobody), 405, "METHOD_NOT_ALLOWED");
    }
}
