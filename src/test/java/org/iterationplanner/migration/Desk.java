package org.iterationplanner.migration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The HTTP calls of those who work with one backlog; every change names the version that was seen last. */
final class Desk {
    static final String ACTOR = "X-Planner";

    /** A change that was made, as the history has to tell it. */
    record Write(String kind, String actor, @Nullable Integer iteration) {}

    private final List<Write> writes = new ArrayList<>();
    private String id = "";
    private String etag = "";

    List<Write> writes() {
        return writes;
    }

    void create(String actor, String name, JsonNode input) {
        JsonNode created = changed(
                new Write("CREATED", actor, null),
                as(actor, Map.of("name", name, "modelInput", input)).post("/v1/backlogs"),
                201);
        id = created.get("id").textValue();
    }

    void patch(String actor, String comment, String kind, JsonNode change) {
        changed(
                new Write("PATCHED", actor, null),
                as(actor, Map.of(kind, change, "comment", comment)).patch(path("")),
                200);
    }

    /** Plans the next three iterations. */
    JsonNode plan(int steps) {
        Object config =
                Map.of("run", Map.of("termination", Map.of("stepCountLimit", steps, "unimprovedSpentLimit", "PT60S")));
        Response response = as("planner", Map.of("config", config))
                .header("Prefer", "wait=120")
                .post(path("/plans?iterations=3"));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Trees.parse(response.asString());
    }

    /** What a plan breaks, for the message of a test. */
    String analysis(JsonNode plan) {
        String id = plan.get("metadata").get("id").textValue();
        List<String> broken = new ArrayList<>();
        Trees.parse(given().get("/v1/plans/" + id + "/score-analysis").asString())
                .get("rules")
                .forEach(rule -> {
                    if (rule.path("level").asText().equals("hard")
                            && rule.path("amount").asDouble() > 0) {
                        broken.add(rule.toString());
                    }
                });
        return broken.toString();
    }

    JsonNode accept(String actor, String plan) {
        return changed(
                new Write("PLAN_ACCEPTED", actor, null),
                as(actor, Map.of()).post(path("/plans/" + plan + "/accept")),
                200);
    }

    /** A step of an iteration's life. */
    JsonNode step(Write write, String step, Object said) {
        return changed(write, as(write.actor(), said).post(path("/iterations/" + write.iteration() + "/" + step)), 200);
    }

    /** A step that must be refused. */
    JsonNode refused(int iteration, String step, int status) {
        Response response = as("somebody", Map.of()).post(path("/iterations/" + iteration + "/" + step));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(status);
        return Trees.parse(response.asString());
    }

    JsonNode get(String below) {
        Response response = given().get(path(below));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        return Trees.parse(response.asString());
    }

    private JsonNode changed(Write write, Response response, int status) {
        assertThat(response.statusCode())
                .as("%s: %s", write, response.asString())
                .isEqualTo(status);
        etag = response.header("ETag");
        writes.add(write);
        return Trees.parse(response.asString());
    }

    private RequestSpecification as(String actor, Object body) {
        RequestSpecification request = given().header("Content-Type", "application/json")
                .header(ACTOR, actor)
                .body(Trees.MAPPER.valueToTree(body).toString().getBytes(StandardCharsets.UTF_8));
        return etag.isEmpty() ? request : request.header("If-Match", etag);
    }

    private String path(String below) {
        return "/v1/backlogs/" + id + below;
    }
}
