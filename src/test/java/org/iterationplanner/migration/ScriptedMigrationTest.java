package org.iterationplanner.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.migration.Desk.Write;
import org.iterationplanner.migration.Logbook.Outcome;
import org.junit.jupiter.api.Test;

/**
 * Ten iterations of leaving two datacenters, over HTTP only and with what happens on the way: estimates are off, people are away, a
 * dependency is found, change management says no, a lease ends earlier. In the end every key figure is what the script counts itself,
 * every pin of a person still stands, nothing committed has moved, and the history tells every step.
 */
@QuarkusTest
@TestProfile(ScriptedMigrationTest.Actors.class)
class ScriptedMigrationTest {
    private static final int ITERATIONS = 10;

    /** How many times its estimate an asset takes. */
    private static final Map<String, String> TAKES =
            Map.of("DATABASE", "1.4", "VM", "0.9", "APPLICATION", "1.25", "FILE_SHARE", "1.1");

    /** People are told apart. */
    public static class Actors implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planner.actor-header", Desk.ACTOR);
        }
    }

    private final Map<String, String> teamsAway = new HashMap<>();
    private Migration migration;

    @Test
    void tenIterationsWithSurprises() {
        String sample =
                RestAssured.given().get("/v1/demo-data/two-datacenter-exit").asString();
        migration = new Migration(Trees.parse(sample).get("modelInput"));
        migration.change("planner", "Agreed with the owners", """
                {"assets": [{"id": "fra-lab-vm-01", "pin": {"iteration": 10, "by": "Ines", "reason": "The trainer is there"}},
                            {"id": "ams-fax-p01", "pin": {"iteration": 9, "by": "Tomasz", "reason": "Contract ends"}}]}""");

        iteration(1);
        iteration(2);
        migration.change("lead", "Estimates were off, and one was forgotten", """
                {"assets": [{"id": "fra-dwh-sql-p01", "effort": {"database": 10, "migration": 2}},
                            {"id": "ams-arc-nas-01", "effort": {"migration": 4}},
                            {"id": "ams-cobol-p01", "type": "VM", "datacenter": "ams", "effort": {"migration": 2.5},
                             "notBefore": "2027-04-12"}]}""");
        iteration(3);
        migration.change("lead", "Parental leave", """
                {"teams": [{"id": "database", "capacityByIteration": {"2": 0, "4": 9, "5": 9, "9": 9}}]}""");
        nextIteration();
        migration.commit(4);
        migration.approve(4);
        migration.commit(5);
        migration.approve(5);
        migration.start(4);
        close(4);
        migration.depend("architect", "fra-ci-db-p01", "fra-voice-wfm-p01");
        iteration(5);
        iterationThatIsRejected(6);
        migration.change("owner", "The lease of Amsterdam ends earlier", """
                {"datacenters": [{"id": "ams", "exitBy": "2027-05-21"}], "workloads": [{"id": "crm", "value": 40}]}""");
        iteration(7);
        migration.change("owner", "One thing less, one more", """
                {"assets": [{"id": "ams-cobol-p01", "$remove": true},
                            {"id": "fra-lab-vm-03", "type": "VM", "workload": "training-lab", "strategy": "RETIRE",
                             "effort": {"migration": 1}}]}""");
        teamsAway.put("migration", "12.5");
        iteration(8);
        teamsAway.clear();
        iteration(9);
        iteration(10);

        assertThat(migration.logbook.lastClosed()).isEqualTo(ITERATIONS);
        everyKeyFigureIsWhatTheScriptCounts();
        theHistoryTellsEveryStep();
    }

    private void iteration(int n) {
        nextIteration();
        if (migration.committedTo(n).isEmpty() && n != 5) {
            migration.desk.refused(n, "approve", 409);
            migration.commit(n);
            migration.desk.refused(n, "start", 409);
            migration.approve(n);
        }
        migration.start(n);
        close(n);
    }

    /** Change management wants one asset later; the next plan has it there. */
    private void iterationThatIsRejected(int n) {
        nextIteration();
        migration.commit(n);
        String asset = movable(migration.committedTo(n));
        migration.reject(n, "Not in the week of the audit: " + asset);
        migration.change("planner", "As change management wants it", """
                {"assets": [{"id": "%s", "pin": {"iteration": 11, "by": "board", "reason": "Audit"}}]}""".formatted(asset));
        iteration(n);
    }

    /** One that nothing waits for, neither for itself nor for its workload. */
    private String movable(List<String> assets) {
        Estate estate = migration.estate;
        List<String> waitedFor = new ArrayList<>();
        estate.records("workloadDependencies")
                .forEach(one -> waitedFor.addAll(estate.having(one.get("from").textValue(), estate::workloadOf)));
        estate.records("dependencies").forEach(one -> {
            waitedFor.add(one.get("from").textValue());
            if (one.path("type").asText().equals("TOGETHER")) {
                waitedFor.add(one.get("to").textValue());
            }
        });
        return assets.stream()
                .filter(asset -> !waitedFor.contains(asset))
                .findFirst()
                .orElseThrow();
    }

    private void nextIteration() {
        migration.planAndAccept();
    }

    /** Most of it is done, some was begun, some was not; in iteration 7 something is done that nobody committed to. */
    private void close(int n) {
        List<Outcome> outcomes = new ArrayList<>();
        Map<String, LocalDate> days = new HashMap<>();
        List<String> committed = migration.committedTo(n);
        boolean released = n == 3;
        for (int i = 0; i < committed.size(); i++) {
            String asset = committed.get(i);
            boolean done = n == 4 || (i + n) % 6 != 5;
            boolean begun = done || i % 2 == 0;
            outcomes.add(outcome(asset, true, done, begun, !done && released, done && (i + n) % 9 == 0));
            released &= done;
            if (i % 3 == 0) {
                days.put(asset, migration.estate.start(n).plusDays(3));
            }
        }
        if (n == 7) {
            outcomes.add(outcome(planned(9), false, true, true, false, false));
        }
        Map<String, BigDecimal> away = new LinkedHashMap<>();
        teamsAway.forEach((team, capacity) -> away.put(team, new BigDecimal(capacity)));
        migration.close(n, away, outcomes, days);
    }

    /** An asset that is planned in an iteration, and not pinned to it. */
    private String planned(int n) {
        return migration.estate.assetIds().stream()
                .filter(asset -> Objects.equals(migration.where().get(asset), n))
                .filter(asset -> !migration.estate.asset(asset).has("pin"))
                .findFirst()
                .orElseThrow();
    }

    private Outcome outcome(
            String id, boolean committed, boolean done, boolean begun, boolean released, boolean untold) {
        JsonNode asset = migration.estate.asset(id);
        Map<String, BigDecimal> estimate = migration.estimate(id);
        BigDecimal factor = new BigDecimal(TAKES.getOrDefault(asset.get("type").textValue(), "1"));
        BigDecimal part = done ? factor : begun ? new BigDecimal("0.75") : BigDecimal.ZERO;
        Map<String, BigDecimal> actual = untold || !begun ? Map.of() : times(estimate, part);
        Map<String, BigDecimal> rest = done || !begun ? Map.of() : times(estimate, new BigDecimal("0.5"));
        JsonNode strategy = asset.get("strategy");
        return new Outcome(
                id,
                asset.get("type").textValue(),
                strategy == null ? null : strategy.textValue(),
                committed,
                done,
                estimate,
                actual,
                rest,
                released);
    }

    private static Map<String, BigDecimal> times(Map<String, BigDecimal> effort, BigDecimal factor) {
        Map<String, BigDecimal> product = new LinkedHashMap<>();
        effort.forEach(
                (team, points) -> product.put(team, points.multiply(factor).setScale(2, RoundingMode.HALF_UP)));
        return product;
    }

    /** The forecasts of accepted plans are added in the background. */
    private void everyKeyFigureIsWhatTheScriptCounts() {
        Map<String, Object> expected = Recount.of(migration.logbook, migration.estate, migration.where());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(Trees.differences(migration.desk.get("/kpis"), expected))
                        .isEmpty());
    }

    private void theHistoryTellsEveryStep() {
        List<JsonNode> versions = new ArrayList<>();
        for (int page = 0; page * 100 < migration.desk.writes().size(); page++) {
            migration.desk.get("/versions?size=100&page=" + page).forEach(versions::add);
        }
        Collections.reverse(versions);
        List<Write> told = versions.stream()
                .map(version -> new Write(
                        version.get("kind").textValue(),
                        version.get("actor").textValue(),
                        version.has("iteration")
                                ? (Integer) version.get("iteration").intValue()
                                : null))
                .toList();
        assertThat(told).isEqualTo(migration.desk.writes());
        assertThat(versions)
                .extracting(version -> version.get("version").intValue())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(1)
                .endsWith(versions.size());
        assertThat(versions)
                .extracting(version -> Instant.parse(version.get("at").textValue()))
                .isSorted();
        // a plan that is as the one before differs nowhere, which happens once or twice where nothing had to move
        assertThat(versions.stream().filter(version -> !version.has("differences")))
                .hasSizeLessThan(4)
                .extracting(version -> version.get("kind").textValue())
                .containsOnly("CREATED", "PLAN_ACCEPTED");
        assertThat(versions.stream().filter(version -> version.has("differences")))
                .allSatisfy(version -> assertThat(version.get("differences")
                                .get(0)
                                .get("sentence")
                                .textValue())
                        .isNotBlank());
    }
}
