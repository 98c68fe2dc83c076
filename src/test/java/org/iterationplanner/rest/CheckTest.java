package org.iterationplanner.rest;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class CheckTest {
    /** Two iterations; "old" is done, "fix" is the dba's, "flex" goes to one of the two. */
    private static final String INPUT = """
            {"calendar": {"start": "2027-01-04", "iterationDays": 7, "iterations": 2, "firstNumber": 3},
             "teams": [{"id": "dba", "capacity": 5}, {"id": "infra", "capacity": 5}],
             "assets": [
               {"id": "old", "completedOn": "2026-12-01", "effort": {"dba": 1}},
               {"id": "fix", "effort": {"dba": 4}},
               {"id": "flex", "effort": {"dba": 1}, "flexibleEffort": {"points": 3, "teams": ["dba", "infra"]}}]}""";

    @Test
    void anyPlanIsJudged() {
        check(
                        "{\"number\": 3, \"assets\": [{\"asset\": \"fix\"}]}",
                        "{\"number\": 4, \"assets\": [{\"asset\": \"flex\", \"flexibleTeam\": \"infra\"}]}")
                .statusCode(200)
                // earliness 6 + 13, each asset its own workload of value 1: costOfDelay 100 × (6 + 13)
                .body("score", equalTo("0hard/0medium/-1919soft"))
                .body("feasible", equalTo(true))
                .body("rules", hasSize(23))
                .body("kpis.assetsPlanned", equalTo(2))
                .body("kpis.assetsDone", equalTo(1));
    }

    @Test
    void aBrokenRuleIsShownWithItsMatches() {
        check("{\"number\": 3, \"assets\": [{\"asset\": \"fix\"}, {\"asset\": \"flex\", \"flexibleTeam\": \"dba\"}]}")
                .statusCode(200)
                .body("feasible", equalTo(false))
                .body("rules.find { it.id == 'capacity' }.level", equalTo("hard"))
                // 4 + 1 + 3 points of 5
                .body("rules.find { it.id == 'capacity' }.amount", equalTo(3))
                .body("rules.find { it.id == 'capacity' }.matches[0].team", equalTo("dba"))
                .body("rules.find { it.id == 'capacity' }.matches[0].iteration", equalTo(3));
    }

    @Test
    void theEffortShowsTheTeam() {
        check("{\"number\": 3, \"assets\": [{\"asset\": \"flex\", \"effort\": {\"dba\": 1, \"infra\": 3.0}}]}")
                .statusCode(200)
                .body("rules.find { it.id == 'overtarget' }.amount", equalTo(0));
        check("{\"number\": 3, \"assets\": [{\"asset\": \"flex\", \"effort\": {\"dba\": 4, \"infra\": 0}}]}")
                .statusCode(200);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"number\": 3, \"assets\": [{\"asset\": \"x\"}]}    | UNKNOWN_REFERENCE | 0/assets/0/asset",
                "{\"number\": 3, \"assets\": [{\"asset\": \"old\"}]}  | ASSET_DONE        | 0/assets/0/asset",
                "{\"number\": 3, \"assets\": [{}]}                    | REQUIRED          | 0/assets/0/asset",
                "{\"assets\": []}                                     | REQUIRED          | 0/number",
                "{\"number\": 2, \"assets\": []}                      | OUT_OF_RANGE      | 0/number",
                "{\"number\": 5}                                      | OUT_OF_RANGE      | 0/number",
                "{\"number\": \"3\"}                                  | WRONG_TYPE        | 0/number",
                "{\"nummer\": 3}                                      | UNKNOWN_FIELD     | 0/nummer",
                "{\"number\": 3, \"assets\": [{\"asset\": \"flex\"}]} | UNKNOWN_REFERENCE | 0/assets/0/flexibleTeam",
                "{\"number\": 3, \"assets\": [{\"asset\": \"flex\", \"effort\": {\"dba\": 2}}]}"
                        + " | UNKNOWN_REFERENCE | 0/assets/0/flexibleTeam",
                "{\"number\": 3, \"assets\": [{\"asset\": \"flex\", \"flexibleTeam\": \"x\"}]}"
                        + " | UNKNOWN_REFERENCE | 0/assets/0/flexibleTeam",
                "{\"number\": 3, \"assets\": [{\"asset\": \"fix\"}, {\"asset\": \"fix\"}]}"
                        + " | REPEATED | 0/assets/1/asset",
            })
    void whatIsNoPlanOfTheBacklogIsPointedAt(String iteration, String code, String pointer) {
        isProblem(check(iteration).extract().response(), 422, "INVALID_INPUT")
                .body("issues[0].code", equalTo(code))
                .body("issues[0].pointer", equalTo("/modelOutput/iterations/" + pointer));
    }

    @Test
    void allOfItIsSaidAtOnce() {
        String output = """
                {"iterations": [{"number": 9, "assets": [{"asset": "x"}, {"asset": "fix"}]}],
                 "notPlanned": [{"asset": "fix"}, {"asset": "y", "reason": "CHOICE"}]}""";
        isProblem(
                        json("{\"modelInput\": " + INPUT + ", \"modelOutput\": " + output + "}")
                                .post("/v1/check"),
                        422,
                        "INVALID_INPUT")
                .body(
                        "issues.pointer",
                        contains(
                                "/modelOutput/iterations/0/number",
                                "/modelOutput/iterations/0/assets/0/asset",
                                "/modelOutput/notPlanned/0/asset",
                                "/modelOutput/notPlanned/1/asset"));
    }

    @Test
    void backlogAndPlanAreNeeded() {
        isProblem(json("{}").post("/v1/check"), 422, "INVALID_INPUT").body("issues[0].pointer", equalTo("/modelInput"));
        isProblem(json("{\"modelInput\": " + INPUT + "}").post("/v1/check"), 422, "INVALID_INPUT")
                .body("issues[0].pointer", equalTo("/modelOutput"));
    }

    private static ValidatableResponse check(String... iterations) {
        return json("{\"modelInput\": " + INPUT + ", \"modelOutput\": {\"iterations\": [" + String.join(",", iterations)
                        + "]}}")
                .post("/v1/check")
                .then();
    }
}
