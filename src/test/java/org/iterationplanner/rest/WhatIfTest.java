package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.iterationplanner.json.Example;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What-if through HTTP, with the real database, solver and checker. */
@QuarkusTest
class WhatIfTest {
    private static final int WHAT_IFS = Integer.getInteger("planner.whatIfs", 100);

    private String parent;

    @BeforeEach
    void plan() {
        String sample = given().get("/v1/demo-data/first-steps").asString();
        parent = json(Example.with(sample, "config.run.termination", "{\"stepCountLimit\": 300}"))
                .header("Prefer", "wait=60")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.id");
    }

    @Test
    void aChangeMovesNoMoreThanItMay() {
        JsonPath before = given().get("/v1/plans/" + parent).jsonPath();
        JsonPath after = whatIf("""
                {"config": {"run": {"name": "Larger"}, "model": {"maxMoves": 2}},
                 "changes": {"assets": [{"id": "pay-web", "effort": {"infra": 5}}]}}
                """);

        assertThat(after.getString("metadata.parentId")).isEqualTo(parent);
        assertThat(after.getString("metadata.originId")).isEqualTo(parent);
        assertThat(after.getString("metadata.name")).isEqualTo("Larger");
        assertThat(after.getList("metadata.tags")).isEmpty();
        assertThat(after.getBoolean("modelOutput.feasible")).isTrue();
        assertThat(after.getInt("kpis.movedFromBaseline")).isLessThanOrEqualTo(2);

        String child = after.getString("metadata.id");
        JsonPath input = given().get("/v1/plans/" + child + "/model-input").jsonPath();
        assertThat(places(input)).isEqualTo(places(before, "modelOutput"));
        assertThat(input.getInt("assets.find { it.id == 'pay-web' }.effort.infra"))
                .isEqualTo(5);
        String grandchild = whatIf(child, "{\"patch\": []}").getString("metadata.id");
        given().get("/v1/plans/" + grandchild + "/metadata")
                .then()
                .body("parentId", equalTo(child))
                .body("originId", equalTo(parent));
    }

    @Test
    void whatMovedIsSaidWithItsReason() {
        String child = whatIf("""
                        {"changes": {"teams": [{"id": "infra", "capacityByIteration": {"2": 0, "3": 4}}]}}
                        """).getString("metadata.id");

        JsonPath diff = given().get("/v1/plans/" + parent + "/diff/" + child)
                .then()
                .statusCode(200)
                .body("rules", hasSize(23))
                .body("kpis.find { it.id == 'assetsPlanned' }.before", equalTo(12))
                .extract()
                .jsonPath();

        assertThat(diff.getList("moved")).isNotEmpty();
        assertThat(diff.getList("moved.reason.sentence", String.class))
                .allSatisfy(
                        sentence -> assertThat(sentence).contains("iteration").endsWith("."));
        assertThat(diff.getList("moved.findAll { it.from?.iteration == 3 }.reason.changes.flatten()", String.class))
                .contains("team Infrastructure's capacity in iteration 3 is 4 instead of 9");
        given().get("/v1/plans/" + child + "/diff/" + child)
                .then()
                .body("moved", hasSize(0))
                .body("rules.findAll { it.delta != 0 }", hasSize(0));
        isProblem(given().get("/v1/plans/" + parent + "/diff/00000000-0000-0000-0000-000000000000"), 404, "NOT_FOUND");
    }

    @Test
    void nothingMovesWhereNothingMay() {
        JsonPath after = whatIf("{\"config\": {\"model\": {\"maxMoves\": 0}}, \"patch\": []}");

        assertThat(after.getInt("kpis.movedFromBaseline")).isZero();
        assertThat(after.getString("metadata.score"))
                .isEqualTo(given().get("/v1/plans/" + parent + "/metadata").path("score"));
    }

