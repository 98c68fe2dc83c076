package org.iterationplanner.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Duration;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.price.PriceList.Kind;
import org.iterationplanner.price.PriceList.Price;
import org.junit.jupiter.api.Test;

/** Backlogs whose prices are known. Iterations are weeks from 2026-01-05 on; the first ends on 2026-01-11. */
class PricesTest {
    /** 11 points are promised for the first week, which has room for 10: one asset and with it all 11 points are a week late. */
    private static final Backlog BOTTLENECK = Literals.backlog("""
            workloads: [{id: 'pay', name: 'Payroll', due: '2026-01-11', value: 0}],
            assets: [{id: 'a', workload: 'pay', effort: {crew: 6}}, {id: 'b', workload: 'pay', effort: {crew: 5}}]""");

    private static Price only(PriceList list) {
        assertThat(list.prices()).as(list.sentences().toString()).hasSize(1);
        return list.prices().get(0);
    }

    @Test
    void aBottleneckIsWorthWhatIsLateForIt() {
        PriceList list = Asked.prices(BOTTLENECK);

        Price price = only(list);
        assertThat(price.kind()).isEqualTo(Kind.CAPACITY);
        assertThat(price.pointer()).isEqualTo("/modelInput/teams/0/capacityByIteration/1");
        assertThat(price.team()).isEqualTo("crew");
        assertThat(price.iteration()).isEqualTo(1);
        assertThat(price.unit()).isEqualByComparingTo("1");
        assertThat(price.saving().effortDaysLate()).isEqualByComparingTo("77");
        assertThat(price.saving().iterationsUsed()).isEqualTo(1);
        assertThat(price.score()).startsWith("0hard/0medium/");
        assertThat(list.unchanged()).startsWith("0hard/-77medium/");
        assertThat(list.unchangedGain().effortDaysLate()).isZero();
        assertThat(list.tried()).containsExactly(new PriceList.Tried(Kind.CAPACITY, 4, 1, 3, 0));
        assertThat(list.sentences())
                .containsExactly(
                        "One more point for crew in iteration 1 (5 January 2026 to 11 January 2026) saves 77 effort-days"
                                + " of lateness and ends the plan one iteration sooner.",
                        "No other capacity costs anything above the noise of three seeds.");
    }

    @Test
    void asMuchMoreAsIsAskedForIsPriced() {
        Backlog larger = Literals.backlog("""
                datacenters: [{id: 'apollo', name: 'Apollo', exitBy: '2026-01-11'}],
                assets: [{id: 'a', datacenter: 'apollo', effort: {crew: 6}},
                         {id: 'b', datacenter: 'apollo', effort: {crew: 8}}]""");
        assertThat(Asked.prices(larger, 3).prices()).isEmpty();

        Price price = only(Asked.prices(larger, 4));
        assertThat(price.iteration()).isEqualTo(1);
        assertThat(price.datacenters()).containsExactly(new PriceList.Emptied("apollo", 2, 1));
        assertThat(price.sentence())
                .contains("Four more points for crew in iteration 1")
                .contains(" save ")
                .contains("empty Apollo one iteration sooner");
    }

    @Test
    void aBufferAndARampAreTakenOffAlready() {
        Backlog slow = Literals.backlog("""
                buffer: 0.3, teams: [{id: 'crew', capacity: 20, rampUp: [0.5]}],
                workloads: [{id: 'pay', due: '2026-01-11', value: 0}],
                assets: [{id: 'a', workload: 'pay', effort: {crew: 8}}]""");

        assertThat(only(Asked.prices(slow)).iteration()).isEqualTo(1);
    }

    @Test
    void aFreezeIsWorthWhatItDelays() {
        Backlog frozen = Literals.backlog("""
                freezes: [{scope: {all: true}, from: '2026-01-05', to: '2026-01-18', reason: 'Year-end'},
                          {scope: {all: true}, from: '2026-01-26', to: '2026-02-01'}],
                workloads: [{id: 'pay', due: '2026-01-11', value: 0}],
                assets: [{id: 'a', workload: 'pay', effort: {crew: 8}}]""");

        PriceList list = Asked.prices(frozen);
        Price price = only(list);
        assertThat(price.pointer()).isEqualTo("/modelInput/freezes/0");
        assertThat(price.saving().effortDaysLate()).isEqualByComparingTo("112");
        assertThat(list.sentences())
                .contains(
                        "Lifting the freeze \"Year-end\" of 5 January 2026 to 18 January 2026 saves 112 effort-days of"
                                + " lateness and ends the plan two iterations sooner.",
                        "No other freeze costs anything above the noise of three seeds.",
                        "No capacity costs anything above the noise of three seeds.");
    }

