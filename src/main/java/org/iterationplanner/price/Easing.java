package org.iterationplanner.price;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.price.Lever.Limited;
import org.jspecify.annotations.Nullable;

/**
 * A request in which some constraints are eased: every plan that keeps the rules of the request keeps those of the eased one,
 * and scores no worse there. Immutable.
 */
final class Easing {

    private final PlanRequest request;
    private final BigDecimal unit;
    private final Set<Lever> eased;

    private Easing(PlanRequest request, BigDecimal unit, Collection<Lever> eased) {
        this.request = request;
        this.unit = unit;
        this.eased = new HashSet<>(eased);
    }

    /** @param unit how much more capacity a team has, buffer and ramp taken off already */
    static PlanRequest of(PlanRequest request, BigDecimal unit, Collection<Lever> eased) {
        return new Easing(request, unit, eased).request();
    }

    private PlanRequest request() {
        Backlog of = request.modelInput();
        Backlog backlog = new Backlog(
                of.calendar(),
                of.effortUnit(),
                of.buffer(),
                of.assumptions(),
                of.teams().stream().map(this::team).toList(),
                datacenters(of.datacenters()),
                of.workloads(),
                of.releases(),
                of.assets(),
                kept(of.dependencies(), Lever.OfDependency::new),
                kept(of.workloadDependencies(), Lever.OfWorkloads::new),
                kept(of.freezes(), Lever.OfFreeze::new),
                limits(of.limits()),
                of.baseline());
        PlanConfig.Model model = request.config().model();
        return new PlanRequest(
                new PlanConfig(
                        request.config().run(),
                        new PlanConfig.Model(model.overrides(), oneMore(Limited.MOVES, model.maxMoves()))),
                backlog);
    }

    private <T> List<T> kept(List<T> all, IntFunction<Lever> lever) {
        return IntStream.range(0, all.size())
                .filter(i -> !eased.contains(lever.apply(i)))
                .mapToObj(all::get)
                .toList();
    }

    /** An override takes the ramp-up off, so that only the buffer has to be added again, rounded so that it comes out exact. */
    private Team team(Team team) {
        BigDecimal buffer = request.modelInput().buffer();
        Map<Integer, BigDecimal> capacities = new LinkedHashMap<>(team.capacityByIteration());
        for (Lever lever : eased) {
            if (lever instanceof Lever.Capacity more && more.team().equals(team.id())) {
                BigDecimal wanted = team.capacity(more.iteration(), buffer).add(unit);
                capacities.put(
                        more.iteration(), wanted.divide(BigDecimal.ONE.subtract(buffer), 2, RoundingMode.CEILING));
            }
        }
        return new Team(
                team.id(),
                team.name(),
                team.capacity(),
                capacities,
                team.velocityHistory(),
                team.rampUp(),
                team.refs(),
                team.labels(),
                team.attributes(),
                team.derived());
    }

    private List<Datacenter> datacenters(List<Datacenter> all) {
        List<Datacenter> changed = new ArrayList<>(all);
        for (int i = 0; i < all.size(); i++) {
            if (eased.contains(new Lever.OfLimit(Limited.CUTOVERS, i))) {
                Datacenter of = all.get(i);
                Integer limit = of.maxCutoversPerIteration();
                changed.set(
                        i,
                        new Datacenter(
                                of.id(),
                                of.name(),
                                of.priority(),
                                of.exitBy(),
                                of.decommissionDays(),
                                of.exitMode(),
                                limit == null ? null : Integer.valueOf(limit + 1),
                                of.refs(),
                                of.labels(),
                                of.attributes(),
                                of.derived()));
            }
        }
        return changed;
    }

    private Limits limits(Limits of) {
        Limits.Pilot pilot = of.pilot();
        return new Limits(
                oneMore(Limited.CUTOVERS, of.maxCutoversPerIteration()),
                oneMore(Limited.OPEN_WORKLOADS, of.maxOpenWorkloads()),
                pilot == null
                        ? null
                        : new Limits.Pilot(
                                pilot.iterations(),
                                oneMore(Limited.PILOT_ASSETS, pilot.maxAssets()),
                                isEased(Limited.PILOT_CRITICALITY) ? null : pilot.maxCriticality(),
                                isEased(Limited.PILOT_COMPLEXITY) ? null : pilot.maxComplexity()));
    }

    private @Nullable Integer oneMore(Limited what, @Nullable Integer limit) {
        return limit != null && isEased(what) ? Integer.valueOf(limit + 1) : limit;
    }

    private boolean isEased(Limited what) {
        return eased.contains(new Lever.OfLimit(what, null));
    }
}