    @Test
    void whatIsWrongIsSaidWhereItIs() {
        isProblem(
                        json("{\"patch\": [{\"op\": \"test\", \"path\": \"/buffer\", \"value\": 0}]}")
                                .post("/v1/plans/" + parent + "/from-patch"),
                        422,
                        "INVALID_INPUT")
                .body("issues.pointer", contains("/patch/0"))
                .body("issues.code", contains("PATCH_NOT_APPLICABLE"));
        isProblem(
                        json("{\"config\": {\"modle\": {}}, \"changes\": {\"assets\": [{\"id\": \"x\", \"due\": 1}]}}")
                                .post("/v1/plans/" + parent + "/from-patch"),
                        422,
                        "INVALID_INPUT")
                .body("issues.pointer", contains("/config/modle", "/modelInput/assets/12/due"));
        isProblem(
                        json("{\"changes\": {\"assets\": [{\"id\": \"pay-sql\", \"$remove\": true}]}}")
                                .post("/v1/plans/" + parent + "/from-patch"),
                        422,
                        "INVALID_INPUT")
                .body("issues.pointer", hasItem("/modelInput/dependencies/1/to"))
                .body("issues.pointer", hasItem("/modelInput/dependencies/2/from"));
        isProblem(
                json("{\"patch\": []}").post("/v1/plans/00000000-0000-0000-0000-000000000000/from-patch"),
                404,
                "NOT_FOUND");
        isProblem(json("{\"patch\": {}}").post("/v1/plans/" + parent + "/from-patch"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/patch"));
    }

    @Test
    void theSameSubmissionCountsOnce() {
        String body = "{\"patch\": [{\"op\": \"add\", \"path\": \"/buffer\", \"value\": 0.01}]}";
        String first = once(body).statusCode(202).extract().path("id");

        once(body).statusCode(202).body("id", equalTo(first));
        once("{\"patch\": []}").statusCode(422).body("code", equalTo("KEY_REUSED"));
    }

    private ValidatableResponse once(String body) {
        return json(body)
                .header("Idempotency-Key", "what-if-" + parent)
                .post("/v1/plans/" + parent + "/from-patch")
                .then();
    }

    @Test
    void theParentNeverChanges() throws SQLException {
        List<String> before = rows();
        SplittableRandom random = new SplittableRandom(1);
        int accepted = 0;
        for (int i = 0; i < WHAT_IFS; i++) {
            int status = json(RandomWhatIf.of(random))
                    .header("Prefer", "wait=" + random.nextInt(2) * 10)
                    .post("/v1/plans/" + parent + "/from-patch")
                    .statusCode();
            assertThat(status).isIn(200, 202, 422);
            accepted += status == 422 ? 0 : 1;
        }
        assertThat(accepted).isGreaterThan(WHAT_IFS / 2);
        assertThat(rows()).isEqualTo(before);
    }

    /** Everything the database has of the parent, as text. */
    private List<String> rows() throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:planner", "planner", "");
                Statement statement = connection.createStatement()) {
            for (String from : List.of("plan WHERE id", "plan_request WHERE plan_id", "plan_tag WHERE plan_id")) {
                try (ResultSet row = statement.executeQuery("SELECT * FROM " + from + " = '" + parent + "'")) {
                    while (row.next()) {
                        for (int c = 1; c <= row.getMetaData().getColumnCount(); c++) {
                            rows.add(row.getMetaData().getColumnName(c) + "=" + row.getString(c));
                        }
                    }
                }
            }
        }
        assertThat(rows).hasSizeGreaterThan(20);
        return rows;
    }

    private JsonPath whatIf(String body) {
        return whatIf(parent, body);
    }

    private static JsonPath whatIf(String plan, String body) {
        return json(body)
                .header("Prefer", "wait=60")
                .post("/v1/plans/" + plan + "/from-patch")
                .then()
                .statusCode(200)
                .body("metadata.solverStatus", equalTo("SOLVING_COMPLETED"))
                .extract()
                .jsonPath();
    }

    private static Map<String, Integer> places(JsonPath input) {
        Map<String, Integer> places = new TreeMap<>();
        List<Map<String, Object>> baseline = input.getList("baseline");
        baseline.forEach(entry -> places.put((String) entry.get("asset"), (Integer) entry.get("iteration")));
        return places;
    }

    private static Map<String, Integer> places(JsonPath plan, String output) {
        Map<String, Integer> places = new TreeMap<>();
        List<Map<String, Object>> iterations = plan.getList(output + ".iterations");
        for (Map<String, Object> iteration : iterations) {
            for (Object asset : (List<?>) iteration.get("assets")) {
                places.put((String) ((Map<?, ?>) asset).get("asset"), (Integer) iteration.get("number"));
            }
        }
        List<String> out = plan.getList(output + ".notPlanned.asset");
        out.forEach(asset -> places.put(asset, null));
        return places;
    }
}
