package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Living backlogs through HTTP, with the real database. */
@QuarkusTest
@TestProfile(BacklogsTest.BehindAProxy.class)
class BacklogsTest {

    /** The proxy says who calls. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planner.actor-header", "X-User");
        }
    }

    private static final String INPUT = """
            {"calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 6},
             "teams": [{"id": "dba", "name": "Database squad", "capacity": 20}, {"id": "infra", "capacity": 30}],
             "datacenters": [{"id": "luna-2", "name": "Luna II", "exitBy": "2027-03-31"}],
             "workloads": [{"id": "payroll", "datacenter": "luna-2"}],
             "assets": [{"id": "SQL01", "workload": "payroll", "effort": {"dba": 5}},
                        {"id": "APP01", "workload": "payroll", "effort": {"dba": 2, "infra": 1}, "completedOn": "2026-12-01"}]}
            """;

    private String id;

    @BeforeEach
    void create() {
        id = json(named("Wave", INPUT))
                .post("/v1/backlogs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

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
    void aChangeIsMadeOverTheVersionThatWasSeen() {
        patch(
                        "\"1\"",
                        "{\"changes\": {\"assets\": [{\"id\": \"SQL01\", \"effort\": {\"dba\": 8}}]}, \"comment\": \"workshop\"}")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("changedBy", equalTo("Jürgen"))
                .body("modelInput.assets[0].effort.dba", equalTo(8));
        isProblem(patch("\"1\"", "{\"patch\": []}"), 412, "PRECONDITION_FAILED")
                .body("detail", containsString("names \"1\", and the backlog has version \"2\""));

        given().get("/v1/backlogs/" + id + "/versions")
                .then()
                .statusCode(200)
                .body("version", contains(2, 1))
                .body("kind", contains("PATCHED", "CREATED"))
                .body("actor", contains("Jürgen", "anonymous"))
                .body("[0].comment", equalTo("workshop"))
                .body("[0].differences.sentence", contains("estimate of SQL01 5 → 8"))
                .body("[0].differences[0].before", equalTo(5))
                .body("[0].assets", equalTo(2))
                .body("[0].effort", equalTo(11))
                .body("[1].effort", equalTo(8))
                .body("[1].differences", nullValue());
        given().get("/v1/backlogs/" + id + "/versions/1")
                .then()
                .statusCode(200)
                .body("modelInput.assets[0].effort.dba", equalTo(5));
        given().get("/v1/backlogs/" + id + "/versions/2").then().body("modelInput.assets[0].effort.dba", equalTo(8));
        given().get("/v1/backlogs/" + id + "/versions?page=1&size=1").then().body("version", contains(1));
        isProblem(given().get("/v1/backlogs/" + id + "/versions/3"), 404, "NOT_FOUND");
        isProblem(given().get("/v1/backlogs/" + id + "/versions/x"), 404, "NOT_FOUND");
        isProblem(given().get("/v1/backlogs/" + id + "/versions?size=0"), 422, "INVALID_INPUT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "\"1\"", "\"7\", \"1\"", "W/\"1\",\"1\""})
    void whatNamesTheVersionIsRight(String seen) {
        patch(seen, "{\"name\": \"renamed\"}").then().statusCode(200).body("name", equalTo("renamed"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "W/\"1\"", "1", "\"01\"", "\"", "\"99999999999999999999\"", ","})
    void whatNamesAnotherVersionIsStale(String seen) {
        isProblem(patch(seen, "{\"name\": \"renamed\"}"), 412, "PRECONDITION_FAILED");
        isProblem(given().header("If-Match", seen).delete("/v1/backlogs/" + id), 412, "PRECONDITION_FAILED");
        given().get("/v1/backlogs/" + id).then().body("name", equalTo("Wave"));
    }

    @Test
    void whoDoesNotSayWhatWasSeenIsAskedFor() {
        isProblem(json("{\"name\": \"x\"}").patch("/v1/backlogs/" + id), 428, "PRECONDITION_REQUIRED");
        isProblem(json(named("x", INPUT)).put("/v1/backlogs/" + id), 428, "PRECONDITION_REQUIRED");
        isProblem(given().delete("/v1/backlogs/" + id), 428, "PRECONDITION_REQUIRED");
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
    void aBarePatchIsOne() {
        String operations = "[{\"op\": \"test\", \"path\": \"/assets/0/id\", \"value\": \"SQL01\"},"
                + " {\"op\": \"replace\", \"path\": \"/assets/0/effort/dba\", \"value\": 13}]";

        given().contentType("application/json-patch+json; charset=UTF-8")
                .body(operations.getBytes(UTF_8))
                .header("If-Match", "\"1\"")
                .patch("/v1/backlogs/" + id)
                .then()
                .statusCode(200)
                .body("modelInput.assets[0].effort.dba", equalTo(13));
        for (String wrong : List.of("{}", "[1]", "null", "[{\"op\": \"jump\", \"path\": \"\"}]", "3")) {
            isProblem(bare(wrong), 422, "INVALID_INPUT");
        }
        for (String wrong : List.of("", "[", "[]]", "[], \"changes\": {}")) {
            isProblem(bare(wrong), 400, "UNREADABLE_BODY");
        }
        isProblem(
                given().contentType("text/plain")
                        .body("[]")
                        .header("If-Match", "*")
                        .patch("/v1/backlogs/" + id),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
    }

    private Response bare(String body) {
        return given().contentType("application/json-patch+json; charset=UTF-8")
                .body(body.getBytes(UTF_8))
                .header("If-Match", "*")
                .patch("/v1/backlogs/" + id);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                                           | ''",
                "{\"patch\": [], \"changes\": {}}                             | ''",
                "{\"changes\": {\"baseline\": []}}                            | /changes/baseline",
                "{\"patch\": [{\"op\": \"add\", \"path\": \"/baseline\", \"value\": []}]} | /patch/0/path",
                "{\"patch\": [{\"op\": \"remove\", \"path\": \"/x\"}]}        | /patch/0",
                "{\"changes\": {\"assets\": [{\"id\": \"SQL01\", \"due\": 1}]}} | /modelInput/assets/0/due",
                "{\"changes\": {\"assets\": [{\"id\": \"SQL01\", \"pin\": {\"iteration\": 7}}]}} | /modelInput/assets/0/pin/iteration",
                "{\"changes\": {\"teams\": [{\"id\": \"dba\", \"$remove\": true}]}} | /modelInput/assets/0/effort/dba",
                "{\"name\": \"\"}                                             | /name",
                "{\"nmae\": \"x\"}                                            | /nmae",
            })
    void whatIsWrongWithAChangeIsSaidWhereItIs(String body, String pointer) {
        isProblem(patch("*", body), 422, "INVALID_INPUT").body("issues.pointer", hasItem(pointer));
        given().get("/v1/backlogs/" + id).then().body("version", equalTo(1));
    }

    @Test
    void aCommentHasAnEnd() {
        isProblem(patch("*", "{\"name\": \"x\", \"comment\": \"" + "c".repeat(10_001) + "\"}"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/comment"));
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

    /** {@code -Dplanner.writers=1000} asks for more. */
    @Test
    void ofParallelWritersOneWins() {
        int writers = Integer.getInteger("planner.writers", 50);

        List<Integer> answers = atOnce(writers, i -> patch("\"1\"", "{\"name\": \"writer " + i + "\"}"));

        assertThat(answers).containsOnly(200, 412).containsOnlyOnce(200);
        given().get("/v1/backlogs/" + id).then().body("version", equalTo(2));
    }

    @Test
    void noUpdateIsLost() {
        int writers = Integer.getInteger("planner.writers", 50);

        List<Integer> answers = atOnce(
                writers,
                i -> patch(
                        "*", "{\"changes\": {\"assets\": [{\"id\": \"new-" + i + "\", \"effort\": {\"dba\": 1}}]}}"));

        assertThat(answers).containsOnly(200);
        given().get("/v1/backlogs/" + id)
                .then()
                .body("version", equalTo(1 + writers))
                .body("modelInput.assets", hasSize(2 + writers));
    }

    private static List<Integer> atOnce(int times, java.util.function.IntFunction<Response> call) {
        return IntStream.range(0, times)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> call.apply(i).statusCode(), command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private Response patch(String seen, String body) {
        RequestSpecification request = json(body).header("If-Match", seen).header("X-User", "J\u00c3\u00bcrgen");
        return request.patch("/v1/backlogs/" + id);
    }

    private static String named(String name, String input) {
        return "{\"name\": \"" + name + "\", \"modelInput\": " + input + "}";
    }
}
