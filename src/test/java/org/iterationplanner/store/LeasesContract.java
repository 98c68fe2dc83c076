package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.store.Samples.PLAN;
import static org.iterationplanner.store.Samples.RESULT;
import static org.iterationplanner.store.Samples.SCORE;

import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.store.Leases.Hold;
import org.junit.jupiter.api.Test;

/** What every database must do for plans that are being solved. */
abstract class LeasesContract extends StoreFixture {
    @Test
    void ofManyWhoClaimAtOnceExactlyOneWins() throws Exception {
        for (int round = 0; round < 20; round++) {
            UUID id = submit("contested");
            Collection<Optional<Claim>> claims = atOnce(10, () -> leases.claim(id, "somebody"));

            assertThat(claims.stream().filter(Optional::isPresent)).hasSize(1);
        }
    }

    @Test
    void aHeldPlanCannotBeClaimedUntilItsLeaseHasRunOut() {
        UUID id = submit("held");
        Claim first = claim(id);
        assertThat(leases.claim(id, "two")).isEmpty();

        Claim second = await().until(() -> leases.claim(id, "two"), Optional::isPresent)
                .orElseThrow();
        assertThat(second.fence()).isEqualTo(first.fence() + 1);
    }

    @Test
    void whoLostTheClaimWritesNothing() {
        UUID id = submit("fenced");
        Claim stale = claim(id);
        Claim holder = claimAfterDeath(id);
        PlanRow before = store.find(id).orElseThrow();

        assertThat(leases.watch(stale)).isEqualTo(Hold.LOST);
        assertThat(leases.renew(stale, SPENT, 1)).isFalse();
        assertThat(leases.checkpoint(stale, PLAN, SCORE, SPENT, 0)).isFalse();
        assertThat(leases.giveBack(stale, SPENT)).isFalse();
        assertThat(complete(stale)).isFalse();
        assertThat(store.find(id)).contains(before);
        assertThat(leases.watch(holder)).isEqualTo(Hold.HELD);
        assertThat(complete(holder)).isTrue();
    }

    @Test
    void aWorkerThatWakesBeforeAnybodyTookOverGoesOn() {
        UUID id = submit("frozen");
        Claim claim = claim(id);
        runOut();

        assertThat(leases.renew(claim, SPENT, 1)).isTrue();
        assertThat(leases.claim(id, "two")).isEmpty();
    }

    @Test
    void aCheckpointIsWhereTheNextWorkerGoesOn() {
        UUID id = submit("resumed");
        Claim first = claim(id);
        assertThat(store.snapshot(id).orElseThrow().best()).isNull();
        assertThat(leases.checkpoint(first, PLAN, SCORE, SPENT, 0)).isTrue();

        PlanMetadata active = metadata(id);
        assertThat(active.solverStatus()).isEqualTo(PlanStatus.SOLVING_ACTIVE);
        assertThat(active.score()).isEqualTo("0hard/0medium/-12.5soft");
        assertThat(active.activeDateTime()).isNotNull();
        assertThat(store.snapshot(id).orElseThrow().best()).isEqualTo(PLAN);
        Claim second = claimAfterDeath(id);
        assertThat(second.spent()).isEqualTo(SPENT);
        assertThat(second.deaths()).isZero();
    }

    @Test
    void deathsAreCountedFromTheFirstRenewalOn() {
        UUID id = submit("poison");
        claim(id);
        Claim second = claimAfterDeath(id);
        assertThat(second.deaths()).isZero();
        assertThat(leases.renew(second, SPENT, second.deaths() + 1)).isTrue();

        assertThat(claimAfterDeath(id).deaths()).isEqualTo(1);
    }

    @Test
    void whatIsGivenBackCanBeClaimedAtOnce() {
        UUID id = submit("given back");
        Claim first = claim(id);
        leases.checkpoint(first, PLAN, SCORE, SPENT, 0);
        assertThat(leases.giveBack(first, SPENT.plusSeconds(1))).isTrue();

        assertThat(metadata(id).solverStatus()).isEqualTo(PlanStatus.SOLVING_SCHEDULED);
        Claim second = claim(id);
        assertThat(second.deaths()).isZero();
        assertThat(second.spent()).isEqualTo(SPENT.plusSeconds(1));
        assertThat(leases.watch(first)).isEqualTo(Hold.LOST);
    }

    @Test
    void aCompletedPlanHasItsResultAndNeverChanges() {
        UUID id = submit("done");
        Claim claim = claim(id);
        assertThat(complete(claim)).isTrue();

        PlanMetadata done = metadata(id);
        assertThat(done.solverStatus()).isEqualTo(PlanStatus.SOLVING_COMPLETED);
        assertThat(done.terminationReason()).isEqualTo(TerminationReason.UNIMPROVED);
        assertThat(done.submitDateTime()).isBeforeOrEqualTo(done.startDateTime());
        assertThat(done.startDateTime()).isBeforeOrEqualTo(done.activeDateTime());
        assertThat(done.activeDateTime()).isBeforeOrEqualTo(done.completeDateTime());
        assertThat(store.snapshot(id).orElseThrow().result()).isEqualTo(RESULT);
        assertThat(complete(claim)).isFalse();
        assertThat(leases.claim(id, "two")).isEmpty();
        assertThat(leases.requestStop(id)).isFalse();
        assertThat(metadata(id)).isEqualTo(done);
    }

    @Test
    void aFailedPlanSaysWhy() {
        UUID id = submit("failed");
        assertThat(leases.end(claim(id), new Ending.Failed("Why ü? Maybe so."), SPENT))
                .isTrue();

        assertThat(metadata(id).solverStatus()).isEqualTo(PlanStatus.SOLVING_FAILED);
        assertThat(metadata(id).failureMessage()).isEqualTo("Why ü? Maybe so.");
    }

    @Test
    void aStopRequestReachesTheHolderAndWhoeverClaimsNext() {
        UUID id = submit("stopped");
        Claim claim = claim(id);
        assertThat(leases.requestStop(id)).isTrue();

        assertThat(leases.watch(claim)).isEqualTo(Hold.STOP_REQUESTED);
        leases.giveBack(claim, SPENT);
        assertThat(claim(id).stopRequested()).isTrue();
        assertThat(leases.requestStop(UUID.randomUUID())).isFalse();
    }

    @Test
    void aBetterScoreIsStoredWithItsPlan() {
        UUID id = submit("better");
        Claim claim = claim(id);
        leases.checkpoint(claim, PLAN, SCORE, SPENT, 0);
        long before = store.find(id).orElseThrow().revision();
        leases.checkpoint(claim, PLAN, new Score(0, 0, -1), SPENT, 0);

        assertThat(metadata(id).score()).isEqualTo("0hard/0medium/-0.01soft");
        assertThat(store.find(id).orElseThrow().revision()).isGreaterThan(before);
    }
}
