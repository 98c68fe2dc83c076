package org.iterationplanner.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.ModelOutput.Load;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Four weeks from Monday 2026-01-05 on: they end on the 11th, 18th, 25th and 2026-02-01. */
class PlanReportTest {

    private static final Backlog ESTATE = backlog("""
            teams: [{id: 'dba', capacity: 8}, {id: 'infra', capacity: 3}, {id: 'guests', capacity: 0}],
            datacenters: [{id: 'east', exitBy: '2026-01-20', decommissionDays: 5}, {id: 'west'}, {id: 'empty'}],
            workloads: [{id: 'v', datacenter: 'east', due: '2026-01-10'}, {id: 'w'}, {id: 'done'}, {id: 'spare'}],
            releases: [{id: 'r', workloads: ['v', 'own']}, {id: 's', workloads: ['w']}, {id: 'old', workloads: ['done']}],
            assets: [{id: 'a', workload: 'v', effort: {dba: 5, infra: 0}},
                     {id: 'b', workload: 'v', effort: {dba: 1.50}, flexibleEffort: {points: 2.5, teams: ['infra', 'dba']}},
                     {id: 'own', datacenter: 'west', flexibleEffort: {points: 1, teams: ['infra']}},
                     {id: 'c', workload: 'w', effort: {infra: 1}},
                     {id: 'd', workload: 'w', effort: {infra: 1}, completedOn: '2025-12-01'},
                     {id: 'e', workload: 'done', effort: {dba: 9}, completedOn: '2025-12-01'}]""");

    private static ModelOutput report(Backlog backlog, String placements) {
        return PlanReport.of(backlog, plan(placements), true);
    }

