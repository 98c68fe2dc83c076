package org.iterationplanner.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.bound.SmallBacklog;
import org.iterationplanner.validate.RequestValidator;
import org.iterationplanner.why.FeasiblePlans;
import org.junit.jupiter.api.Test;

/** Conflicts of small backlogs, of which every plan can be looked at, are conflicts, and minimal. */
class RandomConflictsTest {

    private static final int BACKLOGS = Integer.getInteger("planner.conflict.backlogs", 60);
    private static final int MOST_PLANS = 2_500;

    private int infeasible;
    private int found;
    private int minimal;
    private int members;

    @Test
    void conflictsOfInfeasibleBacklogs() {
        look(Aim.FEASIBLE);
        assertThat(found).as("of %d infeasible backlogs", infeasible).isEqualTo(infeasible);
        assertThat(minimal).as("of %d conflicts", found).isEqualTo(found);
        assertThat(members).isGreaterThan(infeasible * 3 / 2);
    }

    @Test
    void conflictsOfLateBacklogs() {
        look(Aim.PUNCTUAL);
        assertThat(found).as("of %d late backlogs", infeasible).isEqualTo(infeasible);
        assertThat(minimal).as("of %d conflicts", found).isEqualTo(found);
        assertThat(members).isGreaterThan(infeasible * 3 / 2);
    }

    private void look(Aim aim) {
        SmallBacklog.Squeeze[] ways = SmallBacklog.Squeeze.values();
        for (long seed = 0; infeasible < BACKLOGS; seed++) {
            PlanRequest request = SmallBacklog.of(seed, ways[(int) (seed % ways.length)]);
            boolean valid = RequestValidator.validate(request).stream().noneMatch(Issue::isError);
            Boolean any = valid ? FeasiblePlans.any(request, aim == Aim.PUNCTUAL, MOST_PLANS) : null;
            if (any != null) {
                Conflict conflict = new Conflicts(request, aim, null, unused -> null, () -> false).find();
                if (any) {
                    assertThat(conflict).as("backlog %d", seed).isNull();
                } else {
                    infeasible++;
                    if (conflict != null) {
                        verify(seed, request, aim, conflict);
                    }
                }
            }
        }
    }

    private void verify(long seed, PlanRequest request, Aim aim, Conflict conflict) {
        found++;
        minimal += conflict.minimal() ? 1 : 0;
        members += conflict.members().size();
        Loosening loosening = new Loosening(request, Constraints.of(request, aim));
        List<Constraint> all =
                conflict.members().stream().map(Conflict.Member::constraint).toList();
        assertThat(Objects.requireNonNullElse(any(loosening, all, aim), false))
                .as("backlog %d: %s", seed, conflict)
                .isFalse();
        for (Conflict.Member member : conflict.members()) {
            if (member.needed()) {
                List<Constraint> rest =
                        all.stream().filter(c -> !c.equals(member.constraint())).toList();
                assertThat(Objects.requireNonNullElse(any(loosening, rest, aim), true))
                        .as("backlog %d without %s: %s", seed, member, conflict)
                        .isTrue();
            }
        }
    }

    private static Boolean any(Loosening loosening, List<Constraint> some, Aim aim) {
        return FeasiblePlans.any(loosening.keep(some), aim == Aim.PUNCTUAL, MOST_PLANS);
    }
}
