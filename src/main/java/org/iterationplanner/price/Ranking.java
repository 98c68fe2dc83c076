package org.iterationplanner.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.bound.ShadowPrices;

/**
 * How likely each constraint costs something: capacities by their shadow prices, dependencies by whether they bind in a plan. It
 * only decides what is tried first. Immutable.
 */
final class Ranking {
    private static final double UNLIKELY = 0.01;

    private final Map<Lever, Double> weights = new HashMap<>();

    Ranking(PlanRequest request, Plan plan, List<Lever> levers, ShadowPrices prices) {
        Backlog backlog = request.modelInput();
        int never = new Timeline(backlog.calendar()).never();
        double dearest = Math.max(prices.largest(), Double.MIN_NORMAL);
        for (Lever lever : levers) {
            double weight = 1;
            if (lever instanceof Lever.Capacity capacity) {
                weight = prices.of(capacity.team(), capacity.iteration()) / dearest;
            } else if (lever instanceof Lever.OfDependency dependency) {
                weight = binds(backlog.dependencies().get(dependency.position()), plan, never) ? 1 : 0;
            }
            weights.put(lever, weight + UNLIKELY);
        }
    }

    private static boolean binds(Dependency dependency, Plan plan, int never) {
        int from = iteration(plan, dependency.from(), never);
        int to = iteration(plan, dependency.to(), never);
        return switch (dependency.type()) {
            case PRECEDES -> from + dependency.lag() >= to;
            case APART -> Math.abs(from - to) <= dependency.distance();
            case TOGETHER, AFFINITY -> true;
        };
    }

    private static int iteration(Plan plan, String asset, int never) {
        Plan.Placement placement = plan.placement(asset);
        return placement == null ? never : placement.iteration();
    }

    /** The likeliest first. */
    List<Lever> sorted(List<Lever> levers) {
        List<Lever> sorted = new ArrayList<>(levers);
        sorted.sort(Comparator.comparingDouble((Lever lever) -> -weight(lever)));
        return sorted;
    }

    /** Two parts that are about as likely, as Shannon and Fano have it: the likely ones are told apart after few questions. */
    List<List<Lever>> halves(List<Lever> levers) {
        List<Lever> sorted = sorted(levers);
        double all = sorted.stream().mapToDouble(this::weight).sum();
        double sum = 0;
        int size = 0;
        while (size < sorted.size() - 1 && (size == 0 || sum < all / 2)) {
            sum += weight(sorted.get(size++));
        }
        return List.of(sorted.subList(0, size), sorted.subList(size, sorted.size()));
    }

    private double weight(Lever lever) {
        return weights.getOrDefault(lever, UNLIKELY);
    }
}
