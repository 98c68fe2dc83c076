package org.iterationplanner.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.Test;

class RandomBacklogTest {

    private static final List<PlanRequest> REQUESTS =
            LongStream.range(0, 300).mapToObj(RandomBacklog::of).toList();

    @Test
    void aSeedAlwaysGivesTheSameRequest() {
        assertThat(RandomBacklog.of(7)).isEqualTo(RandomBacklog.of(7)).isNotEqualTo(RandomBacklog.of(8));
    }

    @Test
    void noneOfThemIsRefused() {
        assertThat(REQUESTS).allSatisfy(request -> assertThat(RequestValidator.validate(request))
                .noneMatch(Issue::isError));
    }

    @Test
    void mostOfItCanBePlannedAndEveryObstacleOccurs() {
        BitSet seen = new BitSet();
        long assets = 0;
        long blocked = 0;
        for (PlanRequest request : REQUESTS) {
            IndexedBacklog index = new IndexedBacklog(request.modelInput());
            Openings openings = new Openings(index, new MoveGroups(index));
            for (int a = 0; a < index.assetCount(); a++) {
                Openings.Obstacle obstacle = openings.obstacle(a);
                assets++;
                if (obstacle != null) {
                    blocked++;
                    seen.set(Arrays.asList(Openings.Obstacle.values()).indexOf(obstacle));
                }
            }
        }
        assertThat(seen.cardinality()).isEqualTo(Openings.Obstacle.values().length);
        assertThat(blocked * 3).isLessThan(assets);
    }

    @Test
    void everyWayOfSayingSomethingOccurs() {
        occurs(b -> b.assets().stream().anyMatch(a -> a.isDone()));
        occurs(b -> b.assets().stream().anyMatch(a -> a.pin() != null && a.pin().keepsOut()));
        occurs(b -> b.assets().stream().anyMatch(a -> a.pin() != null && a.pin().team() != null));
        occurs(b -> b.assets().stream().anyMatch(a -> a.workload() == null && a.due() != null));
        occurs(b -> b.assets().stream()
                .anyMatch(a -> a.flexibleEffort() != null && !a.effort().isEmpty()));
        occurs(b -> b.calendar().firstNumber() > 1);
        occurs(b -> !Objects.requireNonNull(b.calendar().iterations()).boxes().isEmpty());
        occurs(b -> b.teams().stream()
                .anyMatch(t -> t.capacity() == null && !t.velocityHistory().isEmpty()));
        occurs(b -> b.teams().stream()
                .anyMatch(t -> t.capacity() != null && !t.capacityByIteration().isEmpty()));
        occurs(b -> b.teams().stream().anyMatch(t -> !t.rampUp().isEmpty()));
        occurs(b -> b.buffer().signum() > 0);
        for (Dependency.Type type : Dependency.Type.values()) {
            occurs(b -> b.dependencies().stream().anyMatch(d -> d.type() == type));
        }
        occurs(b -> b.workloadDependencies().stream().anyMatch(d -> d.lag() > 0));
        for (Predicate<Freeze.Scope> scope : Stream.<Predicate<Freeze.Scope>>of(
                        s -> s.all() != null,
                        s -> s.datacenter() != null,
                        s -> s.workload() != null,
                        s -> s.asset() != null)
                .toList()) {
            occurs(b -> b.freezes().stream().anyMatch(f -> scope.test(f.scope()) && f.anyOverlap()));
            occurs(b -> b.freezes().stream().anyMatch(f -> scope.test(f.scope()) && !f.anyOverlap()));
        }
        for (Datacenter.ExitMode mode : Datacenter.ExitMode.values()) {
            occurs(b -> b.datacenters().stream().anyMatch(d -> d.exitBy() != null && d.exitMode() == mode));
        }
        occurs(b -> b.datacenters().stream().anyMatch(d -> d.maxCutoversPerIteration() != null));
        occurs(b -> b.limits().maxCutoversPerIteration() != null);
        occurs(b -> b.limits().maxOpenWorkloads() != null);
        occurs(b -> b.limits().pilot() != null);
        occurs(b -> b.releases().stream().anyMatch(r -> r.due() != null));
        for (BaselineEntry.State state : BaselineEntry.State.values()) {
            occurs(b -> b.baseline().stream().anyMatch(entry -> entry.state() == state));
        }
        assertThat(REQUESTS).anyMatch(r -> r.config().model().maxMoves() != null);
        assertThat(REQUESTS).anyMatch(r -> !r.config().model().overrides().isEmpty());
    }

    private static void occurs(Predicate<Backlog> what) {
        assertThat(REQUESTS)
                .filteredOn(request -> what.test(request.modelInput()))
                .hasSizeGreaterThan(2);
    }
}
