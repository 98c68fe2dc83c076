package org.iterationplanner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.iterationplanner.cycle.IterationState.APPROVED;
import static org.iterationplanner.cycle.IterationState.CLOSED;
import static org.iterationplanner.cycle.IterationState.COMMITTED;
import static org.iterationplanner.cycle.IterationState.DRAFT;
import static org.iterationplanner.cycle.IterationState.PUBLISHED;
import static org.iterationplanner.cycle.IterationState.REJECTED;
import static org.iterationplanner.cycle.Living.ACT;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.Revision.Difference;
import org.junit.jupiter.api.Test;

class AcceptanceTest {
    private static final String ASSETS =
            "assets: [{id: 'a', effort: {crew: 5}}, {id: 'b', effort: {crew: 5}}, {id: 'c', effort: {crew: 5}, name: 'C'}]";

    private final LivingBacklog living = Living.of(ASSETS);

    @Test
    void aPlanIsPublished() {
        Step step = Acceptance.accept(living, ACT, Living.proposed(living, 2, "a=1 b=2"), false);

        AcceptedPlan plan = step.next().plan();
        assertThat(plan)
                .isEqualTo(new AcceptedPlan(
                        Living.PLAN, Living.NOON, "ada", 1, 2, Literals.plan("a=1 b=2"), null, List.of("c")));
        assertThat(step.next().iterations())
                .extracting(one -> one.number() + " " + one.start() + " " + one.end() + " " + one.state())
                .containsExactly("1 2026-01-05 2026-01-11 PUBLISHED", "2 2026-01-12 2026-01-18 PUBLISHED");
        assertThat(step.kind()).isEqualTo(Revision.Kind.PLAN_ACCEPTED);
        assertThat(step.next().modelInput()).isEqualTo(living.modelInput());
        assertThat(step.differences()).isEmpty();
        assertThat(step.warnings()).isEmpty();
    }

    @Test
    void theNextOnePublishesOtherIterations() {
        // so much is left that there are five iterations
        LivingBacklog more = Living.of(ASSETS.replace("}]", "}, {id: 'd', effort: {crew: 20}}]"));
        LivingBacklog begun = Living.accepted(more, 4, "a=1 b=2 c=3");
        begun = Living.with(Living.with(begun, 1, APPROVED, "a"), 2, REJECTED, "b");
        begun = Living.with(Living.with(begun, 3, PUBLISHED, null), 4, PUBLISHED, null);

        Step step = Acceptance.accept(begun, ACT, Living.proposed(begun, 2, "a=1 b=3 c=2"), false);

        assertThat(step.next().iterations())
                .extracting(TrackedIteration::state)
                .containsExactly(APPROVED, PUBLISHED, DRAFT, DRAFT);
        assertThat(step.next().iterations().get(1).commitment()).as("is kept").isNotNull();
        assertThat(step.differences())
                .containsExactly(
                        new Difference("plan", "b", "iteration", 2, 3, "iteration of b 2 → 3"),
                        new Difference("plan", "c", "iteration", 3, 2, "iteration of C 3 → 2"));
    }

    @Test
    void whatIsDoneOrGoneMeanwhileIsDroppedAndWhatIsNewIsNotPlanned() {
        ProposedPlan plan = Living.proposed(living, 3, "a=1 b=2 c=3");
        LivingBacklog changed = Living.of("assets: [{id: 'a', effort: {crew: 5}, completedOn: '2026-01-02'},"
                + " {id: 'c', effort: {crew: 6}}, {id: 'new', effort: {crew: 1}}]");

        Step step = Acceptance.accept(changed, ACT, plan, false);

        assertThat(step.next().plan().placements()).isEqualTo(Literals.plan("c=3"));
        assertThat(step.warnings()).extracting(Issue::code).containsExactly("NOT_IN_PLAN");
        assertThat(step.warnings()).extracting(Issue::pointer).containsExactly("/modelInput/assets/2");
        assertThat(NextPlan.of(step.next(), 1, null).modelInput().baseline())
                .extracting(entry -> entry.asset())
                .containsExactly("c");
    }

    @Test
    void theCalendarGetsTheIterationsOfThePlan() {
        LivingBacklog larger = Living.of("assets: [{id: 'a', effort: {crew: 45}}]");

        Step step = Acceptance.accept(larger, ACT, Living.proposed(larger, 2, ""), false);

        assertThat(step.next().modelInput().calendar().iterations().count()).isEqualTo(6);
        assertThat(step.next().modelInput().calendar().start()).isEqualTo("2026-01-05");
    }

    @Test
    void aPlanForOtherIterationsIsOutdated() {
        ProposedPlan plan = Living.proposed(living, 2, "a=1");
        LivingBacklog closed = Living.with(living, 1, CLOSED, "x");

        assertRefused(closed, plan, false, Reason.PLAN_OUTDATED, "");
        assertThat(refusal(closed, plan, false))
                .hasMessageContaining(
                        "begins with iteration 1, and the first that is not closed is 2. Maybe plan again");
        LivingBacklog moved = Living.of("calendar: {start: '2026-01-06', iterationDays: 7, iterations: 4}, " + ASSETS);
        assertRefused(moved, plan, false, Reason.PLAN_OUTDATED, "/modelInput/calendar");
    }

