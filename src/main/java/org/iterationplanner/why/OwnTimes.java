package org.iterationplanner.why;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.explain.Names;

/** When each move group can be as far as its members alone decide it, and why not otherwise. Not thread-safe. */
final class OwnTimes {

    private final Situation situation;
    private final List<Demand> demands;
    private final Phrases phrases;
    private final Map<Integer, BitSet> open = new HashMap<>();

    OwnTimes(Situation situation, List<Demand> demands) {
        this.situation = situation;
        this.demands = demands;
        phrases = new Phrases(situation);
    }

    /** The iterations that no rule by itself closes for a group, and the time after the last if it may be left out. */
    BitSet open(int group) {
        return open.computeIfAbsent(group, unused -> {
            BitSet times = new BitSet();
            for (int t = 0; t <= situation.never(); t++) {
                times.set(t, isOpen(group, t));
            }
            return times;
        });
    }

    private boolean isOpen(int group, int t) {
        for (Asset a : situation.group(group)) {
            PlacedAsset placed = situation.placed(a);
            if (!situation.rules().allow(placed, situation.number(t))
                    || (t < situation.never() && !hasTeam(placed, t))) {
                return false;
            }
        }
        return t == situation.never() || tooSmall(group, t) == null;
    }

    /** Whether one of its teams could take the flexible effort. */
    private boolean hasTeam(PlacedAsset placed, int t) {
        Asset a = placed.asset();
        Asset.FlexibleEffort flexible = a.flexibleEffort();
        return flexible == null
                || situation.rules().teams(placed).stream().anyMatch(team -> {
                    long own = a.effort().containsKey(team)
                            ? Hundredths.of(a.effort().get(team))
                            : 0;
                    long needed = own + Hundredths.of(flexible.points());
                    return needed
                            <= situation.index().capacity(situation.index().indexOfTeam(team), t);
                });
    }

    private @org.jspecify.annotations.Nullable Shortage tooSmall(int group, int t) {
        List<Integer> members = situation.groups().members(group);
        for (Demand demand : demands) {
            long load = members.stream().mapToLong(demand::of).sum();
            if (load > demand.capacity(t, t)) {
                return new Shortage(demand, t, t, load, members);
            }
        }
        return null;
    }

    /** Why a group cannot be in these iterations, both included, each of which is closed for it; few reasons, in order. */
    List<ProofStep> closed(int group, int from, int to) {
        List<ProofStep> reasons = new ArrayList<>();
        for (int t = from; t <= to; t++) {
            ProofStep next = closed(group, t);
            ProofStep last = reasons.isEmpty() ? null : reasons.get(reasons.size() - 1);
            if (last != null && last.rule() == next.rule() && last.sentence().equals(next.sentence())) {
                reasons.set(reasons.size() - 1, last.until(situation.number(t)));
            } else {
                reasons.add(next);
            }
        }
        return reasons;
    }

    private ProofStep closed(int group, int t) {
        int number = situation.number(t);
        for (Asset a : situation.group(group)) {
            PlacedAsset placed = situation.placed(a);
            if (!a.isEstimated()) {
                return ProofStep.closed(null, number, number, a.id(), phrases.of(a) + " has no estimate");
            }
            var broken = situation.rules().broken(placed, number);
            if (!broken.isEmpty()) {
                return ProofStep.closed(
                        broken.get(0), number, number, a.id(), phrases.own(broken.get(0), placed, number));
            }
        }
        Shortage shortage = tooSmall(group, t);
        if (shortage != null) {
            return shortage.reason(situation, group);
        }
        Asset large = situation.group(group).stream()
                .filter(a -> !hasTeam(situation.placed(a), t))
                .findFirst()
                .orElseThrow();
        return ProofStep.closed(
                org.iterationplanner.backlog.Rule.CAPACITY,
                number,
                number,
                large.id(),
                "no team of %s has %s %s in %s"
                        .formatted(
                                phrases.of(large),
                                Names.number(large.totalEffort()),
                                situation.backlog().effortUnit(),
                                situation.names().iteration(number)));
    }
}
