package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.table.Sent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class ImportsTest {
    private static final String ASSETS = "id,effort\na,dba=5\n";
    private static final String START = "\"start\": \"2027-01-04\", \"iterationDays\": 14, \"iterations\": 6";
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
                .body("derived", equalTo(List.of()));
    }

    @Test
    void anUploadIsGoneWhenItIsAnswered() throws IOException {
        Path uploads = Path.of(System.getProperty("java.io.tmpdir"));
        long before = count(uploads);
        for (int i = 0; i < 3; i++) {
            send("csv", "assets.csv", ASSETS.getBytes(UTF_8));
            send("xlsx", "a.xlsx", new byte[] {'P', 'K', 3, 4, 9});
        }
        // the server removes it when the answer is on its way
        await().untilAsserted(() -> assertThat(count(uploads)).isLessThanOrEqualTo(before));
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
    void whatIsWrongWithARowRefusesAll() {
        int before =
                given().get("/v1/backlogs?size=100").jsonPath().getList("id").size();
        isProblem(
                        given().multiPart("file", "assets.csv", "id\n=a\n\n,x\na\n".getBytes(UTF_8))
                                .multiPart("file", "dependencies.csv", "from,to\na,q\n".getBytes(UTF_8))
                                .post("/v1/imports?format=csv"),
                        422,
                        "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/assets/4/id"));
        isProblem(files(ASSETS, "id\ndba\n", null).post("/v1/imports?format=csv"), 422, "INVALID_INPUT")
                .body("issues.pointer", contains("/modelInput/calendar", "/modelInput/teams/0/capacity"))
                .body("issues.severity", contains("ERROR", "ERROR"));
        given().get("/v1/backlogs?size=100").then().body("id", hasSize(before));
    }

    @Test
    void anImportIsStoredAsABacklog() {
        Response answer = files(ASSETS, "id\ndba\n", "{" + START + ", \"capacity\": {\"dba\": 12.5}}")
                .post("/v1/imports?format=csv");
        String id = answer.path("backlog.id");

        answer.then()
                .statusCode(201)
                .header("Location", endsWith("/v1/backlogs/" + id))
                .header("ETag", "\"1\"")
                .body("backlog.name", equalTo("assets"))
                .body("backlog.version", equalTo(1))
                .body("merge", nullValue())
                .body("mapping.records.assets", equalTo(1))
                .body("modelInput.teams[0].capacity", equalTo(12.5f));
        given().get("/v1/backlogs/" + id + "/versions")
                .then()
                .body("kind", contains("IMPORTED"))
                .body("actor", contains("anonymous"))
                .body("comment", contains("Imported csv: assets.csv, teams.csv"));
        given().multiPart("file", "baseline.csv", "asset,iteration\na,2\n".getBytes(UTF_8))
                .header("If-Match", "\"1\"")
                .post("/v1/imports?format=csv&backlog=" + id)
                .then()
                .statusCode(200);
        given().get("/v1/backlogs/" + id)
                .then()
                .body("modelInput.baseline.asset", contains("a"))
                .body("modelInput.baseline.iteration", contains(2));
    }

    @Test
    void anImportIsMergedIntoABacklog() {
        String backlog = stored();
        String changed = "id,effort\na,dba=8\nc,dba=1\n";

        merging(changed)
                .post("/v1/imports?format=csv&dryRun=true&backlog=" + backlog)
                .then()
                .statusCode(200)
                .body("backlog", nullValue())
                .body("merge.added", contains("asset c added"))
                .body("merge.changed", contains("estimate of a 5 → 8"))
                .body("merge.removed", hasSize(0))
                .body("merge.missing", contains("asset b"))
                .body("issues.code", contains("KEPT"))
                .body("modelInput.assets.id", contains("a", "b", "c"));
        given().get("/v1/backlogs/" + backlog + "/versions").then().body("version", contains(1));

        merging(changed)
                .header("If-Match", "\"1\"")
                .multiPart("options", "{\"comment\": \"after the workshop\"}")
                .post("/v1/imports?format=csv&removeMissing=true&backlog=" + backlog)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("backlog.version", equalTo(2))
                .body("merge.removed", contains("asset b removed"))
                .body("merge.missing", hasSize(0))
                .body("issues", hasSize(0));
        given().get("/v1/backlogs/" + backlog + "/versions")
                .then()
                .body("kind", contains("IMPORTED", "IMPORTED"))
                .body("comment[0]", equalTo("after the workshop"))
                .body("differences[0].sentence", contains("asset b removed", "estimate of a 5 → 8", "asset c added"));
    }

    @Test
    void aMergeThatIsRefusedLeavesNoVersion() {
        String backlog = stored();
        String merge = "/v1/imports?format=csv&backlog=" + backlog;

        isProblem(merging("id\na\n").post(merge), 428, "PRECONDITION_REQUIRED");
        isProblem(merging("id\na\n").header("If-Match", "\"7\"").post(merge), 412, "PRECONDITION_FAILED");
        isProblem(merging("id,workload\na,no\n").header("If-Match", "*").post(merge), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/assets/2/workload"));
        isProblem(merging("id,pin.iteration\na,99\n").header("If-Match", "*").post(merge), 422, "INVALID_INPUT")
                .body("issues[0].code", equalTo("PIN_OUTSIDE"));
        isProblem(merging("id\na\n").post("/v1/imports?format=csv&removeMissing=true"), 422, "INVALID_INPUT");
        isProblem(
                merging("id\na\n")
                        .header("If-Match", "*")
                        .post("/v1/imports?format=csv&backlog=00000000-0000-0000-0000-000000000000"),
                404,
                "NOT_FOUND");
        given().get("/v1/backlogs/" + backlog + "/versions").then().body("version", contains(1));
    }

    @Test
    void whatPeopleHaveSaidIsNotTakenBackByARule() {
        String inventory = "VM,Powerstate,CPUs\nsql,poweredOn,2\nweb,poweredOn,2\n";
        String backlog = given().multiPart("file", "vInfo.csv", inventory.getBytes(UTF_8))
                .multiPart("options", "{\"start\": \"2027-01-04\", \"capacity\": {\"migration\": 20}}")
                .post("/v1/imports?format=rvtools")
                .then()
                .statusCode(201)
                .extract()
                .path("backlog.id");
        ErrorsTest.json("{\"changes\": {\"assets\": [{\"id\": \"sql\", \"effort\": {\"migration\": 7}}]}}")
                .header("If-Match", "*")
                .patch("/v1/backlogs/" + backlog)
                .then()
                .statusCode(200)
                .body("modelInput.assets[0].derived", equalTo(List.of("estimateRange", "complexity")));

        given().multiPart("file", "vInfo.csv", inventory.getBytes(UTF_8))
                .multiPart("options", "{\"sizing\": {\"typePoints\": {\"VM\": 9}}}")
                .header("If-Match", "*")
                .post("/v1/imports?format=rvtools&backlog=" + backlog)
                .then()
                .statusCode(200)
                .body("merge.changed", hasItem("estimate of web 2.5 → 9.5"))
                .body("modelInput.assets.effort.migration", contains(7, 9.5f));
    }

    private static String stored() {
        return files("id,effort\na,dba=5\nb,dba=2\n", TEAMS, "{" + START + "}")
                .post("/v1/imports?format=csv")
                .then()
                .statusCode(201)
                .extract()
                .path("backlog.id");
    }

    private static RequestSpecification files(String assets, String teams, @Nullable String options) {
        RequestSpecification request = given().multiPart("file", "assets.csv", assets.getBytes(UTF_8))
                .multiPart("file", "teams.csv", teams.getBytes(UTF_8));
        return options == null ? request : request.multiPart("options", options);
    }

    private static RequestSpecification merging(String assets) {
        return given().multiPart("file", "assets.csv", assets.getBytes(UTF_8));
    }

    private static Response send(String format, String name, byte[] content) {
        return given().multiPart("file", name, content).post("/v1/imports?format=" + format + "&dryRun=true");
    }
}
