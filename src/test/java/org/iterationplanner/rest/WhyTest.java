package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.NotPlanned;
import org.iterationplanner.backlog.ModelOutput.PlannedAsset;
import org.iterationplanner.json.Example;
import org.iterationplanner.plan.PlanStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class WhyTest {

    @Inject
    FakePlans plans;

    private String id;

    @BeforeEach
    void planTheExample() {
        plans.reset();
        id = json(Example.request()).post("/v1/plans").path("id");
    }

    /** dc-01 in iteration 1, sql-01 in 3; app-01 is left out. */
    private void solve() {
        ModelOutput output = new ModelOutput(
                true,
                List.of(holding(1, "dc-01", "identity"), holding(3, "sql-01", "payroll")),
                List.of(new NotPlanned("app-01", NotPlanned.Reason.CHOICE)),
                List.of(),
                List.of());
        plans.become(UUID.fromString(id), PlanStatus.SOLVING_COMPLETED, "0hard/0medium/-1soft", output);
    }

    private static IterationBacklog holding(int number, String asset, String workload) {
        return new IterationBacklog(
                number, null, null, null, List.of(new PlannedAsset(asset, workload, Map.of(), null)), List.of(), null);
    }

    private static String why(String plan, String asset) {
        return "/v1/plans/" + plan + "/assets/" + asset + "/why";
    }

    @Test
    void anAssetIsExplained() {
        solve();
        given().get(why(id, "sql-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("PLANNED"))
                .body("iteration", equalTo(3))
                .body("start", equalTo("2027-01-04"))
                .body("earliest.iteration", equalTo(3))
                .body("instead.standing", contains("IMPOSSIBLE", "IMPOSSIBLE"))
                .body(
                        "instead[1].sentence",
                        equalTo(
                                "sql-01 cannot be in iteration 2: freeze 'Year-end freeze' (19 December 2026 to 3 January 2027)"
                                        + " keeps sql-01 out; its earliest is iteration 3."));
    }

    @Test
    void oneThatIsLeftOutIsAskedAboutEverywhere() {
        solve();
        given().get(why(id, "app-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("NOT_PLANNED"))
                .body("notPlanned", equalTo("CHOICE"))
                .body("instead", hasSize(6));
    }

    @Test
    void whatIsNotThereCannotBeExplained() {
        solve();
        isProblem(given().get(why(UUID.randomUUID().toString(), "sql-01")), 404, "NOT_FOUND");
        isProblem(given().get(why(id, "sql-1")), 404, "NOT_FOUND");
        given().get(why(id, "sql-1")).then().body("detail", containsString("Maybe you mean \"sql-01\"."));
    }

    @Test
    void thereIsNothingToExplainBeforeThereIsAPlan() {
        isProblem(given().get(why(id, "sql-01")), 409, "NO_PLAN_YET");
    }

    @Test
    void anotherIterationIsAskedAbout() {
        solve();
        given().queryParam("iteration", 2)
                .get(why(id, "sql-01"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("BLOCKED"))
                .body("conflict.minimal", equalTo(true))
                .body("conflict.members.constraint.kind", contains("FREEZE"))
                .body(
                        "sentence",
                        equalTo(
                                "sql-01 cannot be in iteration 2 (21 December 2026 to 3 January 2027): freeze 'Year-end freeze'"
                                        + " of Luna II from 19 December 2026 to 3 January 2027; its earliest is iteration 3."));
        given().queryParam("iteration", 3).get(why(id, "sql-01")).then().body("outcome", equalTo("HERE"));
        given().queryParam("iteration", 4)
                .queryParam("team", "infra")
                .queryParam("budget", "0.2")
                .get(why(id, "app-01"))
                .then()
                .statusCode(200)
                .body("outcome", equalTo("FREE"));
    }

    @ParameterizedTest
    @CsvSource({
        "iteration, 0",
        "iteration, 7",
        "iteration, x",
        "team, infra",
        "iteration=1&team, nobody",
        "iteration=1&budget, PT31S",
        "iteration=1&budget, soon",
        "budget, 0",
        "iteration=1&budget, -PT1S"
    })
    void whatCannotBeAskedIsRefused(String name, String value) {
        solve();
        isProblem(given().get(why(id, "app-01") + "?" + name + "=" + value), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/query/" + name.substring(name.lastIndexOf('&') + 1)));
    }
}
