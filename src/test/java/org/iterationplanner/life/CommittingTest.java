package org.iterationplanner.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.Commitment.PhaseWork;
import org.iterationplanner.cycle.Commitment.Relocation;
import org.iterationplanner.cycle.CycleException;
import org.junit.jupiter.api.Test;

class CommittingTest {

    @Test
    void theIterationBacklogIsWhatThePlanHasThere() {
        Lives life = Lives.of("""
                teams: [{id: 'dba', capacity: 10}, {id: 'net', capacity: 4}],
                datacenters: [{id: 'luna'}],
                workloads: [{id: 'pay', datacenter: 'luna'}, {id: 'mail'}],
                releases: [{id: 'finance', workloads: ['pay']}],
                assets: [
                  {id: 'web', workload: 'pay', flexibleEffort: {points: 3, teams: ['dba', 'net']}, effort: {net: 0.5}},
                  {id: 'sql', name: 'SQL 1', type: 'DATABASE', strategy: 'REHOST', workload: 'pay', effort: {dba: 5},
                   tasks: [{phase: 'MIGRATE', effort: 3}, {title: 'Call Ann'}, {phase: 'ASSESS', effort: 1}, {phase: 'MIGRATE', effort: 1}]},
                  {id: 'mx', workload: 'mail', effort: {net: 1}}]""", "sql=1 web=1/net mx=2");
        Commitment commitment = life.commit(1).iteration(1).commitment();
        assertThat(commitment.version()).isEqualTo(2);
        assertThat(commitment.at()).isEqualTo(Lives.BEGIN.plusSeconds(120));
        assertThat(commitment.actor()).isEqualTo("ada");
        assertThat(commitment.assets())
                .containsExactly(
                        new Commitment.CommittedAsset(
                                "web",
                                null,
                                "pay",
                                "luna",
                                Asset.Type.OTHER,
                                null,
                                Map.of("net", new BigDecimal("3.5")),
                                "net",
                                List.of(),
                                null),
                        new Commitment.CommittedAsset(
                                "sql",
                                "SQL 1",
                                "pay",
                                "luna",
                                Asset.Type.DATABASE,
                                Asset.Strategy.REHOST,
                                Map.of("dba", BigDecimal.valueOf(5)),
                                null,
                                life.backlog().modelInput().assets().get(1).tasks(),
                                null));
        assertThat(commitment.phases())
                .containsExactly(
                        new PhaseWork(Asset.Task.Phase.ASSESS, 1, BigDecimal.ONE),
                        new PhaseWork(Asset.Task.Phase.MIGRATE, 2, BigDecimal.valueOf(4)),
                        new PhaseWork(null, 1, BigDecimal.ZERO));
        assertThat(commitment.load())
                .containsExactly(
                        new ModelOutput.Load(
                                "dba", BigDecimal.valueOf(5), BigDecimal.valueOf(10), new BigDecimal("0.5")),
                        new ModelOutput.Load(
                                "net", new BigDecimal("3.5"), BigDecimal.valueOf(4), new BigDecimal("0.88")));
        assertThat(commitment.completes())
                .isEqualTo(new ModelOutput.Completes(List.of("pay"), List.of("finance"), List.of("luna")));
        assertThat(commitment.changes()).isEmpty();
        assertThat(commitment.risks()).isEmpty();
    }

    @Test
    void anEmptyIterationCanBeCommitted() {
        Lives life = Lives.of("assets: [{id: 'a', effort: {crew: 6}}]", "a=2").commit(1);
        assertThat(life.iteration(1).commitment().assets()).isEmpty();
        assertThat(life.iteration(1).commitment().load()).hasSize(1);
    }

    @Test
    void aFullTeamCommitsAndAnOverloadedOneDoesNot() {
        String three =
                "assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}, {id: 'c', effort: {crew: 0.01}}]";
        Lives.of(three, "a=1 b=1 c=2").commit(1);
        CycleException e = refused(Lives.of(three, "a=1 b=1 c=1"));
        assertThat(e)
                .hasMessage("Iteration 1 is not ready: Team crew has 10.01 to do in iteration 1 and can do 10 points."
                        + " Maybe plan anew, or change what stands against it.");
        assertThat(Lives.told(e.issues())).containsExactly("CAPACITY /modelInput/teams/0");
        assertThat(e.issues()).allMatch(Issue::isError);
    }

