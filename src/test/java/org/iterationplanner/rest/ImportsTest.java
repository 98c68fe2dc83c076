package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.table.Sent;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class ImportsTest {
    private static final String ASSETS = "id,effort\na,dba=5\n";
    private static final String TEAMS = "id,capacity\ndba,20\n";

    @Test
    void aPreviewShowsWhatTheFilesComeTo() {
        given().multiPart("file", "assets.csv", ASSETS.getBytes(UTF_8))
                .multiPart("file", "teams.csv", TEAMS.getBytes(UTF_8))
                .post("/v1/imports?format=csv&dryRun=true")
                .then()
                .statusCode(200)
                .body("modelInput.assets.id", contains("a"))
                .body("modelInput.teams[0].capacity", equalTo(20))
                .body("mapping.records.assets", equalTo(1))
                .body("mapping.sheets[0].columns.id", equalTo("teams.id"))
                .body("issues.code", contains("MISSING"))
                .body("derived", equalTo(java.util.List.of()));
    }

    @Test
    void anUploadIsGoneWhenItIsAnswered() throws IOException {
        Path uploads = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(uploads);
        for (int i = 0; i < 3; i++) {
            send("csv", "assets.csv", ASSETS.getBytes(UTF_8));
            send("xlsx", "a.xlsx", new byte[] {'P', 'K', 3, 4, 9});
        }
        assertThat(count(uploads)).isEqualTo(before);
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, 3)) {
            return files.filter(file -> file.getParent() != null
                            && (file.getParent().endsWith("uploads")
                                    || file.getFileName().toString().startsWith("resteasy")))
                    .count();
        }
    }

    @Test
    void theTemplateComesBackAsItIs() {
        for (String format : new String[] {"xlsx", "csv"}) {
            Response file = given().get("/v1/imports/template?format=" + format);
            file.then().statusCode(200).header("Content-Disposition", containsString("backlog."));
            send(format, format.equals("csv") ? "backlog.zip" : "backlog.xlsx", file.asByteArray())
                    .then()
                    .statusCode(200)
                    .body("modelInput.workloads.id", contains("payroll", "identity"));
        }
    }

    @Test
    void whatCannotBeReadIsAProblem() throws IOException {
        isProblem(send("nothing", "a.csv", ASSETS.getBytes(UTF_8)), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/query/format"));
        isProblem(given().multiPart("other", "x").post("/v1/imports?format=csv&dryRun=true"), 422, "FILE_REFUSED");
        isProblem(
                given().contentType("application/json").body("{}").post("/v1/imports?format=csv"),
                415,
                "UNSUPPORTED_MEDIA_TYPE");
        isProblem(send("xlsx", "a.xlsx", ASSETS.getBytes(UTF_8)), 422, "FILE_REFUSED")
                .body("issues[0].code", equalTo("WRONG_FORMAT"));
        isProblem(send("csv", "a.zip", Sent.zip(Map.of("../a.csv", ASSETS))), 422, "FILE_REFUSED")
                .body("issues[0].code", equalTo("ARCHIVE_REFUSED"));
        isProblem(given().get("/v1/imports/template?format=doc"), 422, "INVALID_INPUT");
    }

    @Test
    void nothingIsStoredAndNoneIsTold() {
        isProblem(
                        given().multiPart("file", "assets.csv", "id\n=a\n\n,x\na\n".getBytes(UTF_8))
                                .multiPart("file", "dependencies.csv", "from,to\na,q\n".getBytes(UTF_8))
                                .post("/v1/imports?format=csv"),
                        422,
                        "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/assets/4/id"));
        isProblem(
                        given().multiPart("file", "teams.csv", TEAMS.getBytes(UTF_8))
                                .post("/v1/imports?format=csv"),
                        422,
                        "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/query/dryRun"));
    }

    private static Response send(String format, String name, byte[] content) {
        return given().multiPart("file", name, content).post("/v1/imports?format=" + format + "&dryRun=true");
    }
}
