package org.iterationplanner.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Promise.Goal;
import org.iterationplanner.tracking.Calibration.BrokenPromise;
import org.iterationplanner.tracking.Calibration.ChanceKept;
import org.iterationplanner.tracking.Calibration.PlanKept;
import org.junit.jupiter.api.Test;

class CalibrationTest {

    @Test
    void promisesAreJudgedOnceTheirIterationIsClosed() {
        Calibration calibration =
                Objects.requireNonNull(BacklogKpisTest.twoIterations().kpis().calibration());

        assertThat(calibration.plans())
                .extracting(
                        PlanKept::firstIteration, PlanKept::judged, PlanKept::held, PlanKept::share, PlanKept::broken)
                .containsExactly(
                        tuple(1, 2, 1, n("0.5"), List.of(new BrokenPromise(Goal.WORKLOAD, "w", 1, 2))),
                        tuple(2, 2, 2, n("1"), List.of()));
        assertThat(calibration.chances()).isEmpty();
    }

    @Test
    void forecastsAreJudgedByHowManyHeldOfThoseWithTheSameChance() {
        Calibration calibration = Objects.requireNonNull(Past.of("""
                        workloads: [{id: 'w'}, {id: 'v'}],
                        assets: [{id: 'a', workload: 'w', completedOn: '2026-01-18'}, {id: 'b', workload: 'v', effort: {crew: 1}}]""")
                .promises(promise(
                        new Promise.Completion(Goal.WORKLOAD, "w", 1, 1, 2, 3),
                        new Promise.Completion(Goal.WORKLOAD, "v", 2, 2, 2, 3),
                        new Promise.Completion(Goal.WORKLOAD, "removed", 1, 1, 1, 1),
                        new Promise.Completion(Goal.DATACENTER, "w", 1, 1, 1, 1)))
                .closes(1, "")
                .closes(2, "", "a 1 done")
                .kpis()
                .calibration());

        assertThat(calibration.chances())
                .containsExactly(new ChanceKept(n("0.5"), 2, 0, n("0")), new ChanceKept(n("0.8"), 2, 1, n("0.5")));
        assertThat(calibration.plans().get(0).broken())
                .containsExactly(
                        new BrokenPromise(Goal.WORKLOAD, "w", 1, 2), new BrokenPromise(Goal.WORKLOAD, "v", 2, null));
    }

    private static Promise promise(Promise.Completion... completions) {
        Promise any = Past.of("").accepts("").record().promises().get(0);
        return new Promise(1, any.planId(), any.at(), 1, List.of(), List.of(completions));
    }

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }
}
