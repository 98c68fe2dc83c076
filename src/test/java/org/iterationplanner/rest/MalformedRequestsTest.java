package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.rest.ErrorsTest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.iterationplanner.json.Example;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Malformed requests to every call of our OpenAPI document: none may be answered by 5xx or take two seconds, and every refusal
 * is a problem with a code. {@code -Dmalformed.requests=100000 -Dmalformed.seed=2} asks for more and for others.
 */
@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class MalformedRequestsTest {
    private static final int REQUESTS = Integer.getInteger("malformed.requests", 5_000);
    private static final long SEED = Long.getLong("malformed.seed", 1);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final String[] IDS = {
        "x",
        "%00",
        "%ff",
        "%zz",
        "%",
        "..",
        "%2e%2e",
        "a%2Fb",
        "a;b=c",
        "'%20or%201=1",
        "%F0%9F%98%80",
        "{id}",
        "*",
        "00000000-0000-0000-0000-000000000000",
        "estate-1",
        "estate-99999999999",
        "0".repeat(5_000)
    };
    private static final String[] PARAMETERS = {
        "",
        "=",
        "&&",
        "page=",
        "page=x",
        "page=-1",
        "size=0",
        "size=1e3",
        "tag=%ff",
        "tag=%27",
        "tag=%00",
        "status=X",
        "status=SOLVING_FAILED",
        "purge=maybe",
        "purge=true",
        "cascade=1",
        "page=0&page=x",
        "x=y",
        "%",
        "%zz=1",
        "[]"
    };
    private static final String[] HEADERS = {
        "Accept: text/html",
        "Accept: */*;q=x",
        "Accept: ,",
        "Accept: application/json",
        "Content-Type: text/plain",
        "Content-Type: application/json;charset=utf-16",
        "Content-Type: x",
        "Content-Type:",
        "Prefer: wait=1x",
        "Prefer: wait=99999999999",
        "If-None-Match: \"",
        "If-None-Match: *",
        "If-Match: *",
        "If-Match: \"1\"",
        "If-Match: \"99999999999999999999\"",
        "If-Match: \u00ff",
        "Idempotency-Key: \u00e9",
        "Idempotency-Key: same",
        "Idempotency-Key:",
        "Range: bytes=5-1",
        "Content-Encoding: gzip",
        "Expect: x",
        "Accept-Encoding: gzip;q=x",
        "Origin: null",
        "X-HTTP-Method-Override: DELETE",
        "Accept-Language: \u00ff"
    };
    private static final String[] METHODS = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "X"};

    private record Call(String method, String path, JsonNode body) {}

    @Inject
    FakePlans plans;

    private final Random random = new Random(SEED);
    private final Mutation mutation = new Mutation(random);
    private List<Call> calls;
    private String known;
    private String backlog;

    @BeforeEach
    void prepare() throws JsonProcessingException {
        plans.reset();
        known = json(Example.request()).post("/v1/plans").path("id");
        given().delete("/v1/plans/" + known).then().statusCode(200);
        backlog = json("{\"name\": \"x\", \"modelInput\": "
                        + new ObjectMapper().readTree(Example.request()).get("modelInput") + "}")
                .post("/v1/backlogs")
                .path("id");
        JsonNode api = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
        calls = new ArrayList<>();
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    String ref = call.getValue()
                            .at("/requestBody/content/application~1json/schema/$ref")
                            .asText();
                    JsonNode example = api.at(ref.isEmpty() ? "/none" : ref.substring(1) + "/examples/0");
                    calls.add(new Call(call.getKey().toUpperCase(Locale.ROOT), path.getKey(), example));
                }));
    }

    @Test
    void noneBreaksTheService() {
        assertThat(calls).hasSizeGreaterThan(10).anyMatch(call -> !call.body().isMissingNode());
        int refused = 0;
        for (int i = 0; i < REQUESTS; i++) {
            Call call = calls.get(i % calls.size());
            String head = head(call);
            byte[] body = call.body().isMissingNode() && random.nextInt(4) > 0
                    ? new byte[0]
                    : mutation.of(call.body().isMissingNode() ? calls.get(0).body() : call.body());
            String request = head + "\r\nContent-Length: " + body.length;
            long start = System.nanoTime();
            Wire.Answer answer = Wire.send(request, body);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            String what = "request " + i + " of seed " + SEED + ": " + request + "\n" + new String(body, ISO_8859_1)
                    + "\n" + answer;
            assertThat(answer.status()).as(what).isBetween(200, 499);
            assertThat(took).as(what).isLessThan(LONGEST);
            if (answer.status() >= 400) {
                refused++;
                boolean silent = head.startsWith("HEAD");
                assertThat(silent ? answer.head().contains("problem+json") : answer.isProblem())
                        .as(what)
                        .isTrue();
            }
        }
        assertThat(refused).isGreaterThan(REQUESTS / 2);
    }

    private String head(Call call) {
        String method = random.nextInt(20) == 0 ? mutation.pick(METHODS) : call.method();
        String rightId = call.path().startsWith("/v1/backlogs") ? backlog : known;
        String id = random.nextInt(3) > 0 ? rightId : mutation.pick(IDS);
        String path = call.path().replace("{id}", id).replaceAll("\\{(version|number)}", "1")
                + (random.nextInt(30) == 0 ? "/" + mutation.pick(IDS) : "");
        String query = random.nextInt(4) == 0 ? "?" + mutation.pick(PARAMETERS) : "";
        StringBuilder head = new StringBuilder(method + " " + path + query + " HTTP/1.1");
        if (List.of("POST", "PUT", "PATCH").contains(call.method()) && random.nextInt(10) > 0) {
            String type = call.method().equals("PATCH") && random.nextBoolean() ? "json-patch+json" : "json";
            head.append("\r\nContent-Type: application/").append(type);
        }
        if (List.of("PUT", "PATCH").contains(call.method()) && random.nextInt(5) > 0) {
            head.append("\r\nIf-Match: *");
        }
        IntStream.range(0, random.nextInt(5) == 0 ? 2 : 0)
                .forEach(i -> head.append("\r\n").append(mutation.pick(HEADERS)));
        return head.toString();
    }
}
