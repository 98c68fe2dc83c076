package org.iterationplanner.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_FAILED;
import static org.iterationplanner.plan.PlanStatus.SOLVING_SCHEDULED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Crash;
import org.junit.jupiter.api.Test;

/** What happens to plans when workers, solvers or the database fail. */
abstract class RecoveryContract extends LifecycleFixture {
    @Test
    void anInterruptedPlanKeepsItsPlace() {
        Instance instance = instance(1);
        List<String> names = List.of("1", "2", "3");
        List<UUID> ids = names.stream().map(instance::submit).toList();
        assertThat(instance.leases.claim(ids.get(0), "dead")).isPresent();
        Crash.of(database, ids.get(0), "dead");
        instance.started();

        awaitStatus(instance, ids.get(2), SOLVING_COMPLETED);
        awaitStatus(instance, ids.get(0), SOLVING_COMPLETED);
        assertThat(instance.searches.names()).isEqualTo(names);
    }

    @Test
    void aPlanWhoseWorkerDiedIsStoppedWithItsCheckpoint() {
        Instance instance = instance(1);
        UUID id = instance.submit("long");
        Claim dead = instance.leases.claim(id, "dead").orElseThrow();
        instance.leases.checkpoint(dead, FakeSearch.planOf(Instance.request("any")), BEST, SPENT, 0);
        Crash.of(database, id, "dead");

        PlanDocument stopped = instance.service.stop(id);
        assertThat(stopped.metadata().solverStatus()).isEqualTo(SOLVING_COMPLETED);
        assertThat(stopped.metadata().score()).isEqualTo(BEST.toString());
        assertThat(instance.searches.begun).isEmpty();
    }

    @Test
    void aPlanWhoseWorkerDiedIsSolvedOnFromItsCheckpoint() {
        Instance instance = instance(1);
        UUID id = instance.submit("quick");
        Plan checkpoint = new Plan(java.util.Map.of("a", new Plan.Placement(2, null)));
        Claim dead = instance.leases.claim(id, "dead").orElseThrow();
        instance.leases.checkpoint(dead, checkpoint, new Score(0, 0, -9), SPENT, 0);
        Crash.of(database, id, "dead");
        instance.started();

        awaitStatus(instance, id, SOLVING_COMPLETED);
        assertThat(instance.searches.begun).containsExactly(new FakeSearch.Begun("quick", checkpoint, SPENT));
    }

    @Test
    void aReproduciblePlanBeginsAnewWhenItsWorkerDied() {
        Instance instance = instance(1);
        UUID id = instance.submit(Instance.request("steps", 100L));
        Claim dead = instance.leases.claim(id, "dead").orElseThrow();
        instance.leases.checkpoint(dead, FakeSearch.planOf(Instance.request("any")), BEST, SPENT, 1);
        Crash.of(database, id, "dead");
        instance.started();

        awaitStatus(instance, id, SOLVING_COMPLETED);
        assertThat(instance.searches.begun).containsExactly(new FakeSearch.Begun("steps", null, Duration.ZERO));
    }

    @Test
    void aPlanThatKilledThreeWorkersHasFailed() {
        Instance instance = instance(1);
        UUID id = instance.submit("poison");
        for (int death = 1; death <= 3; death++) {
            Claim claim = instance.leases.claim(id, "dead").orElseThrow();
            assertThat(instance.leases.renew(claim, SPENT, claim.deaths() + 1)).isTrue();
            Crash.of(database, id, "dead");
        }
        instance.started();

        PlanMetadata failed = awaitStatus(instance, id, SOLVING_FAILED);
        assertThat(failed.failureMessage()).startsWith("Its worker has died at least three times. Maybe");
        assertThat(instance.searches.begun).isEmpty();
    }

    @Test
    void aPlanThatKillsWorkersTooSoonToBeCountedFailsAllTheSame() {
        Instance instance = instance(1);
        UUID id = instance.submit("poison");
        for (int claim = 1; claim <= 100; claim++) {
            assertThat(instance.leases.claim(id, "dead")).isPresent();
            Crash.of(database, id, "dead");
        }
        instance.started();

        awaitStatus(instance, id, SOLVING_FAILED);
        assertThat(instance.searches.begun).isEmpty();
    }

