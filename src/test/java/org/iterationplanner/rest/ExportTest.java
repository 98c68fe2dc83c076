package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import org.iterationplanner.export.Carried;
import org.iterationplanner.export.ExportFormat;
import org.iterationplanner.json.Example;
import org.junit.jupiter.api.Test;

/** With a real plan. */
@QuarkusTest
class ExportTest {

    @Test
    void aPlanLeavesInEveryFormatAndItsInputComesBack() {
        String id = json(Example.request())
                .header("Prefer", "wait=60")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.id");
        for (ExportFormat format : ExportFormat.values()) {
            given().get("/v1/plans/" + id + "/export?format=" + format.id())
                    .then()
                    .statusCode(200)
                    .contentType(startsWith(format.mediaType().split(";", 2)[0]))
                    .header("Content-Disposition", containsString("." + format.extension()))
                    .header("X-Content-Type-Options", equalTo("nosniff"))
                    .header("Carries-Only", Carried.by(format).orElse(null));
        }
        String input = given().get("/v1/plans/" + id + "/model-input").asString();
        for (String format : new String[] {"json", "csv", "xlsx"}) {
            byte[] file =
                    given().get("/v1/plans/" + id + "/export?format=" + format).asByteArray();
            String name = "plan." + (format.equals("csv") ? "zip" : format);
            JsonPath back = given().multiPart("file", name, file)
                    .post("/v1/imports?dryRun=true&format=" + format)
                    .jsonPath();
            assertThat(back.getMap("modelInput")).isEqualTo(new JsonPath(input).getMap(""));
        }
        isProblem(given().get("/v1/plans/" + id + "/export?format=doc"), 422, "INVALID_INPUT");
        isProblem(given().get("/v1/plans/" + id + "/export"), 422, "INVALID_INPUT");
    }
}
