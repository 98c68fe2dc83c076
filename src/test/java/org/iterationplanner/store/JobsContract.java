package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iterationplanner.store.Samples.PLAN;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.plan.JobOrder;
import org.iterationplanner.plan.JobStatus;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanException.QueueFull;
import org.iterationplanner.store.Leases.Hold;
import org.junit.jupiter.api.Test;

/** What every database must do for jobs. */
abstract class JobsContract extends StoreFixture {
    private static final Map<String, String> HALF = Map.of("ü", "half");

    private static JobOrder order(UUID plan, String parameters) {
        return new JobOrder(JobKind.PRICES, plan, "0hard/0medium/-1soft", PLAN, parameters);
    }

    private UUID ask(UUID plan, String parameters) {
        return jobs.submit(order(plan, parameters), LIMIT);
    }

    private Claim claimJob(UUID id) {
        return jobLeases.claim(id, "one").orElseThrow();
    }

    private Job job(UUID id) {
        return jobs.find(id).orElseThrow();
    }

    @Test
    void whatWasAskedIsReadBackAsItWas() {
        UUID plan = completed();
        UUID id = ask(plan, "{\"unit\":\"ü\"}");

        Job job = job(id);
        assertThat(job.planId()).isEqualTo(plan);
        assertThat(job.status()).isEqualTo(JobStatus.SCHEDULED);
        assertThat(job.progress()).isZero();
        assertThat(job.startDateTime()).isNull();
        assertThat(jobs.order(id)).isEqualTo(order(plan, "{\"unit\":\"ü\"}"));
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void theSameQuestionIsTheSameJobUntilThatOneFailedOrWasStopped() {
        UUID plan = completed();
        UUID first = ask(plan, "{}");
        assertThat(ask(plan, "{}")).isEqualTo(first);
        assertThat(ask(plan, "{\"unit\":2}")).isNotEqualTo(first);
        assertThat(ask(completed(), "{}")).isNotEqualTo(first);
        JobOrder other = new JobOrder(JobKind.PRICES, plan, "0hard/0medium/-1soft", Plan.EMPTY, "{}");
        assertThat(jobs.submit(other, LIMIT)).isNotEqualTo(first);

        jobLeases.complete(claimJob(first), HALF, SPENT);
        assertThat(ask(plan, "{}")).isEqualTo(first);

        UUID stopped = ask(plan, "{\"unit\":3}");
        jobLeases.requestStop(stopped);
        UUID failed = ask(plan, "{\"unit\":3}");
        assertThat(failed).isNotEqualTo(stopped);
        jobLeases.fail(claimJob(failed), "Why? Maybe so.", SPENT);
        assertThat(ask(plan, "{\"unit\":3}")).isNotIn(stopped, failed);
    }

    @Test
    void aQuestionAskedByManyAtOnceIsOneJob() throws Exception {
        UUID plan = completed();
        for (int round = 0; round < 20; round++) {
            String parameters = "{\"unit\":" + round + "}";
            Set<UUID> answers = new HashSet<>(atOnce(10, () -> ask(plan, parameters)));
            assertThat(answers).hasSize(1);
        }
        assertThat(tasks()).isEqualTo(21);
    }

    @Test
    void aFullQueueRefusesJobsAndPlansAlike() {
        UUID plan = completed();
        submit("waiting");
        UUID waiting = ask(plan, "{}");

        assertThatThrownBy(() -> jobs.submit(order(plan, "{\"unit\":2}"), 2)).isInstanceOf(QueueFull.class);
        assertThatThrownBy(() -> submissions.submit(Samples.submission("more"), Samples.REQUEST, null, null, null, 2))
                .isInstanceOf(QueueFull.class);
        assertThat(jobs.submit(order(plan, "{}"), 2)).isEqualTo(waiting);
    }

    @Test
    void anUnknownPlanCannotBeAsked() {
        assertThatThrownBy(() -> ask(UUID.randomUUID(), "{}")).isInstanceOf(PlanNotFound.class);
        assertThat(tasks()).isZero();
    }

    @Test
    void aPurgedPlanTakesItsJobsAlongAndWhoWorksAtOneHearsOfIt() {
        UUID plan = completed();
        UUID id = ask(plan, "{}");
        Claim claim = claimJob(id);
        purge.purge(plan, false);

        assertThat(jobs.find(id)).isEmpty();
        assertThat(jobLeases.watch(claim)).isEqualTo(Hold.LOST);
        assertThat(jobLeases.complete(claim, HALF, SPENT)).isFalse();
    }

    @Test
    void theAnswerSoFarIsKept() {
        UUID id = ask(completed(), "{}");
        Claim first = claimJob(id);
        assertThat(job(id).status()).isEqualTo(JobStatus.ACTIVE);
        assertThat(jobLeases.checkpoint(first, 0.25, HALF, SPENT, 1)).isTrue();
        assertThat(job(id).progress()).isEqualTo(0.25);
        assertThat(job(id).result()).isEqualTo(HALF);
        assertThat(jobs.find(List.of(id))).containsExactly(job(id).withoutResult());
        assertThat(jobLeases.giveBack(first, SPENT)).isTrue();
        assertThat(job(id).status()).isEqualTo(JobStatus.SCHEDULED);

        Claim second = claimJob(id);
        assertThat(jobLeases.cutShort(second, 0, null, SPENT)).isTrue();
        assertThat(job(id).status()).isEqualTo(JobStatus.INCOMPLETE);
        assertThat(job(id).result()).isEqualTo(HALF);
        assertThat(job(id).completeDateTime()).isNotNull();
    }

    @Test
    void whoLostTheClaimWritesNothing() {
        UUID id = ask(completed(), "{}");
        Claim stale = claimJob(id);
        assertThat(jobLeases.renew(stale, SPENT, 1)).isTrue();
        runOut();
        Claim holder = jobLeases.claim(id, "two").orElseThrow();
        Job before = job(id);

        assertThat(holder.deaths()).isEqualTo(1);
        assertThat(jobLeases.watch(stale)).isEqualTo(Hold.LOST);
        assertThat(jobLeases.renew(stale, SPENT, 1)).isFalse();
        assertThat(jobLeases.checkpoint(stale, 0.5, HALF, SPENT, 1)).isFalse();
        assertThat(jobLeases.cutShort(stale, 0.5, HALF, SPENT)).isFalse();
        assertThat(jobLeases.giveBack(stale, SPENT)).isFalse();
        assertThat(jobLeases.complete(stale, HALF, SPENT)).isFalse();
        assertThat(jobLeases.fail(stale, "Why? Maybe so.", SPENT)).isFalse();
        assertThat(job(id)).isEqualTo(before);
        assertThat(jobLeases.complete(holder, HALF, SPENT)).isTrue();
    }

    @Test
    void aTerminalJobNeverChanges() {
        UUID id = ask(completed(), "{}");
        Claim claim = claimJob(id);
        assertThat(jobLeases.fail(claim, "Why ü? Maybe so.", SPENT)).isTrue();
        Job failed = job(id);

        assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
        assertThat(failed.failureMessage()).isEqualTo("Why ü? Maybe so.");
        assertThat(jobLeases.complete(claim, HALF, SPENT)).isFalse();
        assertThat(jobLeases.requestStop(id)).isFalse();
        assertThat(jobLeases.claim(id, "two")).isEmpty();
        assertThat(job(id)).isEqualTo(failed);
    }
}
