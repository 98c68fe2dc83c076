package org.iterationplanner.cycle;

import static org.iterationplanner.backlog.Immutable.list;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.jspecify.annotations.Nullable;

/**
 * A named backlog that stays current, with its accepted plan and the life of its iterations. Immutable: a step of the cycle makes
 * the next one.
 *
 * @param version counts every change of anything in it, from 1
 * @param modelInput what there is to do, done assets included; its calendar is the one of the first plan, so that an iteration's
 *     number always means the same days
 * @param plan the last accepted plan
 * @param iterations those that have left DRAFT at least once, in order of their numbers
 */
public record LivingBacklog(
        UUID id,
        String name,
        long version,
        Instant createdAt,
        Instant changedAt,
        String changedBy,
        Backlog modelInput,
        @Nullable AcceptedPlan plan,
        List<TrackedIteration> iterations) {

    public LivingBacklog {
        iterations = list(iterations);
    }

    /** The iteration of that number, if it has ever left DRAFT. */
    public Optional<TrackedIteration> iteration(int number) {
        return iterations.stream()
                .filter(iteration -> iteration.number() == number)
                .findFirst();
    }

    /** F of the next plan: the number of the first iteration that is not closed. */
    public int firstOpen() {
        return iterations.stream()
                .filter(iteration -> iteration.state() == IterationState.CLOSED)
                .mapToInt(iteration -> iteration.number() + 1)
                .max()
                .orElse(modelInput.calendar().firstNumber());
    }

    /** The same with other records or another name. */
    public LivingBacklog with(String otherName, Backlog otherInput) {
        return new LivingBacklog(id, otherName, version, createdAt, changedAt, changedBy, otherInput, plan, iterations);
    }

    /** The same with another plan. */
    public LivingBacklog withPlan(AcceptedPlan other) {
        return new LivingBacklog(id, name, version, createdAt, changedAt, changedBy, modelInput, other, iterations);
    }

    /** The same with other iterations. */
    public LivingBacklog withIterations(List<TrackedIteration> others) {
        return new LivingBacklog(id, name, version, createdAt, changedAt, changedBy, modelInput, plan, others);
    }

    /** The same with one iteration as it is now. */
    public LivingBacklog with(TrackedIteration changed) {
        return withIterations(iterations.stream()
                .map(iteration -> iteration.number() == changed.number() ? changed : iteration)
                .toList());
    }

    /** The same as the next version, which {@code act} has made. */
    public LivingBacklog changedBy(Act act) {
        return new LivingBacklog(id, name, version + 1, createdAt, act.at(), act.actor(), modelInput, plan, iterations);
    }

    /** How many assets are done. */
    public int done() {
        return (int) modelInput.assets().stream().filter(Asset::isDone).count();
    }
}
