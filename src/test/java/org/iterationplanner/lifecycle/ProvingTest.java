package org.iterationplanner.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;

import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.bound.FakeBounds;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds beside the search. */
class ProvingTest extends LifecycleFixture {

    @TempDir
    static Path folder;

    private CountDownLatch mayProve = new CountDownLatch(1);
    private CountDownLatch proofEnded = new CountDownLatch(1);

    @BeforeEach
    void arm() {
        mayProve = new CountDownLatch(1);
        proofEnded = new CountDownLatch(1);
    }

    @Override
    TestDatabase start() {
        return TestDatabase.h2(folder);
    }

    private static Certificate.Level soft(PlanDocument document) {
        return document.certificate().levels().get(2);
    }

    @Test
    void aProofThatMeetsTheBestPlanEndsItsSearch() {
        Instance instance = running();
        instance.searches.bounds.put("long", FakeBounds.thorough(BEST, stop -> FakeSearch.await(mayProve)));
        UUID id = instance.submit("long");
        awaitStatus(instance, id, SOLVING_ACTIVE);
        assertThat(soft(instance.service.plan(id)).proof()).isEqualTo(Certificate.NO_PROOF);
        mayProve.countDown();

        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.PROVED_OPTIMAL);
        PlanDocument done = instance.service.plan(id);
        assertThat(done.certificate().provesOptimal()).isTrue();
        assertThat(soft(done).proof()).isEqualTo("a test says so");
    }

    @Test
    void aPlanThatMeetsAnEarlierProofEndsItsSearch() {
        Instance instance = running();
        instance.searches.bounds.put("fruitless", FakeBounds.quick(BEST, stop -> {}));
        UUID id = instance.submit("fruitless");
        await().until(() -> instance.searches.names().contains("fruitless"));
        instance.searches.release();

        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.PROVED_OPTIMAL);
    }

    @Test
    void aBetterBoundIsShownWhileSolving() {
        Instance instance = running();
        instance.searches.bounds.put("held", FakeBounds.thorough(BEST, stop -> FakeSearch.await(mayProve)));
        UUID id = instance.submit(Instance.request("held", 100L));
        awaitStatus(instance, id, SOLVING_ACTIVE);
        PlanDocument before = instance.service.plan(id);
        mayProve.countDown();

        PlanDocument after = await().until(() -> instance.service.plan(id), document -> document.certificate()
                .provesOptimal());
        assertThat(after.version()).isNotEqualTo(before.version());
        assertThat(after.metadata().solverStatus()).as("only steps decide").isEqualTo(SOLVING_ACTIVE);
        instance.searches.release();
        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.UNIMPROVED);
        assertThat(instance.service.plan(id).certificate()).isEqualTo(after.certificate());
    }

    @Test
    void quickProofsAreAwaitedWhenTheSearchHasEnded() {
        Instance instance = running();
        instance.searches.bounds.put(
                "quick", FakeBounds.quick(BEST, stop -> FakeSearch.await(instance.searches.ended)));
        UUID id = instance.submit("quick");

        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.PROVED_OPTIMAL);
        assertThat(instance.service.plan(id).certificate().provesOptimal()).isTrue();
    }

    /** A proof that says when it has begun, goes on until it is told to stop, and says so. */
    private void proveUntilStopped(BooleanSupplier stop) {
        mayProve.countDown();
        while (!stop.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
        proofEnded.countDown();
    }

    @Test
    void thoroughProofsEndWithTheSearch() {
        Instance instance = running();
        instance.searches.bounds.put("held", FakeBounds.thorough(BEST, this::proveUntilStopped));
        UUID id = instance.submit("held");
        FakeSearch.await(mayProve);
        instance.searches.release();

        awaitStatus(instance, id, SOLVING_COMPLETED);
        FakeSearch.await(proofEnded);
    }

    @Test
    void whoeverStopsAPlanWaitsForNoProof() {
        Instance instance = running();
        instance.searches.bounds.put("long", FakeBounds.quick(BEST, this::proveUntilStopped));
        UUID id = instance.submit("long");
        FakeSearch.await(mayProve);
        awaitStatus(instance, id, SOLVING_ACTIVE);

        assertThat(instance.service.stop(id).metadata().terminationReason()).isEqualTo(TerminationReason.STOPPED);
        FakeSearch.await(proofEnded);
    }

    @Test
    void aProofThatFailsCostsAPlanNothing() {
        Instance instance = running();
        instance.searches.bounds.put("quick", FakeBounds.quick(BEST, stop -> {
            throw new StackOverflowError("a test");
        }));
        UUID id = instance.submit("quick");

        assertThat(awaitStatus(instance, id, SOLVING_COMPLETED).terminationReason())
                .isEqualTo(TerminationReason.UNIMPROVED);
        assertThat(soft(instance.service.plan(id)).proof()).isEqualTo(Certificate.NO_PROOF);
    }
}
