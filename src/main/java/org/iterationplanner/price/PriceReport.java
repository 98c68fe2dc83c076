package org.iterationplanner.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.price.PriceList.Emptied;
import org.iterationplanner.price.PriceList.Kind;
import org.iterationplanner.price.PriceList.Price;
import org.iterationplanner.price.PriceList.Saving;
import org.iterationplanner.price.PriceList.Tried;

/** Shows what a search has found so far. To be used by one thread. */
final class PriceReport {
    private final PlanRequest request;
    private final PricesRequest how;
    private final Outcome asked;
    private final List<Lever> levers;
    private final PriceSearch search;
    private final Wording wording;

    /** @param asked the plan that was asked about */
    PriceReport(PlanRequest request, PricesRequest how, Outcome asked, List<Lever> levers, PriceSearch search) {
        this.request = request;
        this.how = how;
        this.asked = asked;
        this.levers = levers;
        this.search = search;
        wording = new Wording(request, how.unit());
    }

    PriceList list() {
        List<Candidate> priced = search.priced();
        List<Price> prices = priced.stream().map(this::price).toList();
        List<Tried> tried = new ArrayList<>();
        List<String> sentences = new ArrayList<>();
        prices.forEach(price -> sentences.add(price.sentence()));
        for (Kind kind : Kind.values()) {
            List<Lever> all =
                    levers.stream().filter(lever -> lever.kind() == kind).toList();
            if (!all.isEmpty()) {
                Tried known = tried(kind, all, prices);
                tried.add(known);
                sentences.add(Wording.others(known, how.seeds()));
            }
        }
        Outcome unchanged = search.unchanged();
        return new PriceList(
                unchanged.score().toString(), saving(unchanged, asked), how.seeds(), prices, tried, sentences);
    }

    private Tried tried(Kind kind, List<Lever> all, List<Price> prices) {
        int priced = (int) prices.stream().filter(price -> price.kind() == kind).count();
        int worthless = (int) all.stream().filter(search::isWorthless).count();
        return new Tried(kind, all.size(), priced, worthless, all.size() - priced - worthless);
    }

    private Price price(Candidate candidate) {
        Lever lever = candidate.lever();
        Outcome with = candidate.middle();
        Outcome without = search.unchanged();
        List<Emptied> emptied = emptied(with, without);
        boolean feasible = with.score().isFeasible() && !without.score().isFeasible();
        Lever.Capacity capacity = lever instanceof Lever.Capacity of ? of : null;
        return new Price(
                lever.kind(),
                pointer(lever),
                capacity == null ? null : capacity.team(),
                capacity == null ? null : capacity.iteration(),
                capacity == null ? null : how.unit(),
                saving(with, without),
                with.score().toString(),
                emptied,
                wording.sentence(lever, search.worth(candidate), feasible, emptied));
    }

    private static Saving saving(Outcome with, Outcome without) {
        return new Saving(
                Hundredths.toDecimal(with.score().hard() - without.score().hard()),
                Hundredths.toDecimal(with.score().medium() - without.score().medium()),
                without.valueDays().subtract(with.valueDays()),
                without.iterations() - with.iterations());
    }

    /** Those that are empty sooner come first. */
    private static List<Emptied> emptied(Outcome with, Outcome without) {
        return without.emptied().entrySet().stream()
                .map(before -> new Emptied(
                        before.getKey(),
                        before.getValue(),
                        Objects.requireNonNull(with.emptied().get(before.getKey()))))
                .filter(each -> each.before() != each.after())
                .sorted(Comparator.comparingInt((Emptied each) -> each.after() - each.before()))
                .toList();
    }

    /** Which one, as a JSON pointer into the request. */
    String pointer(Lever lever) {
        if (lever instanceof Lever.Capacity capacity) {
            List<String> teams =
                    request.modelInput().teams().stream().map(Team::id).toList();
            return "/modelInput/teams/%d/capacityByIteration/%d"
                    .formatted(teams.indexOf(capacity.team()), capacity.iteration());
        }
        if (lever instanceof Lever.OfFreeze freeze) {
            return "/modelInput/freezes/" + freeze.position();
        }
        if (lever instanceof Lever.OfDependency dependency) {
            return "/modelInput/dependencies/" + dependency.position();
        }
        if (lever instanceof Lever.OfWorkloads dependency) {
            return "/modelInput/workloadDependencies/" + dependency.position();
        }
        return pointer((Lever.OfLimit) lever);
    }

    private static String pointer(Lever.OfLimit limit) {
        String limits = "/modelInput/limits/";
        return switch (limit.what()) {
            case CUTOVERS ->
                (limit.datacenter() == null ? limits : "/modelInput/datacenters/" + limit.datacenter() + "/")
                        + "maxCutoversPerIteration";
            case OPEN_WORKLOADS -> limits + "maxOpenWorkloads";
            case PILOT_ASSETS -> limits + "pilot/maxAssets";
            case PILOT_CRITICALITY -> limits + "pilot/maxCriticality";
            case PILOT_COMPLEXITY -> limits + "pilot/maxComplexity";
            case MOVES -> "/config/model/maxMoves";
        };
    }
}
