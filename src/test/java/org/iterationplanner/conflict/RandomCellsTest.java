package org.iterationplanner.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.bound.SmallBacklog;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.validate.RequestValidator;
import org.iterationplanner.why.FeasiblePlans;
import org.iterationplanner.why.WhyNot;
import org.iterationplanner.why.WhyNotThere;
import org.junit.jupiter.api.Test;

/** Cells of small backlogs, of which every plan can be looked at: BLOCKED is true and minimal, and COSTS has a plan. */
class RandomCellsTest {

    private static final int BACKLOGS = Integer.getInteger("planner.cell.backlogs", 200);
    private static final int CELLS = Integer.getInteger("planner.cell.cells", 1);
    private static final int MOST_PLANS = 2_500;
    private static final Duration BUDGET = Duration.ofSeconds(20);

    private int backlogs;
    private int blocked;
    private int unproved;
    private int possible;
    private int members;

    @Test
    void everyBlockedCellIsConfirmed() {
        for (long seed = 0; backlogs < BACKLOGS; seed++) {
            SmallBacklog.Squeeze[] ways = SmallBacklog.Squeeze.values();
            PlanRequest request = SmallBacklog.of(seed, ways[(int) (seed % ways.length)]);
            boolean valid = RequestValidator.validate(request).stream().noneMatch(Issue::isError);
            List<FeasiblePlans.Found> plans = valid ? FeasiblePlans.of(request, MOST_PLANS) : null;
            if (plans != null) {
                backlogs++;
                Random random = new Random(seed);
                Plan plan = plans.isEmpty()
                        ? Plan.EMPTY
                        : plans.get(random.nextInt(plans.size())).plan();
                Timeline timeline = new Timeline(request.modelInput().calendar());
                List<Asset> assets = request.modelInput().assets();
                for (int i = 0; i < CELLS; i++) {
                    Asset a = assets.get(random.nextInt(assets.size()));
                    int number = timeline.first() + random.nextInt(timeline.size());
                    String team = a.flexibleEffort() == null || random.nextBoolean()
                            ? null
                            : a.flexibleEffort().teams().get(0);
                    verify(seed, request, plan, a, number, team);
                }
            }
        }
        assertThat(blocked).isGreaterThan(BACKLOGS / 4);
        assertThat(members).isGreaterThan(blocked);
        assertThat(possible).isGreaterThan(BACKLOGS / 4);
        assertThat(unproved).as("impossible, not proved; %d proved", blocked).isZero();
    }

    private void verify(long seed, PlanRequest request, Plan plan, Asset a, int number, String team) {
        Verdict now = verdict(request, plan);
        WhyNot answer = new WhyNotThere(request, plan, a.id(), number, team, BUDGET).answer();
        String as = "backlog %d, %s in %d/%s: %s".formatted(seed, a.id(), number, team, answer);
        List<Constraint> all = Constraints.of(request, Aim.FEASIBLE);
        Set<Constraint> broken = now.feasible() ? Set.of() : Broken.by(now, request);
        List<Constraint> kept = all.stream().filter(c -> !broken.contains(c)).toList();
        Loosening loosening = new Loosening(request, all);
        assertThat(verdict(loosening.keep(kept), plan).feasible()).as(as).isTrue();
        if (answer.outcome() == WhyNot.Outcome.BLOCKED) {
            blocked++;
            verify(as, loosening, kept, answer, team);
        } else if (answer.outcome() == WhyNot.Outcome.UNKNOWN) {
            // a plan that breaks nothing more may break something else instead
            unproved += now.feasible() && a.isEstimated() ? 1 : 0;
            assertThat(answer.sentence()).as(as).endsWith(".").contains("was found in 20 s");
        } else if (answer.outcome() != WhyNot.Outcome.DONE) {
            possible++;
            if (now.feasible()) {
                assertThat(isPossible(request, answer, team)).as(as).isNotEqualTo(Optional.of(false));
            }
        }
    }

    private void verify(String as, Loosening loosening, List<Constraint> kept, WhyNot answer, String team) {
        List<Constraint> told = answer.conflict().members().stream()
                .map(Conflict.Member::constraint)
                .toList();
        assertThat(new HashSet<>(kept)).as(as).containsAll(told);
        assertThat(isPossible(loosening.keep(told), answer, team)).as(as).isNotEqualTo(Optional.of(true));
        for (Conflict.Member member : answer.conflict().members()) {
            members++;
            List<Constraint> rest = new ArrayList<>(told);
            rest.remove(member.constraint());
            assertThat(member.needed()).as(as).isTrue();
            assertThat(isPossible(loosening.keep(rest), answer, team)).as(as).isNotEqualTo(Optional.of(false));
        }
    }

    /** Whether a feasible plan has the asset there; empty if there are too many plans to tell. */
    private static Optional<Boolean> isPossible(PlanRequest request, WhyNot answer, String team) {
        return Optional.ofNullable(FeasiblePlans.of(request, MOST_PLANS)).map(plans -> plans.stream()
                .map(found -> found.plan().placement(answer.asset()))
                .anyMatch(placement -> placement != null
                        && placement.iteration() == answer.iteration()
                        && (team == null || team.equals(placement.team()))));
    }

    private static Verdict verdict(PlanRequest request, Plan plan) {
        PlanConfig.Model model = request.config().model();
        return Checker.check(request.modelInput(), plan, model.weights(), model.maxMoves());
    }
}
