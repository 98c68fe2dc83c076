package org.iterationplanner.migration;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What the script has done and told, and nothing else: what key figures are recounted from. */
final class Logbook {

    /**
     * What became of an asset in an iteration, as the script told it.
     *
     * @param estimate by team, as the accepted plan had it
     * @param remaining what was told; empty: nothing
     */
    record Outcome(
            String asset,
            String type,
            @Nullable String strategy,
            boolean committed,
            boolean done,
            Map<String, BigDecimal> estimate,
            Map<String, BigDecimal> actual,
            Map<String, BigDecimal> remaining,
            boolean released) {}

    /** An iteration that is over, with the capacity of each team as planned and as it really was. */
    record Closed(int number, List<Outcome> outcomes, Map<String, BigDecimal> planned, Map<String, BigDecimal> actual) {

        List<Outcome> done() {
            return outcomes.stream().filter(Outcome::done).toList();
        }

        List<Outcome> committed() {
            return outcomes.stream().filter(Outcome::committed).toList();
        }
    }

    /** With which iteration a goal will be complete; null: never, as far as is known. */
    record Promised(
            @Nullable Integer planned,
            @Nullable Integer p50,
            @Nullable Integer p80,
            @Nullable Integer p95) {}

    /**
     * A plan that became the backlog's own.
     *
     * @param where the iteration of everything that was planned or done then
     * @param effort complete with each iteration if all goes as planned, with what assets weighed then
     */
    record Accepted(
            String planId,
            String at,
            int first,
            Map<String, Integer> where,
            Map<Integer, BigDecimal> effort,
            Map<Integer, BigDecimal> value,
            Map<String, Promised> goals) {}

    /** How much there is to do has changed: by how many assets, and by how much. */
    static final class Scope {
        int addedAssets;
        BigDecimal added = BigDecimal.ZERO;
        int removedAssets;
        BigDecimal removed = BigDecimal.ZERO;
        int reestimatedAssets;
        BigDecimal increased = BigDecimal.ZERO;
        BigDecimal decreased = BigDecimal.ZERO;
    }

    final List<Closed> closed = new ArrayList<>();
    final List<Accepted> accepted = new ArrayList<>();
    final Map<Integer, Scope> scope = new TreeMap<>();
    BigDecimal firstEffort = BigDecimal.ZERO;
    private final Set<String> doneBefore;

    /** @param doneBefore assets that were done before there was an iteration */
    Logbook(Set<String> doneBefore) {
        this.doneBefore = doneBefore;
    }

    int lastClosed() {
        return closed.size();
    }

    /** The iteration whose closing says that an asset is done; 0: done before there was any; null: not done. */
    @Nullable
    Integer completedIn(String asset) {
        return doneBefore.contains(asset) ? (Integer) 0 : completedInAny(asset);
    }

    private @Nullable Integer completedInAny(String asset) {
        return closed.stream()
                .filter(iteration -> iteration.done().stream()
                        .anyMatch(outcome -> outcome.asset().equals(asset)))
                .map(Closed::number)
                .findFirst()
                .orElse(null);
    }

    /** What an asset weighs: what it was estimated at in the first iteration that had it, else now. */
    BigDecimal weight(String asset, Estate estate) {
        return closed.stream()
                .flatMap(iteration -> iteration.outcomes().stream())
                .filter(outcome -> outcome.asset().equals(asset))
                .map(outcome -> Trees.total(outcome.estimate()))
                .findFirst()
                .orElseGet(() -> estate.effort(asset));
    }

    /** The scope of the iteration that is next to be closed. */
    Scope scopeNow() {
        return scope.computeIfAbsent(lastClosed() + 1, unused -> new Scope());
    }
}
