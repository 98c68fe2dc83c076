package org.iterationplanner.bound;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.sample.RandomBacklog;

/**
 * What is left of a random backlog when only a few assets and iterations are kept, so that all its plans can be looked at, made
 * harder in one of several ways. Not all of them are valid. The same seed gives the same request.
 */
public final class SmallBacklog {

    /** In which way it is made harder. */
    public enum Squeeze {
        NONE,
        PINS,
        LITTLE_CAPACITY,
        HARD_EXITS,
        FROZEN,
        NO_MOVES,
        LIMITS,
        BEGUN_WORKLOADS,
        DEPENDENCIES,
        NOTHING_UNPLANNED
    }

    private static final List<BaselineEntry.State> STATES = List.of(BaselineEntry.State.values());

    private final Random random;
    private final Squeeze squeeze;
    private final Timeline timeline;
    private final Set<String> kept;
    private final PlanRequest request;

    private SmallBacklog(long seed, Squeeze squeeze) {
        random = new Random(seed);
        this.squeeze = squeeze;
        PlanRequest large = RandomBacklog.of(seed);
        int most = 3 + random.nextInt(3);
        kept = large.modelInput().assets().stream().limit(most).map(Asset::id).collect(Collectors.toSet());
        Calendar calendar = shorter(large.modelInput().calendar(), most > 4 ? 3 : 4);
        timeline = new Timeline(calendar);
        request = new PlanRequest(config(large.config()), backlog(large.modelInput(), calendar));
    }

    /** The request of that seed. */
    public static PlanRequest of(long seed, Squeeze squeeze) {
        return new SmallBacklog(seed, squeeze).request;
    }

    private static Calendar shorter(Calendar calendar, int most) {
        Iterations all = calendar.iterations();
        int count = Math.min(most, all.count());
        Iterations some = all.boxes().isEmpty()
                ? Iterations.of(count)
                : Iterations.of(all.boxes().subList(0, count));
        return new Calendar(calendar.start(), calendar.iterationDays(), some, calendar.firstNumber(), null);
    }

    private PlanConfig config(PlanConfig config) {
        PlanConfig.Model model = config.model();
        return switch (squeeze) {
            case NO_MOVES -> new PlanConfig(config.run(), new PlanConfig.Model(model.overrides(), random.nextInt(2)));
            case NOTHING_UNPLANNED ->
                new PlanConfig(config.run(), new PlanConfig.Model(Map.of("unplanned", 1_000_000), model.maxMoves()));
            default -> config;
        };
    }

    private Backlog backlog(Backlog large, Calendar calendar) {
        List<Asset> assets = large.assets().stream()
                .filter(a -> kept.contains(a.id()))
                .map(this::squeezed)
                .toList();
        Set<String> owners = assets.stream().map(Asset::workloadId).collect(Collectors.toCollection(HashSet::new));
        large.workloads().stream().map(Workload::id).forEach(owners::add);
        return new Backlog(
                calendar,
                null,
                large.buffer(),
                List.of(),
                large.teams().stream().map(this::squeezed).toList(),
                large.datacenters().stream().map(this::squeezed).toList(),
                large.workloads(),
                large.releases().stream().map(r -> kept(r, owners)).toList(),
                assets,
                dependencies(large),
                large.workloadDependencies().stream()
                        .filter(d -> owners.contains(d.from()) && owners.contains(d.to()))
                        .toList(),
                freezes(large, owners),
                switch (squeeze) {
                    case LIMITS -> limits();
                    case BEGUN_WORKLOADS -> new Limits(null, 1, null);
                    default -> large.limits();
                },
                squeeze == Squeeze.NO_MOVES ? baseline() : large.baseline());
    }

