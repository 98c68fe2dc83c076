package org.iterationplanner.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.plan.PlanStatus.SOLVING_ACTIVE;
import static org.iterationplanner.plan.PlanStatus.SOLVING_COMPLETED;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobStatus;
import org.iterationplanner.plan.PlanException.JobNotFound;
import org.iterationplanner.plan.PlanException.NoPlanYet;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Crash;
import org.junit.jupiter.api.Test;

/** What happens to jobs, also when workers, questions or the database fail. */
abstract class JobsContract extends LifecycleFixture {

    private static UUID solved(Instance instance) {
        UUID plan = instance.submit("quick");
        awaitStatus(instance, plan, SOLVING_COMPLETED);
        return plan;
    }

    private static Job awaitJob(Instance instance, UUID id, JobStatus status) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> instance.jobs.job(id), now -> now.status() == status);
    }

    /** With the answer so far in memory. */
    private static Job awaitHalf(Instance instance, UUID id) {
        return await().atMost(Duration.ofSeconds(20)).until(() -> instance.jobs.job(id), now -> now.progress() == 0.5);
    }

    @Test
    void aQuestionIsAnsweredAndStored() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID id = instance.ask(plan, "quick");

        Job done = awaitJob(instance, id, JobStatus.COMPLETED);
        assertThat(done.result()).isEqualTo(FakeQuestions.stored("quick", "whole"));
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.planId()).isEqualTo(plan);
        assertThat(done.planScore()).isEqualTo(BEST.toString());
        assertThat(done.submitDateTime()).isBeforeOrEqualTo(done.startDateTime());
        assertThat(done.startDateTime()).isBeforeOrEqualTo(done.completeDateTime());
        assertThat(instance.questions.begun)
                .containsExactly(new FakeQuestions.Begun(
                        "quick", FakeSearch.planOf(Instance.request("any")), Instance.request("quick")));
        assertThat(instance.ask(plan, "quick")).isEqualTo(id);
        assertThat(instance.questions.begun).hasSize(1);
    }

    @Test
    void aPlanInTheMakingIsAskedAsItIsNow() {
        Instance instance = instance(2).started();
        UUID plan = instance.submit("long");
        awaitStatus(instance, plan, SOLVING_ACTIVE);
        UUID id = instance.ask(plan, "quick");

        awaitJob(instance, id, JobStatus.COMPLETED);
        assertThat(instance.questions.begun.element().plan()).isEqualTo(FakeSearch.planOf(Instance.request("any")));
    }

    @Test
    void whereNothingIsPlannedNothingCanBeAsked() {
        Instance instance = instance(1);
        UUID waiting = instance.submit("waiting");

        assertThatThrownBy(() -> instance.ask(waiting, "quick")).isInstanceOf(NoPlanYet.class);
        assertThatThrownBy(() -> instance.ask(UUID.randomUUID(), "quick")).isInstanceOf(PlanNotFound.class);
        assertThatThrownBy(() -> instance.jobs.job(UUID.randomUUID())).isInstanceOf(JobNotFound.class);
        assertThatThrownBy(() -> instance.jobs.stop(UUID.randomUUID())).isInstanceOf(JobNotFound.class);
    }

    @Test
    void plansAndJobsAreBegunInTheOrderInWhichTheyWereAsked() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID blocker = instance.ask(plan, "long");
        awaitHalf(instance, blocker);
        UUID first = instance.submit("first");
        UUID second = instance.ask(plan, "held");
        UUID third = instance.submit("third");
        instance.jobs.stop(blocker);

        awaitStatus(instance, first, SOLVING_COMPLETED);
        awaitHalf(instance, second);
        assertThat(instance.searches.names()).containsExactly("quick", "first");
        instance.questions.release();
        awaitStatus(instance, third, SOLVING_COMPLETED);
    }

    @Test
    void whatIsKnownOfTheAnswerIsShownEverywhere() {
        Instance instance = running();
        UUID id = instance.ask(solved(instance), "long");
        Job half = awaitHalf(instance, id);
        assertThat(half.result()).isEqualTo(new FakeQuestions.Answer("long", "half"));

        Job elsewhere = await().atMost(Duration.ofSeconds(20))
                .until(() -> instance(1).jobs.job(id), now -> now.progress() == 0.5);
        assertThat(elsewhere.status()).isEqualTo(JobStatus.ACTIVE);
        assertThat(elsewhere.result()).isEqualTo(FakeQuestions.stored("long", "half"));
    }

    @Test
    void aStoppedJobKeepsWhatThereIsOfItsAnswer() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID id = instance.ask(plan, "long");
        awaitHalf(instance, id);

        Job stopped = instance.jobs.stop(id);
        assertThat(stopped.status()).isEqualTo(JobStatus.INCOMPLETE);
        assertThat(stopped.result()).isEqualTo(FakeQuestions.stored("long", "stopped"));
        assertThat(stopped.progress()).isEqualTo(0.5);
        assertThat(instance.jobs.stop(id)).isEqualTo(stopped);
        assertThat(instance.ask(plan, "long")).isNotEqualTo(id);
    }

    @Test
    void aJobThatAnotherInstanceAnswersIsStopped() {
        Instance answering = running();
        UUID id = answering.ask(solved(answering), "long");
        awaitHalf(answering, id);

        assertThat(instance(1).jobs.stop(id).result()).isEqualTo(FakeQuestions.stored("long", "stopped"));
    }

    @Test
    void aWaitingJobIsStoppedWithoutAnAnswer() {
        Instance instance = running();
        UUID plan = solved(instance);
        awaitHalf(instance, instance.ask(plan, "long"));
        UUID waiting = instance.ask(plan, "waiting");

        Job stopped = instance.jobs.stop(waiting);
        assertThat(stopped.status()).isEqualTo(JobStatus.INCOMPLETE);
        assertThat(stopped.result()).isNull();
        assertThat(instance.questions.names()).containsExactly("long");
    }

    @Test
    void changesAreToldUntilTheEnd() {
        Instance answering = running();
        UUID plan = solved(answering);
        UUID blocker = answering.ask(plan, "held");
        awaitHalf(answering, blocker);
        UUID id = answering.ask(plan, "long");
        List<Job> here = new CopyOnWriteArrayList<>();
        List<Job> there = new CopyOnWriteArrayList<>();
        List<String> ends = new CopyOnWriteArrayList<>();
        answering.jobs.changes(id).subscribe().with(here::add, failure -> {}, () -> ends.add("here"));
        instance(1).jobs.changes(id).subscribe().with(there::add, failure -> {}, () -> ends.add("there"));
        await().until(() -> here.size() == 1 && there.size() == 1);
        answering.questions.release();
        await().until(() -> here.get(here.size() - 1).progress() == 0.5);
        answering.jobs.stop(id);

        await().until(() -> ends.size() == 2);
        for (List<Job> told : List.of(here, there)) {
            assertThat(told.get(0).status()).isEqualTo(JobStatus.SCHEDULED);
            assertThat(told.get(told.size() - 1).status()).isEqualTo(JobStatus.INCOMPLETE);
            assertThat(told).allSatisfy(job -> assertThat(job.result()).isNull());
        }
    }

    @Test
    void aJobWhoseWorkerDiedIsAnsweredByTheNext() {
        Instance instance = running();
        UUID plan = solved(instance);
        instance.close();
        Instance next = instance(1);
        UUID id = next.ask(plan, "quick");
        Claim dead = next.jobLeases.claim(id, "dead").orElseThrow();
        next.jobLeases.checkpoint(dead, 0.5, new FakeQuestions.Answer("quick", "half"), SPENT, 1);
        Crash.of(database, id, "dead");
        assertThat(next.jobs.job(id).result()).isEqualTo(FakeQuestions.stored("quick", "half"));
        next.started();

        awaitJob(next, id, JobStatus.COMPLETED);
        assertThat(next.questions.names()).containsExactly("quick");
    }

    @Test
    void aJobThatKilledThreeWorkersHasFailedAndCanBeAskedAgain() {
        Instance instance = running();
        UUID plan = solved(instance);
        instance.close();
        Instance next = instance(1);
        UUID id = next.ask(plan, "poison");
        for (int death = 1; death <= 3; death++) {
            Claim claim = next.jobLeases.claim(id, "dead").orElseThrow();
            assertThat(next.jobLeases.renew(claim, SPENT, claim.deaths() + 1)).isTrue();
            Crash.of(database, id, "dead");
        }
        next.started();

        assertThat(awaitJob(next, id, JobStatus.FAILED).failureMessage())
                .startsWith("Its worker has died at least three times. Maybe");
        assertThat(next.questions.begun).isEmpty();
        UUID again = next.ask(plan, "poison");
        assertThat(again).isNotEqualTo(id);
        awaitJob(next, again, JobStatus.COMPLETED);
    }

    @Test
    void aClosingInstanceGivesItsJobBackAndTheNextBeginsItAnew() {
        Instance closing = running();
        UUID id = closing.ask(solved(closing), "long");
        awaitHalf(closing, id);
        closing.close();
        Instance next = instance(1);
        assertThat(next.jobs.job(id).status()).isEqualTo(JobStatus.SCHEDULED);
        assertThat(next.jobs.job(id).result()).isEqualTo(FakeQuestions.stored("long", "half"));
        next.started();

        await().atMost(Duration.ofSeconds(20))
                .until(() -> next.questions.names().equals(List.of("long")));
    }

    @Test
    void whoLosesItsClaimStopsAndWritesNothing() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID id = instance.ask(plan, "long");
        awaitHalf(instance, id);
        Crash.of(database, id, "frozen");
        Claim thief = instance.jobLeases.claim(id, "thief").orElseThrow();

        awaitJob(instance, instance.ask(plan, "next"), JobStatus.COMPLETED);
        assertThat(instance.jobs.job(id).status()).isEqualTo(JobStatus.ACTIVE);
        assertThat(instance.jobLeases.renew(thief, SPENT, 1)).isTrue();
    }

    @Test
    void aJobWhosePlanIsPurgedEnds() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID id = instance.ask(plan, "long");
        awaitHalf(instance, id);
        instance.service.purge(plan, false);

        awaitStatus(instance, instance.submit("next"), SOLVING_COMPLETED);
        assertThatThrownBy(() -> instance.jobs.job(id)).isInstanceOf(JobNotFound.class);
    }

    @Test
    void aQuestionThatThrowsHasFailedAndTheNextIsAnswered() {
        Instance instance = running();
        UUID plan = solved(instance);
        UUID broken = instance.ask(plan, "broken");
        UUID next = instance.ask(plan, "next");

        assertThat(awaitJob(instance, broken, JobStatus.FAILED).failureMessage())
                .contains("Maybe report")
                .doesNotContain("the question is broken");
        awaitJob(instance, next, JobStatus.COMPLETED);
    }

    @Test
    void whileTheDatabaseIsAwayTheAnswerIsNotLost() {
        Instance instance = running();
        UUID id = instance.ask(solved(instance), "held");
        awaitHalf(instance, id);
        server.away(true);
        try {
            assertThat(instance.jobs.job(id).progress()).isEqualTo(0.5);
            instance.questions.release();
            await().until(() -> server.refused() > 10);
        } finally {
            server.away(false);
        }

        awaitJob(instance, id, JobStatus.COMPLETED);
    }
}