    @Test
    void everyIterationIsListedOnceWithItsDays() {
        ModelOutput output = PlanReport.of(ESTATE, plan(""), false);
        assertThat(output.feasible()).isFalse();
        assertThat(output.iterations())
                .extracting(IterationBacklog::number, IterationBacklog::start, IterationBacklog::end)
                .containsExactly(
                        tuple(1, LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 11)),
                        tuple(2, LocalDate.of(2026, 1, 12), LocalDate.of(2026, 1, 18)),
                        tuple(3, LocalDate.of(2026, 1, 19), LocalDate.of(2026, 1, 25)),
                        tuple(4, LocalDate.of(2026, 1, 26), LocalDate.of(2026, 2, 1)));
    }

    @Test
    void assetsAreListedInTheOrderOfTheBacklogWithTheEffortOfTheChosenTeam() {
        assertThat(report(ESTATE, "own=1 b=1/dba a=1").iterations().get(0).assets())
                .hasToString("[PlannedAsset[asset=a, workload=v, effort={dba=5, infra=0}, flexibleTeam=null],"
                        + " PlannedAsset[asset=b, workload=v, effort={dba=4}, flexibleTeam=dba],"
                        + " PlannedAsset[asset=own, workload=null, effort={infra=1}, flexibleTeam=infra]]");
        assertThat(report(ESTATE, "b=2/infra").iterations().get(1).assets())
                .hasToString("[PlannedAsset[asset=b, workload=v, effort={dba=1.5, infra=2.5}, flexibleTeam=infra]]");
    }

    @Test
    void theLoadOfEveryTeamIsListed() {
        List<Load> loads =
                report(ESTATE, "own=1 b=1/dba a=1").iterations().get(0).load();
        assertThat(loads)
                .containsExactly(
                        new Load("dba", new BigDecimal("9"), new BigDecimal("8"), new BigDecimal("1.13")),
                        new Load("infra", new BigDecimal("1"), new BigDecimal("3"), new BigDecimal("0.33")),
                        new Load("guests", new BigDecimal("0"), new BigDecimal("0"), null));
        assertThat(report(ESTATE, "b=2/infra").iterations().get(1).load())
                .extracting(Load::utilisation)
                .containsExactly(new BigDecimal("0.19"), new BigDecimal("0.83"), null);
    }

    @Test
    void anIterationCompletesWhatHasItsLastAssetThere() {
        List<IterationBacklog> iterations =
                report(ESTATE, "a=1 b=2/dba own=3 c=3").iterations();
        assertThat(iterations)
                .extracting(iteration -> String.valueOf(iteration.completes()))
                .containsExactly(
                        "Completes[workloads=[], releases=[], datacenters=[]]",
                        "Completes[workloads=[v], releases=[], datacenters=[east]]",
                        "Completes[workloads=[w], releases=[r, s], datacenters=[west]]",
                        "Completes[workloads=[], releases=[], datacenters=[]]");
    }

    @Test
    void nothingIsCompleteWhileAnAssetIsNotPlanned() {
        assertThat(report(ESTATE, "a=1 own=3").iterations())
                .extracting(iteration -> String.valueOf(iteration.completes()))
                .containsExactly(
                        "Completes[workloads=[], releases=[], datacenters=[]]",
                        "Completes[workloads=[], releases=[], datacenters=[]]",
                        "Completes[workloads=[], releases=[], datacenters=[west]]",
                        "Completes[workloads=[], releases=[], datacenters=[]]");
    }

    /** Workload v is due on the 10th; w is not, and was begun. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=1 b=2/dba c=3 | v 1 2 2026-01-18 8 null, w 1 3 2026-01-25 null null
                    a=2 b=1/dba     | v 1 2 2026-01-18 8 null, w 1 null null null null
                    a=3             | v 3 null null 29 true, w 1 null null null null
                                    | v null null null 29 true, w 1 null null null null
                    """)
    void namedWorkloadsWithSomethingToDo(String placements, String expected) {
        assertThat(report(ESTATE, placements == null ? "" : placements).workloads())
                .extracting(w -> w.id() + " " + w.startIteration() + " " + w.endIteration() + " " + w.readyOn() + " "
                        + w.daysLate() + " " + w.atLeast())
                .containsExactly(expected.split(", ", -1));
    }

    /** East is to be empty by the 15th, five days before its lease ends. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=1 b=1/dba own=3 | east 1 2026-01-11 0 null, west 3 2026-01-25 null null
                    a=1 b=2/dba       | east 2 2026-01-18 3 null, west null null null null
                    a=1               | east 1 null 24 true, west null null null null
                    """)
    void datacentersWithSomethingToDo(String placements, String expected) {
        assertThat(report(ESTATE, placements).datacenters())
                .extracting(d ->
                        d.id() + " " + d.lastIteration() + " " + d.emptyOn() + " " + d.daysLate() + " " + d.atLeast())
                .containsExactly(expected.split(", ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=1 b=2 c=2 d=3 e=4 | [COMMITTED, DRAFT, PUBLISHED, OUTLOOK]
                    a=3 b=3 c=3 d=1 e=1 | [PUBLISHED, DRAFT, DRAFT, OUTLOOK]
                    a=1 b=1 c=2 d=2     | [DRAFT, PUBLISHED, DRAFT, OUTLOOK]
                    a=4 e=1             | [DRAFT, DRAFT, DRAFT, OUTLOOK]
                    """)
    void anIterationIsPromisedAsFarAsAllOfItsBaselineAssets(String placements, String states) {
        Backlog backlog = backlog("""
                calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4, publish: 3},
                assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}, {id: 'c', effort: {crew: 1}},
                         {id: 'd', effort: {crew: 1}}, {id: 'e', effort: {crew: 1}}],
                baseline: [{asset: 'a', iteration: 2, state: 'COMMITTED'}, {asset: 'b', iteration: 1},
                           {asset: 'c', state: 'PUBLISHED'}, {asset: 'd', iteration: 1, state: 'PUBLISHED'}]""");
        assertThat(report(backlog, placements).iterations())
                .extracting(IterationBacklog::state)
                .hasToString(states);
    }

    @Test
    void numbersAreThoseOfTheCalendar() {
        Backlog backlog = backlog("""
                calendar: {iterations: [{start: '2026-01-05', end: '2026-01-09'}, {start: '2026-01-10', end: '2026-01-29'}],
                           firstNumber: 7},
                workloads: [{id: 'w', due: '2026-01-01'}],
                assets: [{id: 'a', workload: 'w', effort: {crew: 1}}]""");
        assertThat(report(backlog, "a=8").iterations())
                .extracting(iteration ->
                        iteration.number() + " " + iteration.assets().size())
                .containsExactly("7 0", "8 1");
        assertThat(report(backlog, "a=8").workloads())
                .hasToString(
                        "[WorkloadDates[id=w, startIteration=8, endIteration=8, readyOn=2026-01-29, daysLate=28, atLeast=null]]");
        // the iteration after the last is as long as the last: 20 days
        assertThat(report(backlog, "").workloads())
                .hasToString(
                        "[WorkloadDates[id=w, startIteration=null, endIteration=null, readyOn=null, daysLate=48, atLeast=true]]");
    }
}
