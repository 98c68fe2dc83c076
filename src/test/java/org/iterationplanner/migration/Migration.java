package org.iterationplanner.migration;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iterationplanner.migration.Desk.Write;
import org.iterationplanner.migration.Logbook.Outcome;
import org.jspecify.annotations.Nullable;

/** A migration that is run over HTTP alone, with a logbook of its own; whatever is lost or moved on the way fails. */
final class Migration {
    private static final int STEPS = 200;

    final Desk desk = new Desk();
    final Estate estate;
    final Logbook logbook;

    /** Where everything is now: by the accepted plan, and by the pins of what was carried over since. */
    private final Map<String, Integer> where = new HashMap<>();

    /** By team, as the accepted plan has it. */
    private final Map<String, Map<String, BigDecimal>> estimates = new HashMap<>();

    private final Map<String, Integer> committed = new HashMap<>();
    private final Set<String> carriedOver = new HashSet<>();

    Migration(JsonNode input) {
        estate = new Estate(input);
        logbook = new Logbook(estate.assetIds().stream().filter(estate::isDone).collect(Collectors.toSet()));
        desk.create("planner", "Two datacenter exit", input);
        look();
    }

    Map<String, Integer> where() {
        return where;
    }

    /** Assets committed to an iteration that is not closed. */
    List<String> committedTo(int iteration) {
        return estate.assetIds().stream()
                .filter(asset -> Objects.equals(committed.get(asset), iteration))
                .toList();
    }

    /** Changes records, by {@code changes}. */
    void change(String actor, String comment, String changes) {
        JsonNode change = Trees.parse(changes);
        Map<String, BigDecimal> before = efforts();
        desk.patch(actor, comment, "changes", change);
        estate.change(change);
        Map<String, BigDecimal> after = efforts();
        if (!logbook.accepted.isEmpty() && !before.equals(after)) {
            scope(before, after);
        }
        look();
    }

    private Map<String, BigDecimal> efforts() {
        Map<String, BigDecimal> efforts = new LinkedHashMap<>();
        estate.assetIds().stream().filter(id -> !estate.isDone(id)).forEach(id -> efforts.put(id, estate.effort(id)));
        return efforts;
    }

    private void scope(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        Logbook.Scope scope = logbook.scopeNow();
        after.forEach((asset, now) -> {
            BigDecimal then = before.get(asset);
            if (then == null) {
                scope.addedAssets++;
                scope.added = scope.added.add(now);
            } else if (now.compareTo(then) != 0) {
                scope.reestimatedAssets++;
                scope.increased = scope.increased.add(now.subtract(then).max(BigDecimal.ZERO));
                scope.decreased = scope.decreased.add(then.subtract(now).max(BigDecimal.ZERO));
            }
        });
        before.forEach((asset, then) -> {
            if (!after.containsKey(asset)) {
                scope.removedAssets++;
                scope.removed = scope.removed.add(then);
            }
        });
    }

    /** Adds a dependency, by a JSON patch. */
    void depend(String actor, String from, String to) {
        ObjectNode dependency =
                Trees.MAPPER.createObjectNode().put("from", from).put("to", to);
        ObjectNode operation = Trees.MAPPER
                .createObjectNode()
                .put("op", "add")
                .put("path", "/dependencies/-")
                .set("value", dependency);
        desk.patch(
                actor,
                "Found in the logs",
                "patch",
                Trees.MAPPER.createArrayNode().add(operation));
        estate.add("dependencies", dependency);
        look();
    }

    /** Plans the next iterations and accepts the plan. */
    void planAndAccept() {
        JsonNode plan = desk.plan(STEPS);
        JsonNode output = plan.get("modelOutput");
        assertThat(output.get("feasible").booleanValue())
                .as(() -> desk.analysis(plan))
                .isTrue();
        where.clear();
        estimates.clear();
        for (JsonNode iteration : output.get("iterations")) {
            for (JsonNode asset : iteration.get("assets")) {
                String id = asset.get("asset").textValue();
                where.put(id, iteration.get("number").intValue());
                estimates.put(id, Trees.amounts(asset.get("effort")));
                assertThat(Trees.total(Trees.amounts(asset.get("effort")))).isEqualByComparingTo(estate.effort(id));
            }
        }
        committed.forEach((asset, iteration) -> assertThat(where).containsEntry(asset, iteration));
        for (JsonNode asset : estate.records("assets")) {
            if (asset.has("pin") && !asset.has("completedOn")) {
                assertThat(where)
                        .containsEntry(
                                asset.get("id").textValue(),
                                asset.get("pin").get("iteration").intValue());
            }
        }
        String id = plan.get("metadata").get("id").textValue();
        JsonNode accepted = desk.accept("planner", id).get("plan");
        if (logbook.accepted.isEmpty()) {
            logbook.firstEffort = Sums.sum(estate.assetIds(), estate::effort);
        }
        logbook.accepted.add(new Pledges(logbook, estate, desk)
                .of(id, accepted.get("acceptedAt").textValue(), where));
        look();
    }

