package org.iterationplanner.migration;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.migration.Logbook.Accepted;
import org.iterationplanner.migration.Logbook.Promised;
import org.jspecify.annotations.Nullable;

/** Puts down what accepted plans promise, with what things weigh at that moment. */
final class Pledges {
    private final Logbook logbook;
    private final Estate estate;
    private final Desk desk;

    Pledges(Logbook logbook, Estate estate, Desk desk) {
        this.logbook = logbook;
        this.estate = estate;
        this.desk = desk;
    }

    /**
     * What a plan promises that has just been accepted.
     *
     * @param where the iteration of everything that is planned
     */
    Accepted of(String plan, String at, Map<String, Integer> where) {
        int first = logbook.lastClosed() + 1;
        Map<String, Integer> with = new LinkedHashMap<>();
        for (String asset : estate.assetIds()) {
            Integer done = logbook.completedIn(asset);
            if (done != null || where.containsKey(asset)) {
                with.put(asset, done == null ? where.get(asset) : done);
            }
        }
        TreeMap<Integer, BigDecimal> effort = new TreeMap<>();
        TreeMap<Integer, BigDecimal> value = new TreeMap<>();
        int end = with.values().stream().reduce(first, Math::max);
        for (int n = first; n <= end; n++) {
            int now = n;
            effort.put(
                    n,
                    Sums.sum(
                            with.keySet(),
                            asset -> with.get(asset) >= 1 && with.get(asset) <= now
                                    ? logbook.weight(asset, estate)
                                    : BigDecimal.ZERO));
            value.put(
                    n,
                    Sums.sum(
                            estate.values().entrySet(),
                            workload ->
                                    completes(workload.getKey(), with) <= now ? workload.getValue() : BigDecimal.ZERO));
        }
        return new Accepted(plan, at, first, with, effort, value, promised(with));
    }

    private static int completes(List<String> assets, Map<String, Integer> with) {
        return assets.stream()
                .map(asset -> with.getOrDefault(asset, Integer.MAX_VALUE))
                .reduce(0, Math::max);
    }

    private Map<String, Promised> promised(Map<String, Integer> with) {
        JsonNode forecast = desk.get("/forecast");
        Map<String, Promised> promised = new LinkedHashMap<>();
        estate.goals().forEach((goal, assets) -> {
            if (!assets.stream().allMatch(estate::isDone)) {
                String[] kind = goal.split(" ", 2);
                JsonNode milestone = milestone(forecast.get(kind[0].toLowerCase(Locale.ROOT) + "s"), kind[1]);
                int planned = completes(assets, with);
                promised.put(
                        goal,
                        new Promised(
                                planned == Integer.MAX_VALUE ? null : (Integer) planned,
                                number(milestone, "p50"),
                                number(milestone, "p80"),
                                number(milestone, "p95")));
            }
        });
        return promised;
    }

    private static JsonNode milestone(JsonNode milestones, String id) {
        for (JsonNode milestone : milestones) {
            if (milestone.get("id").textValue().equals(id)) {
                return milestone;
            }
        }
        throw new AssertionError("No forecast of " + id + " in " + milestones);
    }

    private @Nullable Integer number(JsonNode milestone, String chance) {
        JsonNode day = milestone.get(chance);
        return day == null ? null : (Integer) estate.numberOf(LocalDate.parse(day.textValue()));
    }
}
