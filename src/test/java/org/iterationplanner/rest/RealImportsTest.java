package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.file.Files;
import java.nio.file.Path;
import org.iterationplanner.json.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Files as the tools themselves wrote them, in {@code -Dexchange.fixtures=../shared/fixtures}: imported in one call and planned in
 * the next, with nothing but a start date and a capacity added. Skipped without them.
 */
@QuarkusTest
class RealImportsTest {
    private static final Path FIXTURES = Path.of(System.getProperty("exchange.fixtures", "../shared/fixtures"));

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "meg, migration-execution-guide/MEG v0.97 - Framework.xlsx, 69",
        "azure-migrate, azure-migrate/AzureMigrate_Discovery_Report.xlsx, 294",
        "rvtools, rvtools/SizingWorkshop-RVTools.xlsx, 795"
    })
    void areImportedInOneCallAndPlannedInTheNext(String format, String file, int assets) {
        Path path = FIXTURES.resolve(file);
        assumeThat(Files.exists(path))
                .as("Without " + path + " there is nothing to import")
                .isTrue();
        JsonPath imported = given().multiPart("file", path.toFile())
                .multiPart("options", "{\"start\": \"2027-01-04\", \"capacity\": {\"migration\": 200}}")
                .post("/v1/imports?format=" + format)
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(imported.getList("modelInput.assets")).hasSize(assets);

        String plan = json("{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT3S\"}}}}")
                .header("Prefer", "wait=60")
                .post("/v1/backlogs/" + imported.getString("backlog.id") + "/plans")
                .then()
                .statusCode(200)
                .body("metadata.solverStatus", equalTo("SOLVING_COMPLETED"))
                .body("modelOutput.feasible", equalTo(true))
                .extract()
                .asString();
        JsonPath solved = JsonPath.from(plan);
        assertThat(solved.getInt("kpis.assetsPlanned")).isEqualTo(assets);
        String input = given().get("/v1/plans/" + solved.getString("metadata.id") + "/model-input")
                .asString();
        json("{\"modelInput\": " + input + ", \"modelOutput\": " + Example.at(plan, "modelOutput") + "}")
                .post("/v1/check")
                .then()
                .statusCode(200)
                .body("score", equalTo(solved.getString("metadata.score")));
    }
}