    @Test
    void aSearchWithoutAPlanIsCountedAsDeadlyUntilItHasOne() {
        Instance instance = running();
        UUID id = instance.submit("fruitless");
        await().atMost(Duration.ofSeconds(20)).until(() -> Crash.deaths(database, id) == 1);
        instance.searches.release();

        awaitStatus(instance, id, SOLVING_ACTIVE);
        assertThat(Crash.deaths(database, id)).isZero();
    }

    @Test
    void aPlanIsLeftToALivingWorker() {
        Instance instance = running();
        UUID blocker = instance.submit("long");
        awaitStatus(instance, blocker, SOLVING_ACTIVE);
        UUID theirs = instance.submit("theirs");
        Claim claim = instance.leases.claim(theirs, "alive").orElseThrow();
        UUID mine = instance.submit("mine");
        instance.service.stop(blocker);

        awaitStatus(instance, mine, SOLVING_COMPLETED);
        assertThat(instance.searches.names()).containsExactly("long", "mine");
        assertThat(instance.leases.renew(claim, SPENT, 1)).isTrue();
    }

    @Test
    void whoLosesItsClaimStopsAndWritesNothing() {
        Instance instance = running();
        UUID id = instance.submit("long");
        awaitStatus(instance, id, SOLVING_ACTIVE);
        Crash.of(database, id, "frozen");
        Claim thief = instance.leases.claim(id, "thief").orElseThrow();
        UUID next = instance.submit("next");

        awaitStatus(instance, next, SOLVING_COMPLETED);
        assertThat(instance.store.find(id).orElseThrow().metadata().solverStatus())
                .isEqualTo(PlanStatus.SOLVING_STARTED);
        assertThat(instance.leases.renew(thief, SPENT, 1)).isTrue();
    }

    @Test
    void aClosingInstanceGivesItsPlanBackAndTheNextGoesOn() {
        Instance closing = running();
        UUID id = closing.submit("long");
        awaitStatus(closing, id, SOLVING_ACTIVE);
        closing.close();
        Instance next = instance(1);
        assertThat(next.service.metadata(id).solverStatus()).isEqualTo(SOLVING_SCHEDULED);
        assertThat(next.service.plan(id).kpis().assetsPlanned()).isEqualTo(2);
        next.started();

        awaitStatus(next, id, SOLVING_ACTIVE);
        assertThat(next.searches.begun.element().resumedFrom()).isEqualTo(FakeSearch.planOf(Instance.request("any")));
        assertThat(next.searches.begun.element().alreadySpent()).isPositive();
    }

    @Test
    void aSolverThatDisagreesWithTheCheckerHasFailed() {
        Instance instance = running();
        UUID id = instance.submit("liar");

        PlanMetadata failed = awaitStatus(instance, id, SOLVING_FAILED);
        assertThat(failed.failureMessage()).contains("0hard/0medium/-0.01soft", BEST.toString(), "Maybe");
        assertThat(instance.service.plan(id).modelOutput()).isNull();
    }

    @Test
    void aSolverThatThrowsHasFailedAndTheNextPlanIsSolved() {
        Instance instance = running();
        UUID broken = instance.submit("broken");
        UUID next = instance.submit("next");

        assertThat(awaitStatus(instance, broken, SOLVING_FAILED).failureMessage())
                .contains("Maybe report")
                .doesNotContain("the solver is broken");
        awaitStatus(instance, next, SOLVING_COMPLETED);
    }

    @Test
    void whileTheDatabaseIsAwaySolvingGoesOnAndNothingIsLost() {
        Instance instance = running();
        UUID id = instance.submit("held");
        awaitStatus(instance, id, SOLVING_ACTIVE);
        server.away(true);
        try {
            assertThat(instance.service.metadata(id).score()).isEqualTo(BEST.toString());
            assertThatThrownBy(() -> instance.submit("more")).isInstanceOf(StoreUnavailable.class);
            assertThatThrownBy(() -> instance.service.metadata(UUID.randomUUID()))
                    .isInstanceOf(StoreUnavailable.class);
            instance.searches.release();
            await().until(() -> server.refused() > 10);
        } finally {
            server.away(false);
        }

        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.UNIMPROVED);
        awaitStatus(instance, instance.submit("more"), SOLVING_COMPLETED);
    }
}
