package org.iterationplanner.life;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.json.Json;

/** Living backlogs and what is done with them as short literals; the actor is ada, and every act is a minute later. */
final class Lives {
    static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private LivingBacklog backlog;
    private List<Issue> warnings = List.of();

    private Lives(LivingBacklog backlog) {
        this.backlog = backlog;
    }

    /** A backlog whose accepted plan publishes all iterations; see {@link Literals} for how both are written. */
    static Lives of(String fields, String placements) {
        Backlog input = Literals.backlog(fields);
        Timeline timeline = new Timeline(input.calendar());
        AcceptedPlan plan = new AcceptedPlan(
                new UUID(0, 1), BEGIN, "ada", timeline.first(), timeline.size(), Literals.plan(placements), null);
        List<TrackedIteration> published = new ArrayList<>();
        for (Timeline.Iteration one : timeline.iterations()) {
            published.add(new TrackedIteration(
                    one.number(), one.start(), one.end(), IterationState.PUBLISHED, null, List.of(), null, null));
        }
        return new Lives(new LivingBacklog(new UUID(0, 2), "Exit", 2, BEGIN, BEGIN, "ada", input, plan, published));
    }

    Lives commit(int number) {
        return take(Committing.commit(backlog, number, act(null)));
    }

    Lives approve(int number) {
        return take(Deciding.approve(backlog, number, null, List.of(), act(null)));
    }

    Lives reject(int number) {
        return take(Deciding.reject(backlog, number, null, List.of(), act(null)));
    }

    Lives start(int number) {
        return take(Starting.start(backlog, number, act(null)));
    }

    /** Commits, approves and starts. */
    Lives begin(int number) {
        return commit(number).approve(number).start(number);
    }

    /** @param request JSON with single quotes */
    Lives close(int number, String request) {
        CloseRequest told = Json.read(request.replace('\'', '"'), CloseRequest.class);
        return take(Closing.close(backlog, number, told, act(told.comment())));
    }

    /** The same with other records. */
    Lives with(Backlog input) {
        backlog = backlog.with(backlog.name(), input);
        return this;
    }

    /** The same with another accepted plan; what was approved of the one before is kept. */
    Lives accept(String placements) {
        backlog = backlog.withPlan(backlog.plan().withPlacements(Literals.plan(placements)));
        return this;
    }

    private Lives take(Step step) {
        warnings = step.warnings();
        backlog = step.next().changedBy(act(null));
        return this;
    }

    Act act(String comment) {
        return new Act(BEGIN.plusSeconds(60 * backlog.version()), "ada", comment);
    }

    LivingBacklog backlog() {
        return backlog;
    }

    /** What the last step warned of: codes and pointers. */
    List<String> warnings() {
        return Lives.told(warnings);
    }

    TrackedIteration iteration(int number) {
        return backlog.iteration(number).orElseThrow();
    }

    Plan placements() {
        return backlog.plan().placements();
    }

    static List<String> told(List<Issue> issues) {
        return issues.stream()
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }
}
