package org.iterationplanner.price;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.explain.English;
import org.iterationplanner.price.PriceList.Emptied;
import org.iterationplanner.price.PriceList.Kind;
import org.iterationplanner.price.PriceList.Tried;
import org.jspecify.annotations.Nullable;

/** Prices in plain English. Immutable. */
final class Wording {
    private static final int DATACENTERS = 2;

    /** What easing a constraint does. */
    private record Effect(Verb of, String what) {}

    private enum Verb {
        MAKE("makes ", "make "),
        BRING("brings ", "bring "),
        SAVE("saves ", "save "),
        EMPTY("empties ", "empty "),
        END("ends ", "end ");

        private final String one;
        private final String several;

        Verb(String one, String several) {
            this.one = one;
            this.several = several;
        }

        String one() {
            return one;
        }

        String several() {
            return several;
        }
    }

    private final PlanRequest request;
    private final Backlog backlog;
    private final BigDecimal unit;
    private final Names names;

    Wording(PlanRequest request, BigDecimal unit) {
        this.request = request;
        backlog = request.modelInput();
        this.unit = unit;
        names = new Names(backlog);
    }

    /**
     * What one constraint costs, as a sentence.
     *
     * @param feasible whether a plan that was infeasible is feasible with it
     */
    String sentence(Lever lever, Worth worth, boolean feasible, List<Emptied> emptied) {
        boolean several = lever instanceof Lever.Capacity && unit.compareTo(BigDecimal.ONE) != 0;
        List<String> effects = effects(worth, feasible, emptied).stream()
                .map(effect -> several
                        ? effect.of().several() + effect.what()
                        : effect.of().one() + effect.what())
                .toList();
        return Names.capitalized(begin(lever)) + " " + English.list(effects) + ".";
    }

    private String begin(Lever lever) {
        if (lever instanceof Lever.Capacity capacity) {
            return "%s for %s in %s"
                    .formatted(names.effort(unit), names.team(capacity.team()), names.iteration(capacity.iteration()));
        }
        if (lever instanceof Lever.OfFreeze freeze) {
            return begin(backlog.freezes().get(freeze.position()));
        }
        if (lever instanceof Lever.OfDependency dependency) {
            return begin(backlog.dependencies().get(dependency.position()));
        }
        if (lever instanceof Lever.OfWorkloads dependency) {
            WorkloadDependency d = backlog.workloadDependencies().get(dependency.position());
            return "that workload %s need not wait for %s".formatted(names.workload(d.to()), names.workload(d.from()));
        }
        return begin((Lever.OfLimit) lever);
    }

    private static String begin(Freeze freeze) {
        String which = freeze.reason() == null ? "the freeze of " : "the freeze \"" + freeze.reason() + "\" of ";
        return "lifting " + which + Names.days(freeze.from(), freeze.to());
    }

    private String begin(Dependency d) {
        String from = names.asset(d.from());
        String to = names.asset(d.to());
        return switch (d.type()) {
            case TOGETHER -> "that %s and %s need not move together".formatted(from, to);
            case APART -> "that %s and %s need not stay apart".formatted(from, to);
            case PRECEDES, AFFINITY -> "that %s need not wait for %s".formatted(to, from);
        };
    }

    private String begin(Lever.OfLimit limit) {
        Limits limits = backlog.limits();
        Limits.Pilot pilot = limits.pilot();
        Integer at = limit.datacenter();
        Datacenter datacenter = at == null ? null : backlog.datacenters().get(at);
        return switch (limit.what()) {
            case CUTOVERS ->
                datacenter == null
                        ? oneMore("cutover in every iteration", limits.maxCutoversPerIteration())
                        : oneMore(
                                "cutover out of " + names.datacenter(datacenter.id()) + " in every iteration",
                                datacenter.maxCutoversPerIteration());
            case OPEN_WORKLOADS -> oneMore("open workload", limits.maxOpenWorkloads());
            case PILOT_ASSETS ->
                oneMore("asset in every iteration of the pilot", pilot == null ? null : pilot.maxAssets());
            case PILOT_CRITICALITY -> "a pilot with critical workloads";
            case PILOT_COMPLEXITY -> "a pilot with complex workloads";
            case MOVES ->
                oneMore("move against the baseline", request.config().model().maxMoves());
        };
    }

    private static String oneMore(String what, @Nullable Integer limit) {
        return limit == null ? "one more " + what : "one more %s (%d instead of %d)".formatted(what, limit + 1, limit);
    }

    private List<Effect> effects(Worth worth, boolean feasible, List<Emptied> emptied) {
        List<Effect> effects = new ArrayList<>();
        if (feasible) {
            effects.add(new Effect(Verb.MAKE, "a feasible plan possible"));
        } else if (worth.hard() > 0) {
            effects.add(new Effect(Verb.BRING, "the plan nearer to a feasible one"));
        }
        List<String> saved = new ArrayList<>();
        if (worth.lateness() > 0) {
            saved.add(Names.plural(worth.latenessInDays(), "effort-day", "effort-days") + " of lateness");
        }
        if (worth.valueDays().signum() > 0) {
            saved.add(Names.plural(worth.valueDays(), "value day", "value days") + " of delay");
        }
        if (!saved.isEmpty()) {
            effects.add(new Effect(Verb.SAVE, English.list(saved)));
        }
        emptied.stream()
                .filter(each -> each.after() < each.before())
                .limit(DATACENTERS)
                .forEach(each -> effects.add(new Effect(
                        Verb.EMPTY,
                        "%s %s sooner"
                                .formatted(
                                        names.datacenter(each.datacenter()),
                                        iterations(each.before() - each.after())))));
        if (worth.iterations() > 0) {
            effects.add(new Effect(Verb.END, "the plan " + iterations(worth.iterations()) + " sooner"));
        }
        return effects;
    }

    private static String iterations(int number) {
        return Names.plural(BigDecimal.valueOf(number), "iteration", "iterations");
    }

    /** What is known of the others of a kind. */
    static String others(Tried tried, int seeds) {
        Kind kind = tried.kind();
        String noise = "above the noise of " + Names.plural(BigDecimal.valueOf(seeds), "seed", "seeds");
        if (tried.undecided() > 0) {
            return "%s of %s could not be decided in the time; of the others %s costs anything %s."
                    .formatted(
                            Names.capitalized(Names.number(BigDecimal.valueOf(tried.undecided()))),
                            Names.plural(BigDecimal.valueOf(tried.count()), kind.one(), kind.several()),
                            tried.priced() == 0 ? "none" : "no other",
                            noise);
        }
        return "No %s%s costs anything %s.".formatted(tried.priced() == 0 ? "" : "other ", kind.one(), noise);
    }
}