    /** The team commits to what the accepted plan has in an iteration. */
    JsonNode commit(int n) {
        JsonNode snapshot = desk.step(new Write("COMMITTED", "team", n), "commit", Map.of("comment", "We can do that"))
                .get("commitment");
        Map<String, Map<String, BigDecimal>> expected = new LinkedHashMap<>();
        estate.assetIds().stream()
                .filter(asset -> Objects.equals(where.get(asset), n) && !estate.isDone(asset))
                .forEach(asset -> expected.put(asset, estimates.get(asset)));
        Map<String, Map<String, BigDecimal>> found = new LinkedHashMap<>();
        snapshot.path("assets")
                .forEach(asset -> found.put(asset.get("asset").textValue(), Trees.amounts(asset.get("effort"))));
        assertThat(Trees.differences(found, expected)).isEmpty();
        expected.keySet().forEach(asset -> committed.put(asset, n));
        look();
        return snapshot;
    }

    void approve(int n) {
        desk.step(new Write("APPROVED", "board", n), "approve", Map.of("role", "Change manager", "comment", "Go"));
        look();
    }

    /** Nothing of the iteration is committed any more. */
    void reject(int n, String comment) {
        desk.step(new Write("REJECTED", "board", n), "reject", Map.of("role", "Change manager", "comment", comment));
        committed.values().removeIf(iteration -> iteration == n);
        look();
    }

    void start(int n) {
        desk.step(new Write("STARTED", "team", n), "start", Map.of());
        look();
    }

    /**
     * Closes an iteration.
     *
     * @param absent what teams could really do, where that is not what was planned
     * @param days when done assets were, where it was not the last day
     */
    void close(int n, Map<String, BigDecimal> absent, List<Outcome> outcomes, Map<String, LocalDate> days) {
        Map<String, BigDecimal> planned = new LinkedHashMap<>();
        estate.records("teams").forEach(team -> planned.put(team.get("id").textValue(), estate.capacity(team, n)));
        Map<String, BigDecimal> actual = new LinkedHashMap<>(planned);
        actual.putAll(absent);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("assets", outcomes.stream().map(one -> told(one, days)).toList());
        body.put("capacity", absent);
        desk.step(new Write("CLOSED", "lead", n), "close", body);
        logbook.closed.add(new Logbook.Closed(n, outcomes, planned, actual));
        outcomes.forEach(outcome -> after(n, outcome, days.get(outcome.asset())));
        look();
    }

    private static Map<String, Object> told(Outcome outcome, Map<String, LocalDate> days) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("asset", outcome.asset());
        told.put("done", outcome.done());
        told.put("actualEffort", outcome.actual());
        if (outcome.done() && days.containsKey(outcome.asset())) {
            told.put("completedOn", days.get(outcome.asset()).toString());
        }
        if (!outcome.remaining().isEmpty()) {
            told.put("remainingEffort", outcome.remaining());
        }
        if (outcome.released()) {
            told.put("released", true);
        }
        return told;
    }

    private void after(int n, Outcome outcome, @Nullable LocalDate day) {
        ObjectNode asset = estate.asset(outcome.asset());
        committed.remove(outcome.asset());
        where.remove(outcome.asset());
        if (outcome.done()) {
            asset.put("completedOn", (day == null ? estate.end(n) : day).toString());
        } else {
            asset.remove("pin");
            Map<String, BigDecimal> rest = outcome.remaining().isEmpty() ? outcome.estimate() : outcome.remaining();
            asset.remove("flexibleEffort");
            asset.set("effort", Trees.MAPPER.valueToTree(rest));
            if (outcome.released()) {
                carriedOver.remove(outcome.asset());
            } else {
                carriedOver.add(outcome.asset());
            }
        }
    }

    /** The backlog is what the script has made of it; what was carried over has a pin besides, which says so. */
    private void look() {
        JsonNode input = desk.get("").get("modelInput");
        Estate found = new Estate(input);
        for (String asset : carriedOver) {
            JsonNode pin = found.asset(asset).remove("pin");
            assertThat(pin).as("%s comes first", asset).isNotNull();
            assertThat(pin.get("reason").textValue()).startsWith("Carried over from iteration ");
            if (!estate.isDone(asset)) {
                where.put(asset, pin.get("iteration").intValue());
            }
        }
        for (String list : List.of(
                "teams",
                "datacenters",
                "workloads",
                "releases",
                "assets",
                "dependencies",
                "workloadDependencies",
                "freezes",
                "limits")) {
            assertThat(Trees.differences(found.input().get(list), estate.input().get(list)))
                    .as(list)
                    .isEmpty();
        }
    }

    Map<String, BigDecimal> estimate(String asset) {
        return estimates.get(asset);
    }
}