    @Test
    void everyRuleBrokenThereIsTold() {
        CycleException e = refused(Lives.of("""
                datacenters: [{id: 'dc', exitBy: '2026-01-10', exitMode: 'HARD', maxCutoversPerIteration: 3}],
                workloads: [{id: 'w', criticality: 'HIGH'}, {id: 'v'}],
                workloadDependencies: [{from: 'v', to: 'w'}],
                limits: {maxOpenWorkloads: 0, maxCutoversPerIteration: 6, pilot: {iterations: 1, maxCriticality: 'MEDIUM'}},
                freezes: [{scope: {asset: 'a'}, from: '2026-01-05', to: '2026-01-11'}],
                assets: [
                  {id: 'a', effort: {crew: 0}, notBefore: '2026-01-12', pin: {iteration: 2}},
                  {id: 'b', effort: {crew: 0}, datacenter: 'dc'},
                  {id: 'c', effort: {crew: 0}, workload: 'w'}, {id: 'd', effort: {crew: 0}, workload: 'v'},
                  {id: 'e', effort: {crew: 0}}, {id: 'f', effort: {crew: 0}}, {id: 'g', effort: {crew: 0}}, {id: 'h', effort: {crew: 0}}],
                dependencies: [{from: 'a', to: 'b', lag: 1}, {from: 'e', to: 'f', type: 'APART'},
                  {from: 'g', to: 'h', type: 'TOGETHER'}]""", "a=1 b=1 c=1 d=2 e=1 f=1 g=1 h=2"));
        assertThat(Lives.told(e.issues()))
                .containsExactly(
                        "PRECEDENCE /modelInput/assets/1",
                        "WORKLOAD_PRECEDENCE /modelInput/workloads/0",
                        "MOVE_TOGETHER /modelInput/assets/7",
                        "APART /modelInput/assets/5",
                        "FREEZE /modelInput/assets/0",
                        "WINDOW /modelInput/assets/0",
                        "PIN /modelInput/assets/0",
                        "OPEN_WORKLOADS /modelInput/limits",
                        "PILOT /modelInput/assets/2",
                        "EXIT_HARD /modelInput/assets/1");
        assertThat(e.issues())
                .extracting(Issue::message)
                .allMatch(message -> message.matches("[^.]+\\. Maybe [^.]+\\."));
    }

    @Test
    void cutoversBeyondTheLimitAreTold() {
        String two = "assets: [{id: 'a', effort: {crew: 0}, datacenter: 'x'}, {id: 'b', effort: {crew: 0}}],";
        assertThat(refused(Lives.of(two + "datacenters: [{id: 'x'}], limits: {maxCutoversPerIteration: 1}", "a=1 b=1")))
                .hasMessage(
                        "Iteration 1 is not ready: 1 cutovers are too many in iteration 1. Maybe plan anew, or change"
                                + " what stands against it.");
        assertThat(Lives.told(refused(Lives.of(two + "datacenters: [{id: 'x', maxCutoversPerIteration: 0}]", "a=1 b=1"))
                        .issues()))
                .containsExactly("CUTOVERS /modelInput/datacenters/0");
    }

    @Test
    void whatIsBrokenElsewhereDoesNotMatter() {
        String two = "assets: [{id: 'a', effort: {crew: 11}}, {id: 'b', effort: {crew: 6}, notAfter: '2026-01-20'}]";
        assertThat(Lives.of(two, "b=1 a=2").commit(1).iteration(1).commitment()).isNotNull();
    }

    @Test
    void aWorkloadThatBeganTooEarlyElsewhereIsNotTheFaultOfWhatComesAfterItsPredecessor() {
        String chain = """
                workloads: [{id: 'v'}, {id: 'w'}], workloadDependencies: [{from: 'v', to: 'w', lag: %d}],
                assets: [{id: 'v1', workload: 'v', effort: {crew: 1}}, {id: 'w1', workload: 'w', effort: {crew: 1}},
                  {id: 'w2', workload: 'w', effort: {crew: 1}}]""";
        // w1 in 3 is too early for v1 in 3 with a lag of 1, w2 in 4 is not; with a lag of 2 it is
        Lives late = Lives.of(chain.formatted(1), "v1=3 w1=3 w2=4");
        assertThat(objections(late, 4)).isEmpty();
        Lives later = Lives.of(chain.formatted(2), "v1=3 w1=3 w2=4");
        assertThat(Lives.told(objections(later, 4))).containsExactly("WORKLOAD_PRECEDENCE /modelInput/workloads/1");
    }

    @Test
    void aPinThatThePlanDoesNotKnowYetIsTold() {
        Lives life = Lives.of("assets: [{id: 'a', effort: {crew: 6}, pin: {iteration: 1}}]", "a=2");
        assertThat(refused(life))
                .hasMessage(
                        "Iteration 1 is not ready: A is in iteration 2, and it is pinned elsewhere. Maybe plan anew, or"
                                + " change what stands against it.");
    }

    @Test
    void whatNobodyHasEstimatedIsNotCommitted() {
        Lives life =
                Lives.of("assets: [{id: 'a', effort: {crew: 6}}]", "a=1").with(Literals.backlog("assets: [{id: 'a'}]"));
        assertThat(Lives.told(refused(life).issues())).containsExactly("NO_ESTIMATE /modelInput/assets/0");
    }

