package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.json.Json;
import org.iterationplanner.store.BacklogPromises;
import org.iterationplanner.store.BacklogStore;
import org.iterationplanner.tracking.BacklogKpis;
import org.iterationplanner.tracking.Past;
import org.iterationplanner.tracking.TrackRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a backlog tells of itself through HTTP, with a history that is put into the real database. */
@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class TrackingTest {
    private static final String ASSETS = """
            datacenters: [{id: 'east', exitBy: '2026-01-31', decommissionDays: 10}],
            workloads: [{id: 'w', datacenter: 'east', labels: ['gold']}], releases: [{id: 'r', workloads: ['w']}],
            assets: [{id: 'd1', type: 'VM', workload: 'w', effort: {crew: 2}, completedOn: '2026-01-11', labels: ['core']},
                     {id: 'd2', type: 'VM', effort: {crew: 2}, completedOn: '2026-01-11'},
                     {id: 'd3', type: 'VM', effort: {crew: 2}, completedOn: '2026-01-11'},
                     {id: 'd4', type: 'VM', effort: {crew: 2}, completedOn: '2026-01-11'},
                     {id: 'd5', type: 'VM', effort: {crew: 2}, completedOn: '2026-01-11'},
                     {id: 'a', type: 'VM', workload: 'w', effort: {crew: 3}},
                     {id: 'b', type: 'VM', effort: {crew: 3}}]""";

    @Inject
    BacklogStore store;

    @Inject
    BacklogPromises promises;

    private String id = "";
    private TrackRecord record = Past.of("").record();

    @BeforeEach
    void keep() {
        record = Past.of(ASSETS)
                .accepts("d1=1 d2=1 d3=1 d4=1 d5=1 a=2", "16")
                .closes(
                        1,
                        "crew:12/11",
                        "d1 2 done took 4",
                        "d2 2 done took 4",
                        "d3 2 done took 4",
                        "d4 2 done took 4",
                        "d5 2 extra took 4")
                .record();
        id = stored(record);
    }

    /** The same history under an id of its own. */
    private String stored(TrackRecord given) {
        LivingBacklog then = given.backlog();
        UUID own = store.nextId();
        for (int version = 1; version <= given.revisions().size(); version++) {
            LivingBacklog backlog = new LivingBacklog(
                    own,
                    then.name(),
                    version,
                    then.createdAt(),
                    then.changedAt(),
                    then.changedBy(),
                    then.modelInput(),
                    then.plan(),
                    then.iterations());
            if (version == 1) {
                store.create(backlog, given.revisions().get(0));
            } else {
                LivingBacklog before = store.find(own).orElseThrow();
                assertThat(store.save(before, backlog, given.revisions().get(version - 1), null))
                        .isTrue();
            }
        }
        given.promises()
                .forEach(promise -> assertThat(promises.put(own, promise)).isTrue());
        return own.toString();
    }

    private ValidatableResponse get(String below) {
        return given().get("/v1/backlogs/" + id + below).then().statusCode(200);
    }

    @Test
    void theKeyFiguresAreThoseOfTheHistory() {
        assertThat(get("/kpis").extract().asString()).isEqualTo(Json.write(BacklogKpis.of(record)));
        get("/kpis")
                .body("velocity[0].meanNormalised", equalTo(10.91f))
                .body("commitment.overall.unplannedAssets", equalTo(1))
                .body("burnUp.iterations[1].firstPlanEffort", equalTo(13))
                .body("leases[0].marginDays", equalTo(3))
                .body("calibration.plans[0].judged", equalTo(0));
    }

    @Test
    void aSuggestionIsAppliedByAPatchAndThenSuggestedNoMore() {
        ValidatableResponse suggested = get("/suggestions").body("estimates[0].factor", equalTo(1.75f));
        Map<String, Object> changes = suggested.extract().path("estimates[0].changes");
        String before = Json.write(store.find(UUID.fromString(id)).orElseThrow().modelInput());

        assertThat(before)
                .as("nothing is applied unasked")
                .contains("\"id\":\"a\",\"type\":\"VM\"")
                .doesNotContain("5.25");
        json(Json.write(Map.of("changes", changes)))
                .header("If-Match", "*")
                .patch("/v1/backlogs/" + id)
                .then()
                .statusCode(200)
                .body("modelInput.assets.find { it.id == 'a' }.effort.crew", equalTo(5.25f));
        get("/suggestions").body("estimates", nullValue()).body("sentences[0]", startsWith("Nothing is suggested"));
        get("/versions").body("[0].scopeChange.increased", equalTo(4.5f));
    }

    @Test
    void assetsAreListedByFilterAndPage() {
        get("/assets").body("id", contains("d1", "d2", "d3", "d4", "d5", "a", "b"));
        get("/assets?size=2&page=1").body("id", contains("d3", "d4"));
        get("/assets?workload=w").body("id", contains("d1", "a"));
        get("/assets?datacenter=east&status=PLANNED").body("id", contains("a"));
        get("/assets?label=core").body("id", contains("d1"));
        get("/assets?release=r&iteration=2").body("id", contains("a"));
        get("/assets?team=crew&status=TO_DO").body("id", contains("b"));
        get("/assets?team=nobody").body("", empty());
        get("/assets?iteration=2")
                .body("[0].completesOn", equalTo("2026-01-18"))
                .body("[0].blocked", nullValue());
    }

    @Test
    void workloadsReleasesAndDatacentersShowWhatIsLeft() {
        get("/workloads?label=gold")
                .body("id", contains("w"))
                .body("[0].stage", equalTo("MIGRATING"))
                .body("[0].lacks", contains("a"))
                .body("[0].progress.doneShare", equalTo(0.4f));
        get("/workloads?status=STAGING").body("id", contains("d2", "d3", "d4", "d5"));
        get("/releases").body("[0].readyOn", equalTo("2026-01-18"));
        get("/releases?status=PROMOTED").body("", empty());
        get("/datacenters").body("[0].lease.marginDays", equalTo(3)).body("[0].progress.assets", equalTo(2));
    }

    @Test
    void aWorkloadIsPromotedByItsAttribute() {
        json("""
                {"changes": {"assets": [{"id": "d2", "attributes": {"promotedOn": "2026-01-20"}}]}}""").header("If-Match", "*").patch("/v1/backlogs/" + id).then().statusCode(200);

        get("/workloads?status=PROMOTED").body("id", contains("d2")).body("[0].promotedOn", equalTo("2026-01-20"));
    }

    @Test
    void whatIsLeftOfThePlanIsForecastWithWhatWasLearned() {
        get("/forecast?seed=1")
                .body("runs", equalTo(2000))
                .body("basis.learnedRanges", equalTo(1))
                .body("basis.learnedCapacities", equalTo(1))
                .body("datacenters[0].planned", equalTo("2026-01-18"));
        String unplanned = stored(Past.of(ASSETS).record());
        isProblem(given().get("/v1/backlogs/" + unplanned + "/forecast"), 409, "NO_PLAN_YET");
        isProblem(given().get("/v1/backlogs/" + id + "/forecast?runs=1"), 422, "INVALID_INPUT");
    }

    @Test
    void aPromiseThatIsPutDownAgainTakesThePlaceOfTheFirst() {
        Promise first = record.promises().get(0);
        UUID own = UUID.fromString(id);

        assertThat(promises.put(own, new Promise(first.version(), first.planId(), first.at(), 7, null, null)))
                .isTrue();
        assertThat(promises.all(own)).extracting(Promise::firstIteration).containsExactly(7);
        assertThat(promises.put(UUID.randomUUID(), first)).isFalse();
    }

    @Test
    void whatIsNotThereOrWrongIsRefused() {
        for (String below :
                new String[] {"kpis", "suggestions", "assets", "workloads", "releases", "datacenters", "forecast"}) {
            isProblem(given().get("/v1/backlogs/" + UUID.randomUUID() + "/" + below), 404, "NOT_FOUND");
        }
        given().get("/v1/backlogs/" + id + "/assets?status=LATE")
                .then()
                .statusCode(422)
                .body("issues.pointer", hasItem("/query/status"));
        given().get("/v1/backlogs/" + id + "/assets?size=1001").then().statusCode(422);
        given().get("/v1/backlogs/" + id + "/workloads?status=DONE").then().statusCode(422);
    }
}
