package org.iterationplanner.why;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.bound.SmallBacklog;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.Test;

/** Small backlogs all of whose feasible plans can be looked at: what is said to be impossible is in none of them. */
class RandomWhyTest {

    private static final int BACKLOGS = Integer.getInteger("planner.why.backlogs", 200);
    private static final int MOST_PLANS = 2_000;

    private int backlogs;
    private int tight;
    private int narrowed;

    @Test
    void earliestAndLatestAreNeverWrong() {
        for (long seed = 0; backlogs < BACKLOGS; seed++) {
            SmallBacklog.Squeeze[] ways = SmallBacklog.Squeeze.values();
            PlanRequest request = SmallBacklog.of(seed, ways[(int) (seed % ways.length)]);
            List<FeasiblePlans.Found> plans =
                    RequestValidator.validate(request).stream().anyMatch(issue -> issue.isError())
                            ? null
                            : FeasiblePlans.of(request, MOST_PLANS);
            if (plans != null) {
                backlogs++;
                Plan some = plans.isEmpty()
                        ? Plan.EMPTY
                        : plans.get(plans.size() / 2).plan();
                for (Asset a : request.modelInput().assets()) {
                    if (!a.isDone()) {
                        verify(seed, request, plans, some, a);
                    }
                }
            }
        }
        assertThat(narrowed).as("iterations that were ruled out").isGreaterThan(BACKLOGS);
        assertThat(tight).as("of them, those that no plan has").isGreaterThan(BACKLOGS * 3);
    }

    private void verify(long seed, PlanRequest request, List<FeasiblePlans.Found> plans, Plan some, Asset a) {
        Timeline timeline = new Timeline(request.modelInput().calendar());
        Why why = new WhyHere(request, some, a.id(), null).answer();
        int earliest = why.earliest().iteration() == null
                ? timeline.never()
                : why.earliest().iteration();
        int latest = why.latest().iteration() == null
                ? timeline.done()
                : why.latest().iteration();
        for (FeasiblePlans.Found found : plans) {
            Plan.Placement placement = found.plan().placement(a.id());
            String there = "%s of backlog %d in %s: %s".formatted(a.id(), seed, found.plan(), why.sentences());
            if (placement == null) {
                assertThat(why.mustBePlanned()).as(there).isFalse();
            } else {
                assertThat(placement.iteration()).as(there).isBetween(earliest, latest);
            }
        }
        String as = "%s of backlog %d: %s".formatted(a.id(), seed, why.sentences());
        assertThat(why.earliest().because().isEmpty()).as(as).isEqualTo(earliest == timeline.first());
        assertThat(why.latest().because().isEmpty()).as(as).isEqualTo(latest == timeline.last());
        narrowed += earliest - timeline.first() + timeline.last() - latest;
        for (int t = timeline.first(); t <= timeline.last(); t++) {
            int number = t;
            tight += plans.stream().noneMatch(found -> isIn(found.plan(), a, number)) ? 1 : 0;
        }
        why.instead().forEach(elsewhere -> verify(request, some, a, elsewhere));
    }

    private static boolean isIn(Plan plan, Asset a, int number) {
        Plan.Placement placement = plan.placement(a.id());
        return placement != null && placement.iteration() == number;
    }

    /** What is said of another iteration is what the checker says of the plan with the whole group there. */
    private static void verify(PlanRequest request, Plan plan, Asset a, Why.Elsewhere elsewhere) {
        PlanConfig.Model model = request.config().model();
        Verdict now = Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
        for (Why.RuleChange change : elsewhere.rules()) {
            assertThat(change.now()).isEqualByComparingTo(now.of(change.rule()).amount());
            assertThat(change.then().subtract(change.now())).isEqualByComparingTo(change.more());
        }
        boolean blocked = elsewhere.rules().stream()
                .anyMatch(change ->
                        change.level() == Rule.Level.HARD && change.more().signum() > 0);
        if (now.feasible() && elsewhere.standing() != Why.Standing.IMPOSSIBLE) {
            assertThat(elsewhere.score().startsWith("0hard"))
                    .as(a.id() + elsewhere)
                    .isEqualTo(!blocked);
            assertThat(elsewhere.standing() == Why.Standing.COSTS || elsewhere.standing() == Why.Standing.FREE)
                    .isEqualTo(!blocked);
        }
    }
}