    @Test
    void oneDependencyCostsSomethingAndNoOther() {
        Backlog chained = Literals.backlog("""
                workloads: [{id: 'pay', due: '2026-01-11', value: 0}],
                assets: [{id: 'a', name: 'Database', effort: {crew: 1}},
                         {id: 'b', name: 'Front end', workload: 'pay', effort: {crew: 2}},
                         {id: 'c', effort: {crew: 1}}, {id: 'd', effort: {crew: 1}}],
                dependencies: [{from: 'a', to: 'b', lag: 2}, {from: 'a', to: 'c'}, {from: 'c', to: 'd'},
                               {from: 'b', to: 'd', type: 'AFFINITY', strength: 0.01}]""");

        PriceList list = Asked.prices(chained);
        Price price = only(list);
        assertThat(price.pointer()).isEqualTo("/modelInput/dependencies/0");
        assertThat(price.saving().effortDaysLate()).isEqualByComparingTo("28");
        assertThat(price.sentence()).startsWith("That Front end need not wait for Database saves 28 effort-days");
        assertThat(list.sentences()).contains("No other dependency costs anything above the noise of three seeds.");
        assertThat(list.tried()).contains(new PriceList.Tried(Kind.DEPENDENCY, 3, 1, 2, 0));
    }

    @Test
    void workloadDependenciesAndLimitsHavePrices() {
        Backlog limited = Literals.backlog("""
                workloads: [{id: 'v', value: 0}, {id: 'w', due: '2026-01-11', value: 0}],
                assets: [{id: 'a', workload: 'v', effort: {crew: 1}}, {id: 'b', workload: 'w', effort: {crew: 1}},
                         {id: 'c', workload: 'w', effort: {crew: 1}}],
                workloadDependencies: [{from: 'v', to: 'w', lag: 1}],
                limits: {maxCutoversPerIteration: 1}""");

        assertThat(Asked.prices(limited).prices())
                .extracting(
                        Price::pointer, price -> price.saving().effortDaysLate().intValue())
                .containsExactlyInAnyOrder(
                        tuple("/modelInput/limits/maxCutoversPerIteration", 14),
                        tuple("/modelInput/workloadDependencies/0", 14));
    }

    @Test
    void whatMakesAFeasiblePlanPossibleIsPriced() {
        Backlog infeasible = Literals.backlog("""
                assets: [{id: 'a', effort: {crew: 6}, pin: {iteration: 2}}, {id: 'b', effort: {crew: 5}, pin: {iteration: 2}}]""");

        Price price = only(Asked.prices(infeasible));
        assertThat(price.iteration()).isEqualTo(2);
        assertThat(price.saving().hardAmount()).isEqualByComparingTo("1");
        assertThat(price.sentence()).contains("makes a feasible plan possible");
    }

    @Test
    void whatMoreSearchFindsIsNoPrice() {
        PlanRequest request = new PlanRequest(null, Literals.backlog("""
                assets: [{id: 'a', effort: {crew: 4}}, {id: 'b', effort: {crew: 4}}]"""));
        PriceList list = new Prices(request, Literals.plan("a=4 b=3"), new PricesRequest(null, null, null, 300L))
                .answer(new Asked.Listener(Double.MAX_VALUE));

        assertThat(list.prices()).isEmpty();
        assertThat(list.unchangedGain().iterationsUsed()).isEqualTo(3);
        assertThat(list.unchangedGain().costOfDelayValueDays()).isEqualByComparingTo("35");
    }

    @Test
    void theSameStepsGiveTheSamePrices() {
        assertThat(Asked.prices(BOTTLENECK)).isEqualTo(Asked.prices(BOTTLENECK));
    }

    @Test
    void whoStopsIsToldWhatIsKnown() {
        PlanRequest request = new PlanRequest(null, BOTTLENECK);
        Asked.Listener listener = new Asked.Listener(2);
        PriceList list =
                new Prices(request, Asked.solved(request), new PricesRequest(null, null, null, 300L)).answer(listener);

        assertThat(listener.told()).isEqualTo(2);
        assertThat(list.prices()).isEmpty();
        assertThat(list.tried().get(0).undecided()).isPositive();
        assertThat(list.sentences().get(0)).contains("could not be decided in the time");
    }

    @Test
    void theTimeIsKept() {
        PlanRequest request = new PlanRequest(null, BOTTLENECK);
        PricesRequest brief = new PricesRequest(Duration.ofMillis(1), null, BigDecimal.ONE, null);
        PriceList list = new Prices(request, Asked.solved(request), brief).answer(new Asked.Listener(Double.MAX_VALUE));

        assertThat(list.prices()).isEmpty();
        assertThat(list.tried()).containsExactly(new PriceList.Tried(Kind.CAPACITY, 4, 0, 0, 4));
    }
}
