package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes of living backlogs through HTTP, each made over the version that was seen. */
@QuarkusTest
@TestProfile(BacklogFixture.BehindAProxy.class)
class BacklogChangesTest extends BacklogFixture {
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
}
