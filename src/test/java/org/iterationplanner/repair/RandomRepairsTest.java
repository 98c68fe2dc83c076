package org.iterationplanner.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.bound.SmallBacklog;
import org.iterationplanner.change.Change;
import org.iterationplanner.conflict.Aim;
import org.iterationplanner.json.Reading;
import org.iterationplanner.validate.RequestValidator;
import org.iterationplanner.why.FeasiblePlans;
import org.junit.jupiter.api.Test;

/** Every repair of a small backlog works: what is posted is valid, and has a plan as it should be, by looking at every plan. */
class RandomRepairsTest {

    private static final int BACKLOGS = Integer.getInteger("planner.repair.backlogs", 40);
    private static final int MOST_PLANS = 2_500;

    private int backlogs;
    private int repaired;
    private int repairs;
    private int confirmed;

    @Test
    void everyRepairWorks() {
        SmallBacklog.Squeeze[] ways = SmallBacklog.Squeeze.values();
        for (long seed = 0; backlogs < BACKLOGS; seed++) {
            PlanRequest request = SmallBacklog.of(seed, ways[(int) (seed % ways.length)]);
            boolean valid = RequestValidator.validate(request).stream().noneMatch(Issue::isError);
            Boolean any = valid ? FeasiblePlans.any(request, true, MOST_PLANS) : null;
            if (Boolean.FALSE.equals(any)) {
                backlogs++;
                verify(seed, request);
            }
        }
        assertThat(repaired).as("of %d", backlogs).isGreaterThanOrEqualTo(backlogs * 9 / 10);
        assertThat(confirmed).as("of %d repairs", repairs).isGreaterThan(repairs * 3 / 4);
    }

    private void verify(long seed, PlanRequest request) {
        RepairList list = new Repairs(request, Plan.EMPTY, new RepairsRequest(Duration.ofMinutes(1)))
                .answer(new Unwatched(false));
        assertThat(list.aim()).isNotNull();
        assertThat(list.complete()).as("backlog %d: %s", seed, list).isTrue();
        repaired += list.repairs().isEmpty() ? 0 : 1;
        for (Repair repair : list.repairs()) {
            repairs++;
            Reading<Backlog> reading = new Change(null, repair.changes()).applyTo(request.modelInput());
            String as = "backlog %d: %s".formatted(seed, repair);
            assertThat(reading).as(as).isInstanceOf(Reading.Value.class);
            PlanRequest changed =
                    new PlanRequest(config(request.config(), repair), ((Reading.Value<Backlog>) reading).value());
            assertThat(RequestValidator.validate(changed)).as(as).noneMatch(Issue::isError);
            Boolean works = FeasiblePlans.any(changed, list.aim() == Aim.PUNCTUAL, 10 * MOST_PLANS);
            assertThat(works).as(as).isNotEqualTo(false);
            confirmed += works == null ? 0 : 1;
        }
    }

    private static PlanConfig config(PlanConfig config, Repair repair) {
        return repair.maxMoves() == null
                ? config
                : new PlanConfig(
                        config.run(), new PlanConfig.Model(config.model().overrides(), repair.maxMoves()));
    }
}
