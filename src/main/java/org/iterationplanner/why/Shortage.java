package org.iterationplanner.why;

import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.explain.Names;

/**
 * Assets that have to be between two iterations, both included, and are too much for them.
 *
 * @param load in hundredths, more than the capacity
 * @param assets by index
 */
record Shortage(Demand demand, int from, int to, long load, List<Integer> assets) {

    long capacity() {
        return demand.capacity(from, to);
    }

    ProofStep reason(Situation situation, int group) {
        Names names = situation.names();
        List<String> ids =
                assets.stream().map(a -> situation.index().asset(a).id()).toList();
        List<String> others = assets.stream()
                .filter(a -> situation.groups().groupOf(a) != group)
                .map(a -> situation.index().asset(a).id())
                .toList();
        int first = situation.number(from);
        int last = situation.number(to);
        String when = from == to
                ? "in " + names.iteration(last)
                : from == 0 ? "until the end of " + names.iteration(last) : "in " + names.iterations(first, last);
        String itself =
                names.assets(situation.group(group).stream().map(Asset::id).toList());
        String what = others.isEmpty()
                ? itself
                : "%s with what has to be done before (%s)".formatted(itself, names.assets(others));
        String sentence = "%s has room for %s %s %s, but %s takes %s"
                .formatted(demand.who(), Names.number(capacity()), demand.unit(), when, what, Names.number(load));
        return new ProofStep(
                demand.rule(),
                first,
                last,
                ids,
                demand.team(),
                Hundredths.toDecimal(load),
                Hundredths.toDecimal(capacity()),
                sentence);
    }
}
