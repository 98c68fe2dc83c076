package org.iterationplanner.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.jspecify.annotations.Nullable;

/** All demands of a request: its teams, the choices among teams, its limits of assets in an iteration. */
final class Demands {

    private static final long ONE = 100;

    /** Each takes memory for all assets. */
    private static final int MOST_CHOICES = 50;

    private final Situation situation;
    private final List<List<String>> teams = new ArrayList<>();
    private final List<Demand> all = new ArrayList<>();

    private Demands(Situation situation) {
        this.situation = situation;
        for (Asset a : situation.backlog().assets()) {
            teams.add(a.isDone() ? List.of() : situation.rules().teams(situation.placed(a)));
        }
    }

    static List<Demand> of(Situation situation) {
        Demands demands = new Demands(situation);
        Set<Set<String>> choices = new java.util.LinkedHashSet<>();
        situation.backlog().teams().forEach(team -> choices.add(Set.of(team.id())));
        int most = choices.size() + MOST_CHOICES;
        for (List<String> choice : demands.teams) {
            if (choice.size() > 1 && choices.size() < most) {
                choices.add(Set.copyOf(choice));
            }
        }
        choices.forEach(demands::addTeams);
        demands.addLimits();
        return demands.all;
    }

    private void addTeams(Set<String> among) {
        long[] capacity = new long[situation.never()];
        for (Team team : situation.backlog().teams()) {
            if (among.contains(team.id())) {
                int number = situation.index().indexOfTeam(team.id());
                for (int t = 0; t < capacity.length; t++) {
                    capacity[t] += situation.index().capacity(number, t);
                }
            }
        }
        long[] amounts = IntStream.range(0, teams.size())
                .mapToLong(a -> effort(situation.index().asset(a), teams.get(a), among))
                .toArray();
        String only = among.size() == 1 ? among.iterator().next() : null;
        String who = situation.names().teams(new TreeSet<>(among));
        all.add(new Demand(Rule.CAPACITY, who, only, situation.backlog().effortUnit(), amounts, capacity));
    }

    /** What some teams have to do for an asset, whichever of its teams takes the flexible part. */
    private static long effort(Asset a, List<String> choice, Set<String> among) {
        if (a.isDone()) {
            return 0;
        }
        BigDecimal fixed = a.effort().entrySet().stream()
                .filter(effort -> among.contains(effort.getKey()))
                .map(java.util.Map.Entry::getValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        Asset.FlexibleEffort flexible = a.flexibleEffort();
        return Hundredths.of(
                flexible != null && !choice.isEmpty() && among.containsAll(choice)
                        ? fixed.add(flexible.points())
                        : fixed);
    }

    private void addLimits() {
        Limits limits = situation.backlog().limits();
        addLimit(Rule.CUTOVERS, "the limit of cutovers", limits.maxCutoversPerIteration(), null, situation.never());
        for (Datacenter datacenter : situation.backlog().datacenters()) {
            String who = "the limit of cutovers in " + situation.names().datacenter(datacenter.id());
            addLimit(Rule.CUTOVERS, who, datacenter.maxCutoversPerIteration(), datacenter, situation.never());
        }
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null) {
            long length = Math.max(
                    0,
                    Math.min(
                            situation.never(),
                            pilot.iterations() - (long) situation.timeline().done()));
            addLimit(Rule.PILOT, "the pilot", pilot.maxAssets(), null, (int) length);
        }
    }

    /** @param length how many iterations it is for */
    private void addLimit(Rule rule, String who, @Nullable Integer limit, @Nullable Datacenter inside, int length) {
        if (limit == null) {
            return;
        }
        long[] counts = situation.backlog().assets().stream()
                .mapToLong(a -> !a.isDone()
                                && (inside == null
                                        || inside.equals(situation.placed(a).datacenter()))
                        ? ONE
                        : 0)
                .toArray();
        long[] capacity = new long[situation.never()];
        Arrays.fill(capacity, 0, length, ONE * limit);
        Arrays.fill(capacity, length, capacity.length, ONE * counts.length);
        all.add(new Demand(rule, who, null, "assets", counts, capacity));
    }
}
