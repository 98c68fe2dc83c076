package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Rule.CUTOVERS;
import static org.iterationplanner.backlog.Rule.OPEN_WORKLOADS;
import static org.iterationplanner.backlog.Rule.PILOT;
import static org.iterationplanner.check.Judge.found;
import static org.iterationplanner.check.Judge.kpis;

import org.junit.jupiter.api.Test;

class LimitRulesTest {

    private static final String TWO_SITES = """
            datacenters: [{id: 'east', maxCutoversPerIteration: 1}, {id: 'west'}],
            workloads: [{id: 'w', datacenter: 'east'}],
            assets: [{id: 'a', workload: 'w'}, {id: 'b', datacenter: 'east'}, {id: 'c', workload: 'w', datacenter: 'west'}, {id: 'd'},
                     {id: 'done', datacenter: 'east', completedOn: '2026-01-01'}],
            limits: {maxCutoversPerIteration: 2}""";

    @Test
    void cutoversCountForAllAndForEachDatacenterSeparately() {
        assertThat(found(CUTOVERS, TWO_SITES, "a=2 b=2 c=2 d=2"))
                .containsExactly("2 iteration=2", "1 datacenter=east iteration=2");
    }

    @Test
    void cutoversCountPerIteration() {
        assertThat(found(CUTOVERS, TWO_SITES, "a=1 c=1 b=2 d=2")).isEmpty();
        assertThat(found(CUTOVERS, TWO_SITES, "a=1 b=1 c=4 d=4")).containsExactly("1 datacenter=east iteration=1");
        assertThat(found(CUTOVERS, TWO_SITES, "")).isEmpty();
    }

    @Test
    void aLimitOfZeroAllowsNone() {
        assertThat(found(CUTOVERS, "assets: [{id: 'a'}], limits: {maxCutoversPerIteration: 0}", "a=3"))
                .containsExactly("1 iteration=3");
    }

    private static final String THREE_WORKLOADS = """
            workloads: [{id: 'u'}, {id: 'v'}, {id: 'w'}, {id: 'empty'}],
            assets: [{id: 'u1', workload: 'u'}, {id: 'u2', workload: 'u'}, {id: 'v1', workload: 'v'}, {id: 'v2', workload: 'v'},
                     {id: 'w1', workload: 'w'}, {id: 'own1'}, {id: 'own2'}],
            limits: {maxOpenWorkloads: 1}""";

    @Test
    void aWorkloadIsOpenFromItsFirstToItsLastAsset() {
        assertThat(found(OPEN_WORKLOADS, THREE_WORKLOADS, "u1=1 u2=3 v1=2 v2=4 w1=3"))
                .containsExactly("1 iteration=2", "2 iteration=3");
        assertThat(found(OPEN_WORKLOADS, THREE_WORKLOADS, "u1=1 u2=2 v1=3 v2=3 w1=4"))
                .isEmpty();
    }

    @Test
    void aWorkloadThatIsNeverCompleteStaysOpen() {
        assertThat(found(OPEN_WORKLOADS, THREE_WORKLOADS, "u1=2 w1=4")).containsExactly("1 iteration=4");
        assertThat(found(OPEN_WORKLOADS, THREE_WORKLOADS, "u1=2 w1=1")).isEmpty();
    }

    @Test
    void assetsThatAreTheirOwnWorkloadDoNotCount() {
        assertThat(found(OPEN_WORKLOADS, THREE_WORKLOADS, "w1=1 own1=1 own2=1")).isEmpty();
    }

    @Test
    void aWorkloadWithADoneAssetIsOpenFromTheFirstIterationOn() {
        String begun = THREE_WORKLOADS.replace("{id: 'u1',", "{id: 'u1', completedOn: '2026-01-01',");
        assertThat(found(OPEN_WORKLOADS, begun, "u2=2 w1=1")).containsExactly("1 iteration=1");
        assertThat(found(OPEN_WORKLOADS, begun, "w1=3")).containsExactly("1 iteration=3");
        assertThat(found(OPEN_WORKLOADS, begun, "")).isEmpty();
        assertThat(kpis(begun, "").peakOpenWorkloads()).isEqualTo(1);
    }

    @Test
    void aCompleteWorkloadIsNotOpen() {
        String done = THREE_WORKLOADS.replaceAll("\\{id: 'u(.)',", "{id: 'u$1', completedOn: '2026-01-01',");
        assertThat(found(OPEN_WORKLOADS, done, "w1=1")).isEmpty();
        assertThat(kpis(done, "").peakOpenWorkloads()).isZero();
    }

    @Test
    void openIterationsGoByNumber() {
        String later =
                THREE_WORKLOADS + ", calendar: {start: '2026-01-05', iterationDays: 7, iterations: 2, firstNumber: 8}";
        assertThat(found(OPEN_WORKLOADS, later, "u1=9 u2=9 w1=9")).containsExactly("1 iteration=9");
    }

    private static final String PILOT_OF_TWO = """
            workloads: [{id: 'core', criticality: 'CRITICAL', complexity: 'HIGH'}, {id: 'easy', criticality: 'LOW', complexity: 'LOW'}],
            assets: [{id: 'c1', workload: 'core'}, {id: 'e1', workload: 'easy'}, {id: 'e2', workload: 'easy'},
                     {id: 'plain'}, {id: 'hard', criticality: 'HIGH', complexity: 'HIGH'}],
            limits: {pilot: {iterations: 2, %s}}""";

    @Test
    void eachPilotIterationHoldsOnlySoManyAssets() {
        String backlog = PILOT_OF_TWO.formatted("maxAssets: 2");
        assertThat(found(PILOT, backlog, "c1=1 e1=1 e2=1 plain=2 hard=2")).containsExactly("1 iteration=1");
        assertThat(found(PILOT, backlog, "c1=1 e1=1 e2=3 plain=3 hard=3")).isEmpty();
    }

    @Test
    void thePilotHoldsNothingAboveEitherMark() {
        String backlog = PILOT_OF_TWO.formatted("maxCriticality: 'MEDIUM', maxComplexity: 'MEDIUM'");
        assertThat(found(PILOT, backlog, "c1=2 e1=1 plain=1 hard=1"))
                .containsExactly("2 asset=c1 iteration=2", "2 asset=hard iteration=1");
        assertThat(found(PILOT, backlog, "c1=3 e1=1 plain=1 hard=4")).isEmpty();
    }

    @Test
    void eachMarkCountsByItself() {
        String backlog = PILOT_OF_TWO.formatted("maxCriticality: 'HIGH'");
        assertThat(found(PILOT, backlog, "c1=1 hard=1")).containsExactly("1 asset=c1 iteration=1");
        backlog = PILOT_OF_TWO.formatted("maxComplexity: 'LOW'");
        assertThat(found(PILOT, backlog, "e1=1 plain=2 hard=2"))
                .containsExactly("1 asset=plain iteration=2", "1 asset=hard iteration=2");
    }

    @Test
    void aPilotGoesByIterationNumber() {
        String backlog = PILOT_OF_TWO.formatted("maxAssets: 0")
                + ", calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4, firstNumber: %d}";
        assertThat(found(PILOT, backlog.formatted(2), "e1=2 e2=3")).containsExactly("1 iteration=2");
        assertThat(found(PILOT, backlog.formatted(3), "e1=3 e2=4")).isEmpty();
    }
}
