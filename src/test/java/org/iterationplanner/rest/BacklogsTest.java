package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Living backlogs through HTTP, with the real database. */
@QuarkusTest
@TestProfile(BacklogFixture.BehindAProxy.class)
class BacklogsTest extends BacklogFixture {
    @Test
    void aBacklogIsKept() {
        Response answer = json(named("Ä \\\"wave\\\" \uD83D\uDE80", INPUT))
                .header("X-User", "ada")
                .post("/v1/backlogs");
        String kept = answer.path("id");

        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/backlogs/" + kept))
                .header("ETag", "\"1\"")
                .body("name", equalTo("Ä \"wave\" \uD83D\uDE80"))
                .body("version", equalTo(1))
                .body("changedBy", equalTo("ada"))
                .body("plan", nullValue())
                .body("iterations", hasSize(0))
                .body("issues", hasSize(0));
        given().get(answer.header("Location"))
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("modelInput.assets.id", contains("SQL01", "APP01"))
                .body("createdAt", equalTo(answer.path("createdAt")))
                .body("issues", nullValue());
        given().get("/v1/backlogs?size=2")
                .then()
                .statusCode(200)
                .body("id", contains(kept, id))
                .body("[0].assets", equalTo(2))
                .body("[0].done", equalTo(1))
                .body("[0].changedBy", equalTo("ada"))
                .body("[0].planId", nullValue())
                .body("[1].changedBy", equalTo("anonymous"));
    }

    @Test
    void whatCannotBePlannedIsNotKept() {
        int before = given().get("/v1/backlogs?size=100").<List<?>>path("$").size();

        isProblem(
                        json(named("x", INPUT.replace("\"payroll\", \"effort\"", "\"none\", \"effort\"")))
                                .post("/v1/backlogs"),
                        422,
                        "INVALID_INPUT")
                .body(
                        "issues.pointer",
                        contains(
                                "/modelInput/assets/0/workload",
                                "/modelInput/assets/1/workload",
                                "/modelInput/workloads/0"))
                .body("issues.severity", contains("ERROR", "ERROR", "WARNING"));
        isProblem(json("{\"modelInput\": " + INPUT + "}").post("/v1/backlogs"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/name"));
        isProblem(json("{\"name\": \"x\"}").post("/v1/backlogs"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/modelInput"));
        isProblem(json(named("x".repeat(201), INPUT)).post("/v1/backlogs"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/name"));
        isProblem(json(named("a\\nb", INPUT)).post("/v1/backlogs"), 422, "INVALID_INPUT");
        isProblem(
                        json("{\"name\": \"x\", \"modelInput\": {}, \"asets\": []}")
                                .post("/v1/backlogs"),
                        422,
                        "INVALID_INPUT")
                .body("issues.pointer", contains("/asets"));
        isProblem(given().contentType("application/json").post("/v1/backlogs"), 400, "UNREADABLE_BODY");

        assertThat(given().get("/v1/backlogs?size=100").<List<?>>path("$")).hasSize(before);
    }

    @Test
    void warningsAreToldAndStored() {
        json(named("x", INPUT.replace("{\"dba\": 5}", "{}")))
                .post("/v1/backlogs")
                .then()
                .statusCode(201)
                .body("issues.code", contains("NO_ESTIMATE"))
                .body("issues[0].pointer", equalTo("/modelInput/assets/0"));
    }

    @Test
    void aBacklogIsReplaced() {
        json("{\"modelInput\": " + INPUT.replace("2027-03-31", "2027-02-28") + "}")
                .header("If-Match", "\"1\"")
                .put("/v1/backlogs/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("name", equalTo("Wave"))
                .body("modelInput.datacenters[0].exitBy", equalTo("2027-02-28"));
        given().get("/v1/backlogs/" + id + "/versions/2")
                .then()
                .body("kind", equalTo("REPLACED"))
                .body("differences.sentence", contains("lease of Luna II 2027-03-31 → 2027-02-28"));
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        for (String known : List.of("\"1\"", "W/\"1\"", "\"x\", \"1\"", "*")) {
            given().header("If-None-Match", known)
                    .get("/v1/backlogs/" + id)
                    .then()
                    .statusCode(304)
                    .header("ETag", "\"1\"");
        }
        given().header("If-None-Match", "\"2\"")
                .get("/v1/backlogs/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void aBacklogIsRemovedWithItsVersions() {
        given().header("If-Match", "\"1\"").delete("/v1/backlogs/" + id).then().statusCode(204);
        isProblem(given().get("/v1/backlogs/" + id), 404, "NOT_FOUND").body("detail", containsString("Maybe"));
        isProblem(given().get("/v1/backlogs/" + id + "/versions"), 404, "NOT_FOUND");
        isProblem(given().get("/v1/backlogs/" + id + "/versions/1"), 404, "NOT_FOUND");
        isProblem(given().header("If-Match", "*").delete("/v1/backlogs/" + id), 404, "NOT_FOUND");
        isProblem(patch("*", "{\"name\": \"x\"}"), 404, "NOT_FOUND");
    }

    @ParameterizedTest
    @CsvSource({"a\tb, 400", "'  bob  ', 200", "'', 200"})
    void theProxySaysWhoItIs(String name, int status) {
        json("{\"name\": \"x\"}")
                .header("X-User", name)
                .header("If-Match", "*")
                .patch("/v1/backlogs/" + id)
                .then()
                .statusCode(status);
        String expected = status == 400 ? "anonymous" : name.isEmpty() ? "anonymous" : name.strip();
        given().get("/v1/backlogs/" + id).then().body("changedBy", equalTo(expected));
    }

    @Test
    void twoNamesAreNone() {
        isProblem(
                json("{\"name\": \"x\"}")
                        .header("X-User", "ada")
                        .header("X-User", "bob")
                        .header("If-Match", "*")
                        .patch("/v1/backlogs/" + id),
                400,
                "BAD_REQUEST");
        isProblem(
                json("{\"name\": \"x\"}")
                        .header("X-User", "a".repeat(201))
                        .header("If-Match", "*")
                        .patch("/v1/backlogs/" + id),
                400,
                "BAD_REQUEST");
    }
}
