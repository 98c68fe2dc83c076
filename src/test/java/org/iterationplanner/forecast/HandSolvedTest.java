package org.iterationplanner.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.forecast.Told.decimal;
import static org.iterationplanner.forecast.Told.week;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.forecast.Forecast.Band;
import org.iterationplanner.forecast.Forecast.CarryOver;
import org.iterationplanner.forecast.Forecast.Milestone;
import org.junit.jupiter.api.Test;

/** Cases worked out by hand. Capacity is 10 a week. */
class HandSolvedTest {

    private static final String THREE = """
            datacenters: [{id: 'luna', name: 'Luna', exitBy: '2026-01-21', decommissionDays: 1}],
            workloads: [{id: 'pay', value: 3, datacenter: 'luna'}, {id: 'crm', value: 2, datacenter: 'luna', due: '2026-01-18'}],
            releases: [{id: 'r', workloads: ['crm', 'pay'], due: '2026-01-25'}],
            assets: [{id: 'a', workload: 'pay', effort: {crew: 5}}, {id: 'b', name: 'Bee', workload: 'pay', effort: {crew: 5}},
                {id: 'c', workload: 'crm', effort: {crew: 8}}]""";

    /**
     * All takes half as much again. Week 1: a takes 7.5 and is done, b gets 2.5 of its 7.5. Week 2: b takes the 5 that are left,
     * c gets 5 of its 12. Week 3: c is done. So pay is complete in week 2 instead of 1, all else in week 3 instead of 2.
     */
    @Test
    void whatDoesNotFitIsCarriedOverAndComesFirst() {
        Forecast forecast = Told.times("1.5", THREE, "a=1 b=1 c=2");

        assertThat(forecast.iterations()).hasSize(4);
        assertThat(forecast.iterations())
                .extracting(Forecast.Outlook::carryOver)
                .containsExactly(
                        new CarryOver(BigDecimal.ONE, BigDecimal.ONE, decimal("5")),
                        new CarryOver(BigDecimal.ONE, BigDecimal.ONE, decimal("7")),
                        new CarryOver(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO),
                        new CarryOver(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO));
        assertThat(forecast.iterations())
                .extracting(Forecast.Outlook::effort)
                .containsExactly(band("10", "5"), band("18", "10"), band("18", "18"), band("18", "18"));
        assertThat(forecast.iterations())
                .extracting(Forecast.Outlook::value)
                .containsExactly(band("3", "0"), band("5", "3"), band("5", "5"), band("5", "5"));
        assertThat(Told.ready(forecast, "pay")).isEqualTo(week(2));
        assertThat(Told.ready(forecast, "crm")).isEqualTo(week(3));
    }

    private static Band band(String planned, String seen) {
        BigDecimal all = decimal(seen);
        return new Band(decimal(planned), all, all, all, all, all);
    }

    /**
     * b is late by itself: it takes 2.5 more, as a does, but a is done. c gets too little because b took 5 that were not planned
     * for it, which is more than its own 4. pay is 7 days late, crm 7 (all past its due day), Luna 7 (5 past the 20th), r 7 (none).
     */
    @Test
    void itIsTracedBackToWhereItBegan() {
        Forecast forecast = Told.times("1.5", THREE, "a=1 b=1 c=2");

        assertThat(Told.causes(forecast)).containsExactly("b 1 28 12");
        Forecast.DelayCause bee = forecast.causes().get(0);
        assertThat(bee.late()).isEqualTo(BigDecimal.ONE);
        assertThat(bee.cruciality()).isNull();
        assertThat(bee.sentence())
                .isEqualTo(
                        "Bee is why a milestone is later than planned in 100 % of the runs: 28 days of delay on average,"
                                + " 12 past a promised day, most of all of pay.");
        assertThat(forecast.datacenters())
                .containsExactly(new Milestone(
                        "luna",
                        LocalDate.of(2026, 1, 20),
                        BigDecimal.ZERO,
                        week(2),
                        week(3),
                        week(3),
                        week(3),
                        week(3),
                        BigDecimal.ZERO,
                        0,
                        "Luna is empty by 20 January 2026, as promised, in 0 % of the runs, in half of them by 25 January"
                                + " 2026 and in 80 % by 25 January 2026."));
        assertThat(forecast.releases().get(0).chance()).isEqualTo(BigDecimal.ONE);
        // leaving Luna: pay in time, crm 8 x 5 days; Luna 18 x 5; crm due 8 x 7
        assertThat(forecast.score().effortDaysLate().p80()).isEqualTo(decimal("186"));
        // days from the 5th: pay 3 x 13, crm 2 x 20
        assertThat(forecast.score().costOfDelayValueDays().mean()).isEqualTo(decimal("79"));
    }

