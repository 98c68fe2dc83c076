package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The calls to a service that answers in the shapes of Azure DevOps. */
@QuarkusTest
@QuarkusTestResource(value = DevOpsTest.Service.class, restrictToAnnotatedClass = true)
class DevOpsTest {
    private static final String TOKEN = "t0p-s3cret";

    /** That service, and the configuration which lets it be called. */
    public static final class Service implements QuarkusTestResourceLifecycleManager {
        private static final WireMockServer SERVER =
                new WireMockServer(WireMockConfiguration.options().dynamicPort());

        @Override
        public Map<String, String> start() {
            SERVER.start();
            String host = "localhost:" + SERVER.port();
            return Map.of("planner.devops.hosts", host, "planner.devops.private-addresses", "true");
        }

        @Override
        public void stop() {
            SERVER.stop();
        }

        static String connection() {
            return "{\"url\": \"http://localhost:%d/contoso\", \"project\": \"Move\"}".formatted(SERVER.port());
        }
    }

    @Test
    void aBacklogComesAndItsPlanGoesBack() {
        Service.SERVER.resetAll();
        answer("wiql", "FROM WorkItems ", "{\"workItems\": [{\"id\": 11}]}");
        answer("wiql", "FROM WorkItemLinks", "{\"workItemRelations\": []}");
        answer("workitemsbatch", "11", """
                {"value": [{"id": 11, "rev": 7, "fields": {"System.Title": "Portal", "System.WorkItemType": "User Story",
                  "System.IterationPath": "Move", "Microsoft.VSTS.Scheduling.StoryPoints": 5}}]}""");
        Service.SERVER.stubFor(WireMock.get(WireMock.urlPathEqualTo("/contoso/Move/_apis/work/teamsettings/iterations"))
                .willReturn(WireMock.okJson(
                        "{\"value\": [{\"id\": \"1\", \"path\": \"Move\\\\Sprint 1\", \"attributes\": {}}]}")));
        Response imported = call("/v1/imports/azure-devops?dryRun=true");
        imported.then()
                .statusCode(200)
                .body("modelInput.assets[0].name", equalTo("Portal"))
                .body("modelInput.assets[0].effort.migration", equalTo(5))
                .body("modelInput.assets[0].refs.azure-devops", equalTo("11"));
        assertThat(imported.asString()).doesNotContain(TOKEN);

        String plan = json("""
                        {"config": {"run": {"termination": {"spentLimit": "PT1S"}}}, "modelInput": {
                         "calendar": {"start": "2027-01-04", "iterationDays": 14, "iterations": 1},
                         "teams": [{"id": "web", "capacity": 9}],
                         "assets": [{"id": "a", "effort": {"web": 5}, "refs": {"azure-devops": "11"}}]}}""")
                .header("Prefer", "wait=60")
                .post("/v1/plans")
                .then()
                .statusCode(200)
                .extract()
                .path("metadata.id");
        call("/v1/plans/" + plan + "/export/azure-devops")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(true))
                .body("changes[0].fields.'System.IterationPath'.to", equalTo("Move\\Sprint 1"))
                .body("changes[0].outcome", equalTo("PROPOSED"));
        Service.SERVER.verify(0, WireMock.patchRequestedFor(WireMock.anyUrl()));
        Service.SERVER.stubFor(WireMock.patch(WireMock.anyUrl()).willReturn(WireMock.okJson("{\"id\": 11}")));
        call("/v1/plans/" + plan + "/export/azure-devops?dryRun=false")
                .then()
                .statusCode(200)
                .body("dryRun", equalTo(false))
                .body("changes[0].outcome", equalTo("WRITTEN"));
        Service.SERVER.verify(1, WireMock.patchRequestedFor(WireMock.anyUrl()));
    }

    @Test
    void whatItDoesNotKnowIsSaidAsWithFiles() {
        Service.SERVER.resetAll();
        answer("wiql", "FROM WorkItems ", "{\"workItems\": [{\"id\": 11}]}");
        answer("wiql", "FROM WorkItemLinks", "{\"workItemRelations\": []}");
        answer("workitemsbatch", "11", """
                {"value": [{"id": 11, "rev": 7, "fields": {"System.Title": "Portal", "System.WorkItemType": "User Story",
                  "Microsoft.VSTS.Scheduling.StoryPoints": 5}}]}""");
        Service.SERVER.stubFor(WireMock.get(WireMock.urlPathEqualTo("/contoso/Move/_apis/work/teamsettings/iterations"))
                .willReturn(WireMock.okJson("{\"value\": []}")));
        // neither start nor capacity
        isProblem(call("/v1/imports/azure-devops"), 422, "INVALID_INPUT");

        String options = """
                , "options": {"start": "2027-01-04", "iterationDays": 7, "iterations": 6, "capacity": {"web": 9},
                  "sizing": {"team": "web"}, "name": "Portal", "comment": "The first time"}}""";
        Response stored = json(Service.connection().replaceFirst("}$", options))
                .header("Azure-DevOps-Token", TOKEN)
                .post("/v1/imports/azure-devops");
        stored.then()
                .statusCode(201)
                .body("backlog.name", equalTo("Portal"))
                .body("modelInput.calendar.start", equalTo("2027-01-04"))
                .body("modelInput.teams[0].id", equalTo("web"))
                .body("modelInput.teams[0].capacity", equalTo(9))
                .body("modelInput.assets[0].effort.web", equalTo(5));
        given().get(stored.header("Location") + "/versions").then().body("[0].comment", equalTo("The first time"));
        isProblem(
                json(Service.connection().replaceFirst("}$", ", \"options\": {\"capcity\": {}}}"))
                        .post("/v1/imports/azure-devops"),
                422,
                "INVALID_INPUT");
    }

    @Test
    void whatGoesWrongThereIsAProblemHere() {
        Service.SERVER.resetAll();
        isProblem(call("/v1/imports/azure-devops?dryRun=true"), 422, "CONNECTION_REFUSED");
        Service.SERVER.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(500).withBody(TOKEN)));
        isProblem(call("/v1/imports/azure-devops?dryRun=true"), 502, "REMOTE_FAILED");
        Service.SERVER.stubFor(WireMock.any(WireMock.anyUrl())
                .willReturn(WireMock.aResponse().withStatus(429).withHeader("Retry-After", "99")));
        isProblem(call("/v1/imports/azure-devops?dryRun=true"), 503, "REMOTE_BUSY");
        isProblem(
                json("{\"url\": \"https://169.254.169.254/x\", \"project\": \"p\"}")
                        .post("/v1/imports/azure-devops?dryRun=true"),
                422,
                "CONNECTION_REFUSED");
        isProblem(json("{}").post("/v1/imports/azure-devops?dryRun=true"), 422, "CONNECTION_REFUSED");
        isProblem(json(Service.connection()).post("/v1/imports/azure-devops?dryRun=true"), 422, "CONNECTION_REFUSED");
        isProblem(json("null").post("/v1/imports/azure-devops"), 422, "INVALID_INPUT");
    }

    private static void answer(String path, String body, String json) {
        Service.SERVER.stubFor(WireMock.post(WireMock.urlPathEqualTo("/contoso/Move/_apis/wit/" + path))
                .withRequestBody(WireMock.containing(body))
                .willReturn(WireMock.okJson(json)));
    }

    private static Response call(String path) {
        return json(Service.connection()).header("Azure-DevOps-Token", TOKEN).post(path);
    }
}
