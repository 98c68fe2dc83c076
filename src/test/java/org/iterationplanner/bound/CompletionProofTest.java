package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.check.Checker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Plans that the earliest completions alone prove to be the best. */
class CompletionProofTest {

    /** Only the completion of what there is counts, and that all of it is done. */
    private static final PlanConfig LAST_ITERATION_COUNTS = new PlanConfig(
            null,
            new PlanConfig.Model(
                    Stream.of(Rule.values())
                            .filter(rule -> rule.level() == Rule.Level.SOFT)
                            .collect(Collectors.toMap(
                                    Rule::id,
                                    rule -> rule == Rule.COST_OF_DELAY ? 1 : rule == Rule.UNPLANNED ? 1_000 : 0)),
                    null));

    private static void assertProvesOptimal(PlanConfig config, String backlog, String plan) {
        PlanRequest request = new PlanRequest(config, Literals.backlog(backlog));
        Plan best = Literals.plan(plan);
        Score score = Checker.check(request.modelInput(), best, config.model().weights(), null)
                .score();
        assertThat(score.hard()).isZero();
        Bounds bounds = new Bounds(request);
        bounds.proveQuickly(() -> false);

        assertThat(bounds.certificate(score).provesOptimal())
                .as("%s", bounds.certificate(score))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "as much as there is room for       | 5, 5, 5, 5 | a1=1 a2=1 a3=2 a4=2",
                "no two of them in an iteration     | 6, 6, 6    | a1=1 a2=2 a3=3",
                "no three of them in an iteration   | 4, 4, 4, 4, 4 | a1=1 a2=1 a3=2 a4=2 a5=3",
                "large ones alone, others in threes | 7, 4, 4, 4 | a1=1 a2=2 a3=2 a4=3",
            })
    void theLeastNumberOfIterations(String why, String efforts, String plan) {
        String[] all = efforts.split(", ", -1);
        StringBuilder assets = new StringBuilder();
        for (int i = 0; i < all.length; i++) {
            assets.append("{id: 'a%d', workload: 'w', effort: {crew: %s}},".formatted(i + 1, all[i]));
        }
        assertProvesOptimal(
                LAST_ITERATION_COUNTS,
                "workloads: [{id: 'w'}], assets: [" + assets.substring(0, assets.length() - 1) + "]",
                plan);
    }

    @Test
    void noPlanTakesFewerIterations() {
        int met = 0;
        for (int seed = 0; seed < 25; seed++) {
            PlanRequest request = new PlanRequest(LAST_ITERATION_COUNTS, Literals.backlog(random(new Random(seed))));
            Ledger ledger = new Ledger();
            new CompletionProof(request).prove(ledger, () -> false);
            Long least = new Enumeration(request).run().least(Rule.Level.SOFT);
            Ledger.Entry proved = ledger.best(Rule.Level.SOFT);
            assertThat(proved).as("%d", seed).isNotNull();
            assertThat(proved.penalty()).as("%d", seed).isLessThanOrEqualTo(least);
            met += proved.penalty() == least ? 1 : 0;
        }
        assertThat(met).isGreaterThan(21);
    }

    private static String random(Random random) {
        StringBuilder assets = new StringBuilder();
        StringBuilder dependencies = new StringBuilder();
        for (int i = 0; i < 5; i++) {
            assets.append("{id: '%d', workload: 'w', effort: {crew: %d}},".formatted(i, 2 + random.nextInt(6)));
            for (int j = 0; j < i; j++) {
                dependencies.append(random.nextInt(4) == 0 ? "{from: '%d', to: '%d'},".formatted(j, i) : "");
            }
        }
        return "workloads: [{id: 'w'}], assets: [%s], dependencies: [%s]".formatted(list(assets), list(dependencies));
    }

    private static String list(StringBuilder elements) {
        return elements.substring(0, Math.max(0, elements.length() - 1));
    }

    @Test
    void aChainWithLagsThroughFreezesAndWindows() {
        assertProvesOptimal(
                new PlanConfig(null, null),
                "workloads: [{id: 'w', due: '2026-01-11'}], assets: [{id: 'a', workload: 'w', effort: {crew: 2}},"
                        + "{id: 'b', workload: 'w', effort: {crew: 2}, notBefore: '2026-01-12'}],"
                        + "dependencies: [{from: 'a', to: 'b', lag: 1}],"
                        + "freezes: [{scope: {asset: 'b'}, from: '2026-01-12', to: '2026-01-18'}]",
                "a=1 b=3");
    }

    @Test
    void whatHasBegunHasWorkInProgressUntilItsEarliestEnd() {
        assertProvesOptimal(
                new PlanConfig(null, new PlanConfig.Model(Map.of(), null)),
                "workloads: [{id: 'w'}], assets: [{id: 'a', workload: 'w', completedOn: '2026-01-02'},"
                        + "{id: 'b', workload: 'w', effort: {crew: 2}}],"
                        + "dependencies: [{from: 'a', to: 'b', lag: 2}]",
                "b=2");
    }
}
