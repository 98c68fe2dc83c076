package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.check.PlacedAsset;
import org.jspecify.annotations.Nullable;

/**
 * More has to be done between two iterations than teams, or limits of assets in an iteration, allow. Effort that may go to
 * several teams counts for all teams among which it has its choice. Immutable.
 */
final class LoadConflicts implements Conflict.Finder {

    /** One asset where assets are counted. */
    private static final long ONE = 100;

    /** So many choices of teams are looked at, each of which takes memory for all assets. */
    private static final int MOST_CHOICES = 50;

    private final HardModel model;
    private final List<Demand> demands = new ArrayList<>();

    LoadConflicts(HardModel model) {
        this.model = model;
        Backlog backlog = model.backlog().backlog();
        Map<Set<String>, long[]> capacities = new LinkedHashMap<>();
        backlog.teams().forEach(team -> capacities.put(Set.of(team.id()), capacity(Set.of(team.id()))));
        for (PlacedAsset a : model.assets()) {
            Asset.FlexibleEffort flexible = a.asset().flexibleEffort();
            if (flexible != null && capacities.size() < backlog.teams().size() + MOST_CHOICES) {
                capacities.computeIfAbsent(Set.copyOf(flexible.teams()), this::capacity);
            }
        }
        capacities.forEach(this::addTeams);
        addLimits(backlog);
    }

    private long[] capacity(Set<String> teams) {
        Backlog backlog = model.backlog().backlog();
        long[] capacity = new long[model.never()];
        for (Team team : backlog.teams()) {
            if (teams.contains(team.id())) {
                for (int t = 1; t <= model.last(); t++) {
                    capacity[t] += Hundredths.of(team.capacity(model.number(t), backlog.buffer()));
                }
            }
        }
        return capacity;
    }

    private void addTeams(Set<String> teams, long[] capacity) {
        long[] efforts = new long[model.assets().size()];
        for (int i = 0; i < efforts.length; i++) {
            Asset a = model.assets().get(i).asset();
            for (String team : teams) {
                efforts[i] +=
                        a.effort().containsKey(team) ? Hundredths.of(a.effort().get(team)) : 0;
            }
            Asset.FlexibleEffort flexible = a.flexibleEffort();
            if (flexible != null && teams.containsAll(flexible.teams())) {
                efforts[i] += Hundredths.of(flexible.points());
            }
        }
        String who = (teams.size() == 1 ? "team " : "teams ") + String.join(", ", new TreeSet<>(teams));
        demands.add(new Demand(who, model.backlog().backlog().effortUnit(), efforts, capacity));
    }

    private void addLimits(Backlog backlog) {
        Limits limits = backlog.limits();
        Integer all = limits.maxCutoversPerIteration();
        if (all != null) {
            addLimit("the limit of cutovers", all, model.last(), null);
        }
        for (Datacenter datacenter : backlog.datacenters()) {
            Integer own = datacenter.maxCutoversPerIteration();
            if (own != null) {
                addLimit("the limit of cutovers in " + datacenter.id(), own, model.last(), datacenter);
            }
        }
        Limits.Pilot pilot = limits.pilot();
        if (pilot != null && pilot.maxAssets() != null) {
            int last = (int) Math.min(model.last(), pilot.iterations() - (long) model.number(0));
            addLimit("the pilot", pilot.maxAssets(), last, null);
        }
    }

    private void addLimit(String who, int limit, int until, @Nullable Datacenter inside) {
        long[] counts = model.assets().stream()
                .mapToLong(a -> inside == null || inside.equals(a.datacenter()) ? ONE : 0)
                .toArray();
        long[] capacity = new long[model.never()];
        for (int t = 1; t <= model.last(); t++) {
            capacity[t] = t <= until ? ONE * limit : ONE * counts.length;
        }
        demands.add(new Demand(who, "assets", counts, capacity));
    }

    @Override
    public @Nullable Conflict find(Reach reach) {
        for (Demand demand : demands) {
            Demand.Span span = demand.worst(reach, model.last());
            if (span != null) {
                return conflict(demand, span, reach);
            }
        }
        return null;
    }

    private Conflict conflict(Demand demand, Demand.Span span, Reach reach) {
        List<Integer> inside = IntStream.range(0, model.assets().size())
                .filter(a -> demand.amount(a) > 0 && span.holds(a, reach))
                .boxed()
                .toList();
        String words = "%s: %s %s have to be done %s, where there is room for %s"
                .formatted(
                        demand.who(),
                        Hundredths.toDecimal(span.load()).toPlainString(),
                        demand.unit(),
                        span.words(model),
                        Hundredths.toDecimal(span.capacity()).toPlainString());
        List<Integer> bound = inside.stream().filter(reach::isByItself).toList();
        long direct = leastEscape(demand, span, bound);
        Conflict few = few(demand, span, inside, reach, words);
        if (direct <= few.penalty()) {
            return few;
        }
        BitSet nodes = new BitSet();
        bound.forEach(nodes::set);
        return new Conflict(direct, nodes, words);
    }

    /** As few nodes as bring about a unit too much, so that there is more left for other conflicts. */
    private Conflict few(Demand demand, Demand.Span span, List<Integer> inside, Reach reach, String words) {
        List<Integer> order = inside.stream()
                .sorted(Comparator.comparing((Integer a) -> !reach.isByItself(a))
                        .thenComparing(a -> -demand.amount(a)))
                .toList();
        BitSet nodes = new BitSet();
        long load = 0;
        for (int a : order) {
            if (load < span.capacity() + HardModel.UNIT) {
                load += demand.amount(a);
                nodes.or(reach.reasons(a));
            }
        }
        return new Conflict(Math.min(model.leastBreach(nodes), load - span.capacity()), nodes, words);
    }

    /**
     * The least charge for assets that only their own charges hold in the span: each may be elsewhere at its own charge there,
     * or the rest is too much. Assets may be elsewhere in part, the cheapest for its amount first, which can only be cheaper.
     */
    private long leastEscape(Demand demand, Demand.Span span, List<Integer> bound) {
        long excess = bound.stream().mapToLong(demand::amount).sum() - span.capacity();
        if (excess <= 0) {
            return 0;
        }
        record Escape(long charge, long amount) {}
        List<Escape> escapes = bound.stream()
                .map(a -> new Escape(span.leastChargeOutside(model, a), demand.amount(a)))
                .filter(escape -> escape.charge() < escape.amount())
                .sorted((one, other) -> Long.compare(
                        Math.multiplyExact(one.charge(), other.amount()),
                        Math.multiplyExact(other.charge(), one.amount())))
                .toList();
        long left = excess;
        long sum = 0;
        for (Escape escape : escapes) {
            long share = Math.min(left, escape.amount());
            sum += Math.multiplyExact(escape.charge(), share) / escape.amount();
            left -= share;
        }
        long oneEscape = escapes.stream().mapToLong(Escape::charge).min().orElse(excess);
        return Math.max(sum + left, Math.min(oneEscape, excess));
    }
}