    @Test
    void whatIsFixedByNowMakesAPlanOutdated() {
        ProposedPlan plan = Living.proposed(living, 2, "a=1 b=1 c=2");
        LivingBacklog fixed = Living.with(Living.accepted(living, 2, "a=1 c=1"), 1, COMMITTED, "a c");

        assertRefused(fixed, plan, false, Reason.PLAN_OUTDATED, "/modelInput/assets/1", "/modelInput/assets/2");
        assertRefused(fixed, plan, true, Reason.PLAN_OUTDATED, "/modelInput/assets/1", "/modelInput/assets/2");
        assertThat(refusal(fixed, plan, false).issues())
                .extracting(Issue::message)
                .containsExactly(
                        "Asset \"b\" is not committed to iteration 1, where the plan has it, and which is fixed."
                                + " Maybe plan again, or reject the iteration.",
                        "Asset \"c\" is committed to iteration 1, and the plan has it in iteration 2."
                                + " Maybe plan again, or reject the iteration.");
        assertRefused(fixed, Living.proposed(living, 2, "a=1"), false, Reason.PLAN_OUTDATED, "/modelInput/assets/2");
    }

    @Test
    void aCommittedTeamStays() {
        LivingBacklog flexible = Living.of("teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}],"
                + " assets: [{id: 'a', flexibleEffort: {points: 5, teams: ['crew', 'dba']}}]");
        LivingBacklog fixed = Living.with(Living.accepted(flexible, 2, "a=1/dba"), 1, COMMITTED, "a/dba");

        assertRefused(
                fixed, Living.proposed(fixed, 2, "a=1/crew"), false, Reason.PLAN_OUTDATED, "/modelInput/assets/0");
        assertThat(Acceptance.accept(fixed, ACT, Living.proposed(fixed, 2, "a=1/dba"), false))
                .isNotNull();
    }

    @Test
    void aTeamThatIsNoChoiceAnyMoreMakesAPlanOutdated() {
        String teams =
                "teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}, {id: 'ops', capacity: 10}], assets: [{id: 'a', ";
        LivingBacklog asked = Living.of(teams + "flexibleEffort: {points: 5, teams: ['crew', 'dba']}}]");
        ProposedPlan plan = Living.proposed(asked, 1, "a=1/dba");

        assertRefused(
                Living.of(teams + "flexibleEffort: {points: 5, teams: ['crew', 'ops']}}]"),
                plan,
                false,
                Reason.PLAN_OUTDATED,
                "/modelInput/assets/0/flexibleEffort");
        LivingBacklog toOne = Living.of(teams + "flexibleEffort: {points: 5, teams: ['ops']}}]");
        assertThat(Acceptance.accept(toOne, ACT, plan, false).next().plan().placements())
                .isEqualTo(Literals.plan("a=1/ops"));
        LivingBacklog toNobody = Living.of(teams + "effort: {ops: 5}}]");
        assertThat(Acceptance.accept(toNobody, ACT, plan, false).next().plan().placements())
                .isEqualTo(Literals.plan("a=1"));
    }

    @Test
    void aPlanThatBreaksRulesByNowIsRefused() {
        ProposedPlan plan = Living.proposed(living, 2, "a=1 b=1");
        LivingBacklog larger = Living.of(ASSETS.replaceFirst("crew: 5", "crew: 6"));

        assertRefused(larger, plan, false, Reason.PLAN_BREAKS_RULES, "/modelInput/teams/0");
        assertRefused(larger, plan, true, Reason.PLAN_BREAKS_RULES, "/modelInput/teams/0");
        assertThat(refusal(larger, plan, true))
                .hasMessageContaining("broken by 1: team crew, iteration 1. Maybe plan again.");
        ProposedPlan infeasible = new ProposedPlan(plan.planId(), plan.asked(), plan.plan(), false);
        assertRefused(larger, infeasible, false, Reason.PLAN_BREAKS_RULES, "/modelInput/teams/0");
        assertThat(Acceptance.accept(larger, ACT, infeasible, true).next().plan())
                .isNotNull();
        assertThat(Acceptance.accept(living, ACT, plan, false).next().plan()).isNotNull();
    }

    private static void assertRefused(
            LivingBacklog backlog, ProposedPlan plan, boolean force, Reason reason, String... pointers) {
        CycleException refusal = refusal(backlog, plan, force);
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.issues()).extracting(Issue::pointer).containsExactly(pointers);
    }

    private static CycleException refusal(LivingBacklog backlog, ProposedPlan plan, boolean force) {
        return catchThrowableOfType(CycleException.class, () -> Acceptance.accept(backlog, ACT, plan, force));
    }
}
