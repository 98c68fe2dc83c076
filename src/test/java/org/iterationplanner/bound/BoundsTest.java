package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.bound.SmallBacklog.Squeeze;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every bound is held against every plan of small backlogs: none may ever be better than the best of them. */
class BoundsTest {

    private static final int BACKLOGS = Integer.getInteger("planner.bound.backlogs", 50);
    private static final int PLANS = 1_300;

    /** How often proofs that never end may ask whether to stop. */
    private static final int PATIENCE = 300;

    @ParameterizedTest
    @EnumSource(Squeeze.class)
    void noBoundIsBetterThanTheBestPlan(Squeeze squeeze) {
        int compared = 0;
        int feasible = 0;
        int exact = 0;
        int infeasible = 0;
        int proved = 0;
        int met = 0;
        for (long seed = 0; compared < BACKLOGS; seed++) {
            PlanRequest request = SmallBacklog.of(seed, squeeze);
            if (!isValid(request) || new Enumeration(request).plans(PLANS + 1) > PLANS) {
                continue;
            }
            compared++;
            Enumeration best = new Enumeration(request).run();
            Ledger together = new Ledger();
            for (Supplier<Proof> proof : proofs(request)) {
                Ledger alone = new Ledger();
                proof.get().prove(alone, patience());
                assertHolds(alone, best, squeeze + " " + seed);
                proof.get().prove(together, patience());
            }
            assertHolds(together, best, squeeze + " " + seed);
            for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
                Long least = best.least(level);
                feasible += least == null ? 0 : 1;
                exact += least != null && bound(together, level) == least ? 1 : 0;
            }
            if (best.least(Rule.Level.HARD) > 0) {
                infeasible++;
                proved += bound(together, Rule.Level.HARD) > 0 ? 1 : 0;
                met += bound(together, Rule.Level.HARD) == best.least(Rule.Level.HARD) ? 1 : 0;
            }
        }
        assertThat(feasible).isGreaterThan(BACKLOGS / 10);
        assertThat(exact).as("exact, of %d", feasible).isGreaterThanOrEqualTo(feasible * 4 / 5);
        assertThat(infeasible).isGreaterThan(BACKLOGS / 10);
        assertThat(proved).as("proved, of %d", infeasible).isGreaterThanOrEqualTo(infeasible * 9 / 10);
        assertThat(met).as("met, of %d", infeasible).isGreaterThanOrEqualTo(infeasible / 2);
    }

    private static List<Supplier<Proof>> proofs(PlanRequest request) {
        List<Supplier<Proof>> proofs = new ArrayList<>(Bounds.quick(request));
        proofs.addAll(Bounds.thorough(request));
        return proofs;
    }

    private static boolean isValid(PlanRequest request) {
        return RequestValidator.validate(request).stream().noneMatch(Issue::isError);
    }

    private static BooleanSupplier patience() {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > PATIENCE;
    }

    private static void assertHolds(Ledger ledger, Enumeration best, String backlog) {
        for (Rule.Level level : Rule.Level.values()) {
            Long least = best.least(level);
            if (least != null) {
                assertThat(bound(ledger, level))
                        .as("%s of backlog %s, proved by %s", level, backlog, ledger.best(level))
                        .isLessThanOrEqualTo(least);
            }
        }
    }

    private static long bound(Ledger ledger, Rule.Level level) {
        Ledger.Entry entry = ledger.best(level);
        return entry == null ? 0 : entry.penalty();
    }
}