    @Test
    void aTeamThatTheWorkCannotGoToAnyMoreIsTold() {
        String flexible = """
                teams: [{id: 'x', capacity: 4}, {id: 'y', capacity: 4}, {id: 'z', capacity: 4}],
                assets: [{id: 'a', flexibleEffort: {points: 2, teams: ['x', %s]}}]""";
        Lives life = Lives.of(flexible.formatted("'y'"), "a=1/y");
        assertThat(objections(life, 1)).isEmpty();
        CycleException e = refused(life.with(Literals.backlog(flexible.formatted("'z'"))));
        assertThat(Lives.told(e.issues())).containsExactly("TEAM_GONE /modelInput/assets/0");
    }

    @Test
    void risksAreToldAndForbidNothing() {
        Lives life = Lives.of("""
                teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}],
                datacenters: [{id: 'dc', exitBy: '2026-01-15'}],
                workloads: [{id: 'w', criticality: 'CRITICAL', due: '2026-01-10'}, {id: 'v'}],
                releases: [{id: 'r', workloads: ['w'], due: '2026-01-17'}],
                workloadDependencies: [{from: 'v', to: 'w'}],
                assets: [
                  {id: 'v1', workload: 'v', effort: {crew: 1}},
                  {id: 'w1', workload: 'w', effort: {crew: 9.01, dba: 9}, datacenter: 'dc', tasks: [{effort: 1}]},
                  {id: 'w2', workload: 'w'},
                  {id: 'own', effort: {crew: 0}, criticality: 'HIGH'},
                  {id: 'x', effort: {crew: 0}}],
                dependencies: [{from: 'x', to: 'own'}, {from: 'x', to: 'w1', type: 'AFFINITY'}]""", "v1=1 x=1 w1=2 own=2");
        Commitment commitment = life.commit(1).commit(2).iteration(2).commitment();
        assertThat(Lives.told(commitment.risks()))
                .containsExactly(
                        "TASKS_DIFFER /modelInput/assets/1/tasks",
                        "WORKLOAD_INCOMPLETE /modelInput/assets/2",
                        "LOAD_HIGH /modelInput/teams/0",
                        "WORKLOAD_CRITICAL /modelInput/workloads/0",
                        "WORKLOAD_CRITICAL /modelInput/assets/3",
                        "LATE /modelInput/datacenters/0",
                        "DEPENDS_OUTSIDE /modelInput/assets/3",
                        "DEPENDS_OUTSIDE /modelInput/workloads/0");
        assertThat(commitment.risks()).noneMatch(Issue::isError);
        assertThat(commitment.risks().get(2).message())
                .isEqualTo("Team crew is 0.01 above 90 % of its capacity in iteration 2. Maybe somebody can help out.");
        assertThat(life.warnings()).isEqualTo(Lives.told(commitment.risks()));
    }

    @Test
    void whatIsLateWithThisIterationIsToldThere() {
        Lives life = Lives.of("""
                workloads: [{id: 'w', due: '2026-01-10'}], releases: [{id: 'r', workloads: ['w'], due: '2026-01-11'}],
                assets: [{id: 'a', workload: 'w', effort: {crew: 1}}, {id: 'b', workload: 'w', effort: {crew: 1}}]""", "a=1 b=2");
        assertThat(life.commit(1).warnings()).isEmpty();
        assertThat(life.commit(2).warnings())
                .containsExactly("LATE /modelInput/workloads/0", "LATE /modelInput/releases/0");
    }

    @Test
    void changesAreMeasuredAgainstThePlanThatWasLastApproved() {
        Lives life = Lives.of(
                "assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}, {id: 'c', effort: {crew: 1}}, {id: 'd', effort: {crew: 1}}]",
                "a=1 b=2 c=3");
        life.commit(1);
        assertThat(life.iteration(1).commitment().changes()).isEmpty();
        life.approve(1)
                .accept("a=1 b=3 d=2")
                .start(1)
                .close(1, "{'others': 'DONE'}")
                .commit(2);
        assertThat(life.iteration(2).commitment().changes())
                .containsExactly(new Relocation("b", 2, 3), new Relocation("d", null, 2), new Relocation("c", 3, null));
        life.accept("a=1 b=4 d=2").reject(2).commit(2);
        assertThat(life.iteration(2).commitment().changes())
                .contains(new Relocation("b", 2, 4)); // a rejection approves nothing
        life.approve(2).accept("a=1 b=4 c=4 d=2").commit(3);
        assertThat(life.iteration(3).commitment().changes()).containsExactly(new Relocation("c", null, 4));
    }

    private static List<Issue> objections(Lives life, int number) {
        Situation situation = Situation.of(life.backlog(), number);
        return Objections.to(situation, situation.verdict(), number);
    }

    private static CycleException refused(Lives life) {
        CycleException e = catchThrowableOfType(CycleException.class, () -> life.commit(1));
        assertThat(e.reason()).isEqualTo(CycleException.Reason.NOT_READY);
        return e;
    }
}
