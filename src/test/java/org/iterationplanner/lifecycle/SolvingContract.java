package org.iterationplanner.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_INCOMPLETE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_SCHEDULED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.junit.jupiter.api.Test;

/** What happens to plans when nothing goes wrong. */
abstract class SolvingContract extends LifecycleFixture {
    @Test
    void aSubmittedPlanIsSolvedCheckedAndStored() {
        Instance instance = running();
        UUID id = instance.submit("quick");

        PlanMetadata done =
                instance.service.finished(id, Duration.ofSeconds(20)).await().indefinitely();
        assertThat(done.solverStatus()).isEqualTo(SOLVING_COMPLETED);
        assertThat(done.score()).isEqualTo(BEST.toString());
        assertThat(done.terminationReason()).isEqualTo(TerminationReason.UNIMPROVED);
        PlanDocument document = instance.service.plan(id);
        assertThat(document.metadata()).isEqualTo(done);
        assertThat(document.modelOutput().plan()).isEqualTo(FakeSearch.planOf(Instance.request("any")));
        assertThat(document.rules()).hasSameSizeAs(Rule.values());
        assertThat(document.kpis().assetsPlanned()).isEqualTo(2);
        assertThat(document.inputMetrics().totalEffort()).isEqualByComparingTo("7");
        assertThat(document.certificate().levels()).hasSize(3);
        assertThat(instance.service.request(id)).isEqualTo(Instance.request("quick"));
        assertThat(instance.meters
                        .get("planner.solve.moves.per.second")
                        .summary()
                        .mean())
                .isEqualTo(2000);
        assertThat(instance.meters.get("planner.solve.time").timer().count()).isEqualTo(1);
    }

    @Test
    void solvingBeginsAtOnce() {
        Instance instance = running();
        awaitStatus(instance, instance.submit("warm up"), SOLVING_COMPLETED);
        PlanMetadata done = instance.service
                .finished(instance.submit("quick"), Duration.ofSeconds(9))
                .await()
                .indefinitely();

        assertThat(Duration.between(done.submitDateTime(), done.startDateTime()))
                .isLessThan(Duration.ofMillis(500));
    }

    @Test
    void whileItIsBeingSolvedTheBestPlanSoFarIsShown() {
        Instance instance = running();
        UUID id = instance.submit("long");
        awaitStatus(instance, id, SOLVING_ACTIVE);

        PlanDocument document = instance.service.plan(id);
        assertThat(document.metadata().score()).isEqualTo(BEST.toString());
        assertThat(document.kpis().assetsPlanned()).isEqualTo(2);
        PlanDocument elsewhere = instance(1).service.plan(id);
        assertThat(elsewhere.metadata()).isEqualTo(document.metadata());
        assertThat(elsewhere.kpis()).isEqualTo(document.kpis());
    }

    @Test
    void changesAreToldUntilTheEnd() {
        Instance solving = running();
        Instance watching = instance(1);
        List<PlanStatus> here = new CopyOnWriteArrayList<>();
        List<PlanStatus> there = new CopyOnWriteArrayList<>();
        List<String> ends = new CopyOnWriteArrayList<>();
        solving.submit("long");
        UUID id = solving.submit("long");
        solving.service
                .changes(id)
                .subscribe()
                .with(now -> here.add(now.solverStatus()), failure -> {}, () -> ends.add("here"));
        watching.service
                .changes(id)
                .subscribe()
                .with(now -> there.add(now.solverStatus()), failure -> {}, () -> ends.add("there"));
        await().until(() -> here.size() == 1 && there.size() == 1);
        UUID first = solving.service.list(1, 1, null, null).get(0).id();
        solving.service.stop(first);
        await().until(() -> there.contains(SOLVING_ACTIVE) && here.contains(SOLVING_ACTIVE));
        solving.service.stop(id);

        await().until(() -> ends.size() == 2);
        assertThat(here)
                .containsExactly(SOLVING_SCHEDULED, PlanStatus.SOLVING_STARTED, SOLVING_ACTIVE, SOLVING_COMPLETED);
        assertThat(there).startsWith(SOLVING_SCHEDULED).endsWith(SOLVING_ACTIVE, SOLVING_COMPLETED);
    }

    @Test
    void changesOfAnUnknownPlanFail() {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        instance(1).service.changes(UUID.randomUUID()).subscribe().with(now -> {}, failures::add);

        await().until(() -> failures.size() == 1);
        assertThat(failures.get(0)).isInstanceOf(PlanNotFound.class);
    }

    @Test
    void plansAreBegunInOrderOfSubmission() {
        Instance instance = running();
        UUID blocker = instance.submit("long");
        awaitStatus(instance, blocker, SOLVING_ACTIVE);
        List<String> names = List.of("1", "2", "3", "4", "5", "6", "7", "8", "9");
        List<UUID> ids = names.stream().map(instance::submit).toList();
        assertThat(instance.meters.get("planner.queue.length").gauge().value()).isEqualTo(9);
        instance.service.stop(blocker);

        awaitStatus(instance, ids.get(8), SOLVING_COMPLETED);
        assertThat(instance.searches.names().subList(1, 10)).isEqualTo(names);
    }

    @Test
    void asManyAreSolvedAtOnceAsAreAllowed() {
        Instance instance = instance(2).started();
        List<UUID> ids = List.of(instance.submit("long"), instance.submit("long"), instance.submit("long"));
        awaitStatus(instance, ids.get(0), SOLVING_ACTIVE);
        awaitStatus(instance, ids.get(1), SOLVING_ACTIVE);

        assertThat(instance.service.metadata(ids.get(2)).solverStatus()).isEqualTo(SOLVING_SCHEDULED);
        instance.service.stop(ids.get(1));
        awaitStatus(instance, ids.get(2), SOLVING_ACTIVE);
    }

    @Test
    void aRunningPlanIsStoppedWithItsBest() {
        Instance instance = running();
        UUID id = instance.submit("long");
        awaitStatus(instance, id, SOLVING_ACTIVE);

        PlanDocument stopped = instance.service.stop(id);
        assertThat(stopped.metadata().solverStatus()).isEqualTo(SOLVING_COMPLETED);
        assertThat(stopped.metadata().terminationReason()).isEqualTo(TerminationReason.STOPPED);
        assertThat(stopped.kpis().assetsPlanned()).isEqualTo(2);
        assertThat(instance.service.stop(id)).isEqualTo(stopped);
    }

    @Test
    void aPlanThatAnotherInstanceSolvesIsStopped() {
        Instance solving = running();
        UUID id = solving.submit("long");
        awaitStatus(solving, id, SOLVING_ACTIVE);

        PlanDocument stopped = instance(1).service.stop(id);
        assertThat(stopped.metadata().solverStatus()).isEqualTo(SOLVING_COMPLETED);
        assertThat(stopped.metadata().terminationReason()).isEqualTo(TerminationReason.STOPPED);
    }

    @Test
    void aWaitingPlanIsStoppedWithoutAPlan() {
        Instance instance = running();
        awaitStatus(instance, instance.submit("long"), SOLVING_ACTIVE);
        UUID waiting = instance.submit("waiting");

        PlanDocument stopped = instance.service.stop(waiting);
        assertThat(stopped.metadata().solverStatus()).isEqualTo(SOLVING_INCOMPLETE);
        assertThat(stopped.metadata().terminationReason()).isEqualTo(TerminationReason.STOPPED);
        assertThat(stopped.modelOutput()).isNull();
        assertThat(instance.searches.names()).containsExactly("long");
    }
}
