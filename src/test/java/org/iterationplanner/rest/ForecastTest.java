package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
class ForecastTest {

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

    private static String forecast(String plan) {
        return "/v1/plans/" + plan + "/forecast";
    }

    /** The identity of 5 points has all of infra: it is never late. Payroll is not planned as a whole. */
    @Test
    void aPlanIsForecast() {
        solve();
        given().get(forecast(id))
                .then()
                .statusCode(200)
                .body("runs", equalTo(2_000))
                .body("seed", equalTo(0))
                .body("basis.ownRanges", equalTo(1))
                .body("basis.defaultRanges", equalTo(1))
                .body("basis.historicCapacities", equalTo(1))
                .body("basis.constantCapacities", equalTo(1))
                .body("workloads.id", contains("payroll", "identity"))
                .body("workloads[0].notPlanned", equalTo(1))
                .body("workloads[0].p50", nullValue())
                .body("workloads[1].planned", equalTo("2026-12-20"))
                .body("workloads[1].p95", equalTo("2026-12-20"))
                .body("datacenters[0].promised", equalTo("2027-03-17"))
                .body("datacenters[0].chance", nullValue())
                .body("workloads[0].chance", equalTo(0))
                .body("iterations[0].effort.planned", equalTo(5))
                .body("iterations.number", contains(1, 2, 3, 4, 5, 6));
    }

    @Test
    void theSameSeedGivesTheSameAnswer() {
        solve();
        String once = given().get(forecast(id) + "?runs=3000&seed=7").asString();
        assertThat(given().get(forecast(id) + "?runs=3000&seed=7").asString()).isEqualTo(once);
        assertThat(given().get(forecast(id) + "?runs=3000&seed=8").asString()).isNotEqualTo(once);
    }

    @Test
    void whatIsNotThereCannotBeForecast() {
        isProblem(given().get(forecast(id)), 409, "NO_PLAN_YET");
        isProblem(given().get(forecast(UUID.randomUUID().toString())), 404, "NOT_FOUND");
        isProblem(given().post(forecast(id)), 405, "METHOD_NOT_ALLOWED");
    }

    @ParameterizedTest
    @CsvSource({"runs, 1999", "runs, 20001", "runs, many", "seed, -1", "seed, x"})
    void whatCannotBeAskedIsRefused(String name, String value) {
        solve();
        isProblem(given().get(forecast(id) + "?" + name + "=" + value), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/query/" + name));
    }

    /** Two are served at a time, ten are inside: further ones are told to come again, and none fails. */
    @Test
    void tooManyAtOnceAreSentAway() {
        solve();
        List<CompletableFuture<Integer>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            answers.add(CompletableFuture.supplyAsync(
                    () -> given().get(forecast(id) + "?runs=20000").statusCode()));
        }
        assertThat(answers.stream().map(CompletableFuture::join)).contains(200).isSubsetOf(200, 503);
        given().get(forecast(id)).then().statusCode(200);
    }
}