    private List<Dependency> dependencies(Backlog large) {
        UnaryOperator<Dependency> harder = d -> squeeze != Squeeze.DEPENDENCIES
                ? d
                : new Dependency(
                        d.from(),
                        d.to(),
                        d.type(),
                        d.type() == Dependency.Type.PRECEDES ? d.lag() + random.nextInt(2) : null,
                        d.type() == Dependency.Type.APART ? d.distance() + random.nextInt(2) : null,
                        d.strength());
        return large.dependencies().stream()
                .filter(d -> kept.contains(d.from()) && kept.contains(d.to()))
                .map(harder)
                .toList();
    }

    private static Release kept(Release release, Set<String> owners) {
        return new Release(
                release.id(),
                null,
                release.workloads().stream().filter(owners::contains).toList(),
                release.due());
    }

    private Team squeezed(Team team) {
        if (squeeze != Squeeze.LITTLE_CAPACITY) {
            return team;
        }
        return new Team(
                team.id(),
                null,
                BigDecimal.valueOf(random.nextInt(900), 2),
                Map.of(),
                List.of(),
                team.rampUp(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private Datacenter squeezed(Datacenter datacenter) {
        if (squeeze != Squeeze.HARD_EXITS) {
            return datacenter;
        }
        return new Datacenter(
                datacenter.id(),
                null,
                datacenter.priority(),
                timeline.end(timeline.first() + random.nextInt(timeline.size())).plusDays(random.nextInt(3) - 1L),
                null,
                Datacenter.ExitMode.HARD,
                datacenter.maxCutoversPerIteration(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    private List<Freeze> freezes(Backlog large, Set<String> owners) {
        List<Freeze> all = new ArrayList<>(large.freezes().stream()
                .filter(f ->
                        (f.scope().asset() == null || kept.contains(f.scope().asset()))
                                && (f.scope().workload() == null
                                        || owners.contains(f.scope().workload())))
                .toList());
        if (squeeze == Squeeze.FROZEN) {
            for (int t = timeline.first(); t <= timeline.last(); t++) {
                if (random.nextBoolean()) {
                    Timeline.Iteration iteration = timeline.iteration(t);
                    all.add(new Freeze(
                            new Freeze.Scope(true, null, null, null), iteration.start(), iteration.end(), true, null));
                }
            }
        }
        return all;
    }

    private Limits limits() {
        return new Limits(
                random.nextInt(3),
                1 + random.nextInt(2),
                new Limits.Pilot(timeline.first() + random.nextInt(2), 1 + random.nextInt(2), null, null));
    }

    private List<BaselineEntry> baseline() {
        return kept.stream()
                .sorted()
                .map(id -> new BaselineEntry(
                        id,
                        timeline.first() + random.nextInt(timeline.size()),
                        STATES.get(random.nextInt(STATES.size()))))
                .toList();
    }

    private boolean isPinning() {
        return Arrays.asList(
                        Squeeze.PINS,
                        Squeeze.LITTLE_CAPACITY,
                        Squeeze.FROZEN,
                        Squeeze.LIMITS,
                        Squeeze.DEPENDENCIES,
                        Squeeze.NO_MOVES)
                .contains(squeeze);
    }

    private Asset squeezed(Asset a) {
        Asset.Pin pin = a.pin();
        if (pin != null && pin.iteration() != null && !timeline.contains(pin.iteration())) {
            pin = null;
        }
        boolean done = a.isDone();
        if (isPinning() && !done && random.nextInt(3) > 0) {
            pin = new Asset.Pin(timeline.first() + random.nextInt(timeline.size()), null, null, null, null, null);
        }
        boolean begun = squeeze == Squeeze.BEGUN_WORKLOADS && random.nextInt(3) == 0;
        return new Asset(
                a.id(),
                null,
                null,
                a.workload(),
                a.datacenter(),
                null,
                null,
                a.effort(),
                a.flexibleEffort(),
                null,
                a.notBefore(),
                a.notAfter(),
                begun ? timeline.dayZero().minusDays(3) : a.completedOn(),
                begun || done ? null : pin,
                List.of(),
                a.value(),
                a.due(),
                a.criticality(),
                a.complexity(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }
}
