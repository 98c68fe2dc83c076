package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.iterationplanner.json.Example;
import org.iterationplanner.plan.PlanException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class ErrorsTest {
    private static final String NOBODY = "/v1/plans/00000000-0000-0000-0000-000000000000";

    @Inject
    FakePlans plans;

    @BeforeEach
    void forget() {
        plans.reset();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /none.html, 404, NOT_FOUND",
        "GET, /v1, 404, NOT_FOUND",
        "GET, /v1/plan, 404, NOT_FOUND",
        "GET, /v1/plans/x, 404, NOT_FOUND",
        "GET, /v1/plans/1-1-1-1-1, 404, NOT_FOUND",
        "GET, " + NOBODY + ", 404, NOT_FOUND",
        "DELETE, " + NOBODY + ", 404, NOT_FOUND",
        "DELETE, " + NOBODY + "?purge=true, 404, NOT_FOUND",
        "GET, " + NOBODY + "/metadata, 404, NOT_FOUND",
        "GET, " + NOBODY + "/model-input, 404, NOT_FOUND",
        "GET, " + NOBODY + "/score-analysis, 404, NOT_FOUND",
        "GET, " + NOBODY + "/why, 404, NOT_FOUND",
        "GET, /v1/demo-data/none, 404, NOT_FOUND",
        "GET, /v1/jobs/1, 404, NOT_FOUND",
        "DELETE, /v1/jobs/1, 404, NOT_FOUND",
        "GET, /v1/jobs/1/events, 404, NOT_FOUND",
        "GET, /v1/jobs, 404, NOT_FOUND",
        "GET, /q/none, 404, NOT_FOUND",
        "GET, /assets/none.js, 404, NOT_FOUND",
        "POST, /none, 404, NOT_FOUND",
        "PUT, /v1/plans, 405, METHOD_NOT_ALLOWED",
        "PATCH, " + NOBODY + ", 405, METHOD_NOT_ALLOWED",
        "GET, /v1/check, 405, METHOD_NOT_ALLOWED",
        "DELETE, /v1/demo-data, 405, METHOD_NOT_ALLOWED",
        "POST, /q/health, 405, METHOD_NOT_ALLOWED",
    })
    void whatIsNotThereIsAProblem(Method method, String path, int status, String code) {
        isProblem(given().request(method, path), status, code);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/plans?page=abc, page, abc",
        "GET, /v1/plans?page=-1, page, -1",
        "GET, /v1/plans?page=99999999999, page, 99999999999",
        "GET, /v1/plans?size=0, size, 0",
        "GET, /v1/plans?size=101, size, 101",
        "GET, /v1/plans?size=1.0, size, 1.0",
        "GET, /v1/plans?status=done, status, done",
        "DELETE, " + NOBODY + "?purge=yes, purge, yes",
        "DELETE, " + NOBODY + "?cascade=1, cascade, 1",
    })
    void aWrongParameterIsNamed(Method method, String path, String name, String value) {
        isProblem(given().request(method, path), 422, "INVALID_INPUT")
                .body("issues", hasSize(1))
                .body("issues[0].pointer", equalTo("/query/" + name))
                .body("issues[0].value", equalTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/plans", "/v1/check", NOBODY + "/from-input", NOBODY + "/prices"})
    void aBodyMustBeJsonInUtf8(String path) {
        isProblem(body("text/plain", "{}").post(path), 415, "UNSUPPORTED_MEDIA_TYPE");
        isProblem(body("application/json-patch+json", "[]").post(path), 415, "UNSUPPORTED_MEDIA_TYPE");
        isProblem(body("nonsense", "{}").post(path), 415, "UNSUPPORTED_MEDIA_TYPE");
        isProblem(body("application/json; charset=iso-8859-1", "{}").post(path), 415, "UNSUPPORTED_MEDIA_TYPE");
        isProblem(body("application/json", "").post(path), 400, "UNREADABLE_BODY")
                .body("issues[0].code", equalTo("EMPTY_BODY"));
        isProblem(given().header("Content-Type", "application/json").post(path), 400, "UNREADABLE_BODY");
        isProblem(body("application/json", "{").post(path), 400, "UNREADABLE_BODY")
                .body("issues[0].code", equalTo("MALFORMED_JSON"));
        isProblem(body("application/json", "{\"config\":{},\"config\":{}}").post(path), 400, "UNREADABLE_BODY")
                .body("issues[0].code", equalTo("DUPLICATE_KEY"))
                .body("issues[0].pointer", equalTo("/config"));
        isProblem(body("application/json", "{} {}").post(path), 400, "UNREADABLE_BODY")
                .body("issues[0].code", equalTo("TRAILING_TEXT"));
        for (String whole : new String[] {"[]", "null", "\"\"", "0"}) {
            isProblem(body("application/json", whole).post(path), 422, "INVALID_INPUT")
                    .body("issues[0].pointer", equalTo(""));
        }
        isProblem(body("application/json", "[".repeat(500_000)).post(path), 422, "INVALID_INPUT");
        byte[] latin = "{\"config\": {\"run\": {\"name\": \"é\"}}}".getBytes(StandardCharsets.ISO_8859_1);
        isProblem(given().header("Content-Type", "application/json").body(latin).post(path), 400, "UNREADABLE_BODY")
                .body("issues[0].code", equalTo("BAD_UTF8"));
        assertThat(plans.count()).isZero();
    }

    @Test
    void aPlanWithoutIterationsCannotBeAsked() {
        String id = json(Example.request()).post("/v1/plans").path("id");
        isProblem(json("{}").post("/v1/plans/" + id + "/prices"), 409, "NO_PLAN_YET")
                .body("detail", containsString("is SOLVING_SCHEDULED"));
        given().delete("/v1/plans/" + id).then().statusCode(200);
        isProblem(json("{}").post("/v1/plans/" + id + "/prices"), 409, "NO_PLAN_YET")
                .body("detail", containsString("Maybe plan the same input again"));
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        String twice =
                Example.with(Example.with("modelInput.assets.0.workload", "\"nobody\""), "modelInput.buffer", "0.95");
        isProblem(json(twice).post("/v1/plans"), 422, "INVALID_INPUT")
                .body("issues.pointer", hasItem("/modelInput/assets/0/workload"))
                .body("issues.pointer", hasItem("/modelInput/buffer"));
        assertThat(plans.count()).isZero();
    }

    @Test
    void anAnswerThatIsNotWantedIsAProblem() {
        isProblem(given().accept("text/html").get("/v1/plans"), 406, "NOT_ACCEPTABLE");
    }

    @Test
    void whatTheServiceCannotDoNowIsToBeTriedAgain() {
        plans.failWith(new PlanException.StoreUnavailable(new IllegalStateException("secret")));
        isProblem(given().get("/v1/plans"), 503, "STORE_UNAVAILABLE")
                .header("Retry-After", "2")
                .body("detail", not(containsString("secret")));
        plans.failWith(new PlanException.QueueFull(1_000));
        isProblem(json(Example.request()).post("/v1/plans"), 429, "QUEUE_FULL").header("Retry-After", "10");
    }

    @Test
    void aDefectSaysNothingOfTheInternals() {
        plans.failWith(new IllegalStateException("secret"));
        String detail =
                isProblem(given().get("/v1/plans"), 500, "INTERNAL").extract().path("detail");
        assertThat(detail).matches("Maybe the log says more under [0-9a-f-]{36}\\.");
    }

    static ValidatableResponse isProblem(Response answer, int status, String code) {
        return answer.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("code", equalTo(code))
                .body("type", containsString("urn:iteration-planner:problem:"))
                .body("title", not(equalTo("")))
                .body("detail", containsString("Maybe "));
    }

    static RequestSpecification json(String body) {
        return body("application/json", body);
    }

    /** As bytes, because REST Assured would refuse to write some of it. */
    private static RequestSpecification body(String type, String body) {
        return given().header("Content-Type", type).body(body.getBytes(StandardCharsets.UTF_8));
    }
}
