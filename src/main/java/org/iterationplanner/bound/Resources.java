package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.PlacedAsset;
import org.jspecify.annotations.Nullable;

/**
 * What jobs need and there is only so much of in each iteration: the effort of teams, and cutovers where they are limited, one
 * asset counting as 1. Everything in hundredths. Immutable once built.
 */
final class Resources {

    private static final long ONE = 100;

    /**
     * Effort that goes, all of it, to one of several teams.
     *
     * @param teams their resources
     */
    record Choice(long amount, List<Integer> teams) {}

    private final Jobs jobs;
    private final int teams;
    private final List<long[]> capacities = new ArrayList<>();
    private final List<Map<Integer, Long>> fixed = new ArrayList<>();
    private final List<List<Choice>> choices = new ArrayList<>();

    Resources(Jobs jobs) {
        this.jobs = jobs;
        Backlog backlog = jobs.backlog().backlog();
        Map<String, Integer> indexOfTeam = new HashMap<>();
        for (Team team : backlog.teams()) {
            indexOfTeam.put(team.id(), capacities.size());
            long[] capacity = new long[jobs.never()];
            for (int t = 0; t < capacity.length; t++) {
                capacity[t] = Hundredths.of(team.capacity(jobs.number(t), backlog.buffer()));
            }
            capacities.add(capacity);
        }
        teams = capacities.size();
        for (int job = 0; job < jobs.count(); job++) {
            fixed.add(new HashMap<>());
            choices.add(new ArrayList<>());
            for (PlacedAsset a : jobs.members(job)) {
                add(job, a, indexOfTeam);
            }
        }
        limitCutovers(backlog.limits());
        for (Datacenter datacenter : backlog.datacenters()) {
            Integer limit = datacenter.maxCutoversPerIteration();
            if (limit != null) {
                limitCutovers(datacenter, constant(limit));
            }
        }
    }

    private void add(int job, PlacedAsset a, Map<String, Integer> indexOfTeam) {
        a.asset().effort().forEach((team, effort) -> fixed.get(job)
                .merge(indexOfTeam.get(team), Hundredths.of(effort), Math::addExact));
        List<Integer> able =
                jobs.rules().teams(a).stream().map(indexOfTeam::get).toList();
        if (a.asset().flexibleEffort() != null && !able.isEmpty()) {
            long points = Hundredths.of(a.asset().flexibleEffort().points());
            if (able.size() == 1) {
                fixed.get(job).merge(able.get(0), points, Math::addExact);
            } else {
                choices.get(job).add(new Choice(points, able));
            }
        }
    }

    /** Both limits on all assets count the same, so that the smaller one is what there is. */
    private void limitCutovers(Limits limits) {
        Integer all = limits.maxCutoversPerIteration();
        Limits.@Nullable Pilot pilot = limits.pilot();
        Integer inPilot = pilot == null ? null : pilot.maxAssets();
        if (all == null && inPilot == null) {
            return;
        }
        long[] capacity = constant(all == null ? jobs.backlog().assetsToDo().size() : all);
        for (int t = 0; t < capacity.length; t++) {
            if (pilot != null && inPilot != null && jobs.number(t) <= pilot.iterations()) {
                capacity[t] = Math.min(capacity[t], ONE * inPilot);
            }
        }
        limitCutovers(null, capacity);
    }

    private void limitCutovers(@Nullable Datacenter inside, long[] capacity) {
        for (int job = 0; job < jobs.count(); job++) {
            long count = jobs.members(job).stream()
                    .filter(a -> inside == null || inside.equals(a.datacenter()))
                    .count();
            if (count > 0) {
                fixed.get(job).put(capacities.size(), ONE * count);
            }
        }
        capacities.add(capacity);
    }

    private long[] constant(int limit) {
        long[] capacity = new long[jobs.never()];
        Arrays.fill(capacity, ONE * limit);
        return capacity;
    }

    /** Teams and limits together. */
    int count() {
        return capacities.size();
    }

    /** The first so many are teams, in the order of the backlog. */
    int teams() {
        return teams;
    }

    /** What there is of a resource, by time. */
    long capacity(int resource, int time) {
        return capacities.get(resource)[time];
    }

    /** The 90 % mark of a team. */
    long target(int team, int time) {
        return capacity(team, time) * 9 / 10;
    }

    /** What a job needs in any case, by resource. */
    Map<Integer, Long> fixed(int job) {
        return fixed.get(job);
    }

    /** What some team must do for a job. */
    List<Choice> choices(int job) {
        return choices.get(job);
    }

    /** Whether a job alone is not too large for an iteration. */
    boolean suffice(int job, int time) {
        return fixed(job).entrySet().stream().allMatch(need -> need.getValue() <= capacity(need.getKey(), time))
                && choices(job).stream().allMatch(choice -> choice.teams().stream()
                        .anyMatch(team -> choice.amount() + fixed(job).getOrDefault(team, 0L) <= capacity(team, time)));
    }
}
