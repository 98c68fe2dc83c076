package org.iterationplanner.lifecycle;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.iterationplanner.explain.Question;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.JobLeases;
import org.jspecify.annotations.Nullable;

/** One worker's answering of one claimed job. Runs once. */
final class JobRun extends Run {
    private final LiveJob live;
    private final Supplier<Question<?>> question;
    private final JobLeases leases;
    private @Nullable Object answer;
    private boolean whole;

    /** @param question reads what was asked */
    JobRun(Claim claim, LiveJob live, Supplier<Question<?>> question, JobLeases leases, JobCheckpoints checkpoints) {
        super(claim, "job", leases, checkpoints);
        this.live = live;
        this.question = question;
        this.leases = leases;
    }

    @Override
    void interrupt() {
        live.stop();
    }

    @Override
    boolean work() {
        answer = answer(question.get());
        whole = !live.isStopped();
        return whole;
    }

    private <A> A answer(Question<A> asked) {
        return asked.answer(live.progress());
    }

    @Override
    BooleanSupplier ending() {
        Object said = answer;
        double progress = live.job().progress();
        return said != null && whole
                ? () -> leases.complete(claim, said, spent())
                : () -> leases.cutShort(claim, progress, said, spent());
    }

    @Override
    BooleanSupplier failure(String message) {
        return () -> leases.fail(claim, message, spent());
    }
}
