package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.json.Example;
import org.iterationplanner.plan.PlanStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class PlansTest {
    private static final ModelOutput NOTHING_PLANNED =
            new ModelOutput(true, List.of(), List.of(), List.of(), List.of());

    @Inject
    FakePlans plans;

    @BeforeEach
    void forget() {
        plans.reset();
    }

    @Test
    void aPlanIsAccepted() {
        Response answer = json(Example.request()).post("/v1/plans");
        String id = answer.path("id");
        answer.then()
                .statusCode(202)
                .contentType("application/json")
                .header("Location", endsWith("/v1/plans/" + id))
                .body("solverStatus", equalTo("SOLVING_SCHEDULED"))
                .body("name", equalTo("Wave planning, December"))
                .body("parentId", nullValue());
        given().get(answer.header("Location")).then().statusCode(200).body("metadata.id", equalTo(id));
        given().get("/v1/plans/" + id + "/metadata").then().statusCode(200).body("id", equalTo(id));
    }

    @Test
    void whoWaitsGetsThePlanIfItIsDoneByThen() {
        CompletableFuture<Response> answer = CompletableFuture.supplyAsync(() -> json(Example.request())
                .header("Prefer", "respond-async, wait=999")
                .post("/v1/plans"));
        await().until(() -> plans.count() == 1
                && plans.listeners(plans.list(0, 1, null, null).get(0).id()) == 1);
        UUID id = plans.list(0, 1, null, null).get(0).id();
        plans.become(id, PlanStatus.SOLVING_COMPLETED, "0hard/0medium/-1soft", NOTHING_PLANNED);
        answer.join()
                .then()
                .statusCode(200)
                .header("Preference-Applied", "wait=120")
                .body("metadata.solverStatus", equalTo("SOLVING_COMPLETED"))
                .body("modelOutput.feasible", equalTo(true));
    }

    @Test
    void whoWaitsTooShortlyGetsTheMetadata() {
        json(Example.request())
                .header("Prefer", "wait=1")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .header("Preference-Applied", "wait=1")
                .body("solverStatus", equalTo("SOLVING_SCHEDULED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"wait", "wait=x", "wait=-1", "wait=0", "return=minimal", ""})
    void aPreferenceThatIsNotUnderstoodIsIgnored(String prefer) {
        json(Example.request())
                .header("Prefer", prefer)
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .header("Preference-Applied", nullValue());
    }

    @Test
    void aSubmissionSentTwiceCountsOnce() {
        String first = json(Example.request())
                .header("Idempotency-Key", "k1")
                .post("/v1/plans")
                .path("id");
        // another way to write the same
        String same = Example.with("modelInput.effortUnit", "\"points\"");
        json(same)
                .header("Idempotency-Key", "k1")
                .post("/v1/plans")
                .then()
                .statusCode(202)
                .body("id", equalTo(first));
        assertThat(plans.count()).isEqualTo(1);
        String other = Example.with("modelInput.buffer", "0.3");
        isProblem(json(other).header("Idempotency-Key", "k1").post("/v1/plans"), 422, "KEY_REUSED");
        isProblem(json(other).header("Idempotency-Key", "a b").post("/v1/plans"), 400, "BAD_REQUEST");
        json(other).header("Idempotency-Key", "k2").post("/v1/plans").then().statusCode(202);
        assertThat(plans.count()).isEqualTo(2);
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() {
        String id = json(Example.request()).post("/v1/plans").path("id");
        String tag = given().get("/v1/plans/" + id).header("ETag");
        for (String known : new String[] {tag, "\"x\", " + tag, "*", tag.substring(2)}) {
            given().header("If-None-Match", known)
                    .get("/v1/plans/" + id)
                    .then()
                    .statusCode(304)
                    .header("ETag", tag)
                    .body(equalTo(""));
        }
        plans.become(UUID.fromString(id), PlanStatus.SOLVING_ACTIVE, "0hard/0medium/-1soft", NOTHING_PLANNED);
        given().header("If-None-Match", tag)
                .get("/v1/plans/" + id)
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("metadata.score", equalTo("0hard/0medium/-1soft"));
        given().header("If-None-Match", "nonsense\"")
                .get("/v1/plans/" + id)
                .then()
                .statusCode(200);
    }

    @Test
    void plansAreListedNewestFirstPageByPage() {
        String one = json(Example.with("config.run.tags", "[\"a\"]"))
                .post("/v1/plans")
                .path("id");
        String two = json(Example.with("config.run.tags", "[\"b\"]"))
                .post("/v1/plans")
                .path("id");
        String three = json(Example.with("config.run.tags", "[\"a\"]"))
                .post("/v1/plans")
                .path("id");
        plans.become(UUID.fromString(two), PlanStatus.SOLVING_FAILED, null, null);
        given().get("/v1/plans").then().statusCode(200).body("id", contains(three, two, one));
        given().get("/v1/plans?page=1&size=2").then().body("id", contains(one));
        given().get("/v1/plans?tag=a").then().body("id", contains(three, one));
        given().get("/v1/plans?status=SOLVING_FAILED").then().body("id", contains(two));
        given().get("/v1/plans?page=7").then().statusCode(200).body("$", hasSize(0));
    }

    @Test
    void aPlanIsStoppedAndThenRemoved() {
        String parent = json(Example.request()).post("/v1/plans").path("id");
        isProblem(given().delete("/v1/plans/" + parent + "?purge=true"), 409, "PLAN_BUSY");
        given().delete("/v1/plans/" + parent)
                .then()
                .statusCode(200)
                .body("metadata.solverStatus", equalTo("SOLVING_INCOMPLETE"));
        given().delete("/v1/plans/" + parent).then().statusCode(200);
        String child = json("{}").post("/v1/plans/" + parent + "/from-input").path("id");
        given().delete("/v1/plans/" + child).then().statusCode(200);
        isProblem(given().delete("/v1/plans/" + parent + "?purge=true"), 409, "HAS_CHILDREN");
        given().delete("/v1/plans/" + parent + "?purge=true&cascade=true")
                .then()
                .statusCode(204);
        isProblem(given().get("/v1/plans/" + parent), 404, "NOT_FOUND");
        isProblem(given().get("/v1/plans/" + child), 404, "NOT_FOUND");
    }

    @Test
    void theInputIsAnsweredWithItsDefaultsLeftOut() {
        String id = json(Example.with("modelInput.effortUnit", "\"points\""))
                .post("/v1/plans")
                .path("id");
        given().get("/v1/plans/" + id + "/model-input")
                .then()
                .statusCode(200)
                .body("teams.id", contains("dba", "infra"))
                .body("effortUnit", nullValue());
    }

    @Test
    void theSameInputIsPlannedOtherwise() {
        String parent = json(Example.request()).post("/v1/plans").path("id");
        String child = json("{\"config\": {\"run\": {\"name\": \"again\", \"seed\": 7}}}")
                .post("/v1/plans/" + parent + "/from-input")
                .then()
                .statusCode(202)
                .body("parentId", equalTo(parent))
                .body("name", equalTo("again"))
                .body("seed", equalTo(7))
                .extract()
                .path("id");
        assertThat(plans.request(UUID.fromString(child)).modelInput())
                .isEqualTo(plans.request(UUID.fromString(parent)).modelInput());
        isProblem(
                        json("{\"config\": {\"model\": {\"overrides\": {\"pin\": 1}}}}")
                                .post("/v1/plans/" + parent + "/from-input"),
                        422,
                        "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/config/model/overrides/pin"));
    }

    @Test
    void aPlanWithoutOutputHasNoScoreToAnalyse() {
        String id = json(Example.request()).post("/v1/plans").path("id");
        isProblem(given().get("/v1/plans/" + id + "/score-analysis"), 409, "NO_PLAN_YET");
        plans.become(UUID.fromString(id), PlanStatus.SOLVING_ACTIVE, "0hard/0medium/-1soft", NOTHING_PLANNED);
        given().get("/v1/plans/" + id + "/score-analysis")
                .then()
                .statusCode(200)
                .body("feasible", equalTo(true))
                .body("rules", hasSize(23))
                .body("rules.find { it.id == 'unplanned' }.level", equalTo("soft"))
                .body("rules.find { it.id == 'unplanned' }.weight", equalTo(100))
                // three assets with 5, 6 and 3 points, and 1 each
                .body("rules.find { it.id == 'unplanned' }.amount", equalTo(17))
                .body("rules.find { it.id == 'unplanned' }.matches.asset", contains("dc-01", "sql-01", "app-01"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/plans, POST", "/v1/check, POST", "/v1/plans/x, DELETE"})
    void optionsNameTheMethods(String path, String method) {
        assertThat(given().options(path).then().statusCode(200).extract().header("Allow"))
                .contains(method);
    }

    @Test
    void headIsGetWithoutBody() {
        given().head("/v1/plans").then().statusCode(200).body(equalTo(""));
        given().head("/v1/plans/x").then().statusCode(404).body(equalTo(""));
    }

    @Test
    void whatHasNoPlanYetCannotBeChanged() {
        String id = json(Example.request()).post("/v1/plans").path("id");
        isProblem(json("{\"patch\": []}").post("/v1/plans/" + id + "/from-patch"), 409, "NO_PLAN_YET");
        isProblem(given().get("/v1/plans/" + id + "/diff/" + id), 409, "NO_PLAN_YET");
        given().delete("/v1/plans/" + id).then().statusCode(200);
        isProblem(json("{\"patch\": []}").post("/v1/plans/" + id + "/from-patch"), 409, "NO_PLAN_YET");
    }
}
