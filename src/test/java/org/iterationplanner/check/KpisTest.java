package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.check.Judge.kpis;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Kpis;
import org.junit.jupiter.api.Test;

/** The KPIs of dates, baseline and cost of delay are tested with their rules. */
class KpisTest {

    private static final String MIXED = """
            calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4, firstNumber: 3},
            teams: [{id: 'crew', capacity: 10}, {id: 'net', capacity: 5}],
            workloads: [{id: 'v', value: 4}, {id: 'w', value: 2.5}, {id: 'gone', value: 8}, {id: 'empty', value: 100}],
            assets: [{id: 'v1', workload: 'v', effort: {crew: 3}}, {id: 'v2', workload: 'v', effort: {crew: 2, net: 0.5}},
                     {id: 'w1', workload: 'w', effort: {crew: 4}}, {id: 'w2', workload: 'w', completedOn: '2026-01-01', effort: {crew: 99}},
                     {id: 'own', value: 0.25, flexibleEffort: {points: 1.5, teams: ['crew', 'net']}},
                     {id: 'g1', workload: 'gone', completedOn: '2025-12-24'},
                     {id: 'before', value: 16, completedOn: '2025-12-24'}]""";

    @Test
    void everythingOfAPlanInNumbers() {
        Kpis kpis = kpis(MIXED, "v1=3 v2=5 own=4/net");
        assertThat(kpis.assetsPlanned()).isEqualTo(3);
        assertThat(kpis.assetsNotPlanned()).isEqualTo(1);
        assertThat(kpis.assetsDone()).isEqualTo(3);
        assertThat(kpis.effortPlanned()).isEqualTo(new BigDecimal("7"));
        assertThat(kpis.iterationsUsed()).isEqualTo(3);
        assertThat(kpis.meanUtilisation()).isEqualTo(new BigDecimal("0.1167")); // 7 / 60
        assertThat(kpis.peakOpenWorkloads()).isEqualTo(2);
        assertThat(kpis.valueByIteration())
                .isEqualTo(List.of(
                        new BigDecimal("24"),
                        new BigDecimal("24.25"),
                        new BigDecimal("28.25"),
                        new BigDecimal("28.25")));
    }

    @Test
    void anEmptyPlan() {
        Kpis kpis = kpis(MIXED, "");
        assertThat(kpis.assetsPlanned()).isZero();
        assertThat(kpis.assetsNotPlanned()).isEqualTo(4);
        assertThat(kpis.effortPlanned()).isEqualTo(BigDecimal.ZERO);
        assertThat(kpis.iterationsUsed()).isZero();
        assertThat(kpis.meanUtilisation()).isEqualByComparingTo("0");
        assertThat(kpis.peakOpenWorkloads()).isEqualTo(1);
        assertThat(kpis.valueByIteration()).hasSize(4).containsOnly(new BigDecimal("24"));
    }

    @Test
    void aWorkloadIsWorthItsValueFromTheIterationOfItsLastAssetOn() {
        assertThat(kpis(MIXED, "v1=3 v2=3 w1=6").valueByIteration())
                .isEqualTo(List.of(
                        new BigDecimal("28"), new BigDecimal("28"), new BigDecimal("28"), new BigDecimal("30.5")));
    }

    @Test
    void utilisationIsRoundedHalfUp() {
        String backlog = "calendar: {start: '2026-01-05', iterationDays: 7, iterations: 1},"
                + " teams: [{id: 'crew', capacity: 160}], assets: [{id: 'a', effort: {crew: 1}}]";
        assertThat(kpis(backlog, "a=1").meanUtilisation()).isEqualTo(new BigDecimal("0.0063")); // 0.00625
    }

    @Test
    void thereIsNoUtilisationWithoutCapacity() {
        assertThat(kpis("teams: [{id: 'crew', capacity: 0}], assets: [{id: 'a', effort: {crew: 1}}]", "a=1")
                        .meanUtilisation())
                .isNull();
    }
}