    /** Half of the iterations have 5, half 15. a (10) is done in week 1 with 15, else in week 2: 5 + 5 are enough. */
    @Test
    void aTeamCanBeToBlame() {
        Backlog backlog = Literals.backlog("workloads: [{id: 'w', due: '2026-01-11'}],"
                + " assets: [{id: 'a', workload: 'w', effort: {crew: 10}}]");
        History halves = Certain.capacities(backlog, Map.of("crew", List.of(decimal("0.5"), decimal("1.5"))));

        Forecast forecast = Forecaster.forecast(backlog, Literals.plan("a=1"), halves, 20_000, 7);

        Milestone w = forecast.workloads().get(0);
        double chance = w.chance().doubleValue();
        assertThat(chance).isBetween(0.48, 0.52);
        assertThat(w.p10()).isEqualTo(week(1));
        assertThat(w.p80()).isEqualTo(week(2));
        assertThat(w.p95()).isEqualTo(week(2));
        assertThat(forecast.causes()).hasSize(1);
        assertThat(forecast.causes().get(0).team()).isEqualTo("crew");
        assertThat(forecast.causes().get(0).criticality()).isEqualTo(BigDecimal.ONE.subtract(w.chance()));
        assertThat(forecast.causes().get(0).sentence()).startsWith("Less capacity of team crew than planned is why ");
        assertThat(forecast.basis().learnedCapacities()).isEqualTo(1);
    }

    /** It takes 25 and gets 10 a week, whether there is a plan for the week or not; 1,000 take longer than anybody waits. */
    @Test
    void workGoesOnBeyondThePlan() {
        String asset = "workloads: [{id: 'w'}], assets: [{id: 'a', workload: 'w', effort: {crew: 10}}]";

        assertThat(Told.ready(Told.times("2.5", asset, "a=4"), "w")).isEqualTo(week(6));
        assertThat(Told.times("2.5", asset, "a=4").iterations()).hasSize(6);
        Milestone never = Told.times("100", asset, "a=4").workloads().get(0);
        assertThat(never.unfinished()).isEqualTo(BigDecimal.ONE);
        assertThat(never.p95()).isNull();
        assertThat(never.sentence()).isEqualTo("w is in production in less than half of the runs at all.");
        assertThat(Told.times("100", asset, "a=4").basis().lastIteration()).isEqualTo(14);
    }

    @Test
    void whatIsNotPlannedIsNotPromised() {
        String two = "workloads: [{id: 'w', due: '2026-02-07'}, {id: 'v', due: '2026-02-08'}],"
                + "assets: [{id: 'a', workload: 'w', effort: {crew: 1}}, {id: 'b', workload: 'v', effort: {crew: 1}},"
                + " {id: 'c', workload: 'v', completedOn: '2026-01-01'}]";

        Forecast forecast = Told.times("1", two, "");

        // the score counts what is not planned as of 8 February
        assertThat(Told.find(forecast.workloads(), "w").chance()).isEqualTo(BigDecimal.ZERO);
        assertThat(Told.find(forecast.workloads(), "v").chance()).isNull();
        assertThat(Told.find(forecast.workloads(), "v").notPlanned()).isEqualTo(1);
        assertThat(Told.find(forecast.workloads(), "v").sentence()).isEqualTo("v: 1 asset is not planned.");
        assertThat(forecast.score().effortDaysLate().mean()).isEqualTo(BigDecimal.ONE);
    }
}
