package org.iterationplanner.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.iterationplanner.json.Example;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One value of a good request is spoiled, and the answer points at it. */
@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class SpoiledFieldsTest {

    @Inject
    FakePlans plans;

    @BeforeEach
    void forget() {
        plans.reset();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "config.run.name              | 5                       | ",
                "config.run.tags              | [1]                     | /config/run/tags/0",
                "config.run.seed              | 1.5                     | ",
                "config.run.maxThreadCount    | 0                       | ",
                "config.run.termination       | {\"spentLimit\": \"PT0S\"}  | /config/run/termination/spentLimit",
                "config.run.termination       | {\"spentLimit\": \"30\"}    | /config/run/termination/spentLimit",
                "config.run.termination       | {\"stepCountLimit\": -1}    | /config/run/termination/stepCountLimit",
                "config.model.overrides       | {\"capacity\": 1}       | /config/model/overrides/capacity",
                "config.model.overrides       | {\"affinity\": -1}      | /config/model/overrides/affinity",
                "config.model.overrides       | {\"affinity\": 1.5}     | /config/model/overrides/affinity",
                "config.model.maxMoves        | -1                      | ",
                "config.modle                 | {}                      | ",
                "modelInput                   | null                    | ",
                "modelInput.calendar          | null                    | ",
                "modelInput.calendar.start    | null                    | ",
                "modelInput.calendar.start    | \"2026-13-01\"          | ",
                "modelInput.calendar.start    | \"07.12.2026\"          | ",
                "modelInput.calendar.iterationDays | 0                  | ",
                "modelInput.calendar.iterationDays | 367                | ",
                "modelInput.calendar.iterations | 0                     | ",
                "modelInput.calendar.iterations | 1001                  | ",
                "modelInput.calendar.firstNumber | 0                    | ",
                "modelInput.calendar.publish  | 7                       | ",
                "modelInput.buffer            | 0.91                    | ",
                "modelInput.buffer            | -0.1                    | ",
                "modelInput.buffer            | 1e300                   | ",
                "modelInput.teams.0.id        | \"\"                    | ",
                "modelInput.teams.0.id        | \"a\\u0007\"            | ",
                "modelInput.teams.1.id        | \"dba\"                 | ",
                "modelInput.teams.0.capacity  | -1                      | ",
                "modelInput.teams.0.capacity  | 1000001                 | ",
                "modelInput.teams.0.capacity  | 1.001                   | ",
                "modelInput.teams.0.capacity  | \"20\"                  | ",
                "modelInput.teams.0.rampUp    | [0.5, 1.5]              | /modelInput/teams/0/rampUp/1",
                "modelInput.teams.0.capacityByIteration | {\"x\": 1}    | /modelInput/teams/0/capacityByIteration/x",
                "modelInput.teams.1.velocityHistory | [31, -2]          | /modelInput/teams/1/velocityHistory/1",
                "modelInput.datacenters.0.priority | 101                | ",
                "modelInput.datacenters.0.decommissionDays | 3651       | ",
                "modelInput.datacenters.0.exitMode | \"SOFT\"           | ",
                "modelInput.datacenters.0.exitBy | \"2027-02-30\"       | ",
                "modelInput.workloads.0.datacenter | \"none\"           | ",
                "modelInput.workloads.0.criticality | \"high\"          | ",
                "modelInput.workloads.0.value | -80                     | ",
                "modelInput.workloads.1.id    | \"payroll\"             | ",
                "modelInput.releases.0.workloads | [\"none\"]           | /modelInput/releases/0/workloads/0",
                "modelInput.assets.0.id       | null                    | ",
                "modelInput.assets.0.workload | \"none\"                | ",
                "modelInput.assets.0.effort   | {\"none\": 5}           | /modelInput/assets/0/effort/none",
                "modelInput.assets.0.effort   | {\"infra\": -5}         | /modelInput/assets/0/effort/infra",
                "modelInput.assets.0.effort   | {\"infra\": \"5\"}      | /modelInput/assets/0/effort/infra",
                "modelInput.assets.0.pin      | {\"iteration\": 9}      | /modelInput/assets/0/pin/iteration",
                "modelInput.assets.0.efort    | {}                      | ",
                "modelInput.assets.2.flexibleEffort.teams | [\"none\"]  | /modelInput/assets/2/flexibleEffort/teams/0",
                "modelInput.dependencies.0.to | \"none\"                | ",
                "modelInput.dependencies.0.type | \"AFTER\"             | ",
                "modelInput.dependencies.0.lag | 1001                   | ",
                "modelInput.dependencies.0.lag | true                   | ",
                "modelInput.workloadDependencies.0.from | \"none\"      | ",
                "modelInput.freezes.0.scope.datacenter | \"none\"       | ",
                "modelInput.freezes.0.from    | null                    | ",
                "modelInput.freezes.0.anyOverlap | \"yes\"              | ",
                "modelInput.limits.maxCutoversPerIteration | -1         | ",
                "modelInput.limits.pilot.maxCriticality | \"SOME\"      | ",
                "modelInput.limits.pilot.iterations | null              | ",
                "modelInput.baseline          | [{\"iteration\": 1}]    | /modelInput/baseline/0/asset",
                "extra                        | 1                       | ",
            })
    void theAnswerPointsAtIt(String field, String value, String pointer) {
        String expected = pointer == null ? "/" + field.replace('.', '/') : pointer;
        ErrorsTest.isProblem(ErrorsTest.json(Example.with(field, value)).post("/v1/plans"), 422, "INVALID_INPUT")
                .body("issues.pointer", hasItem(expected))
                .body("issues[0].severity", equalTo("ERROR"));
        assertThat(plans.count()).isZero();
    }

    @Test
    void nothingIsWrongWithTheExampleItself() {
        ErrorsTest.json(Example.request()).post("/v1/plans").then().statusCode(202);
        assertThat(plans.count()).isEqualTo(1);
    }
}
