package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.sample.EstateGenerator;
import org.junit.jupiter.api.Test;

/** Both levels get their turn, and where there can be no exact bound there is none. */
class LagrangianProofTest {

    private static final int LOOKS = 3_000;

    @Test
    void provesBothLevelsUntilItIsStopped() {
        Ledger ledger = prove(EstateGenerator.generate(60, 1, 1.3), afterLooks());
        assertThat(ledger.best(Rule.Level.HARD)).isNull();
        assertThat(ledger.best(Rule.Level.MEDIUM).penalty()).isPositive();
        assertThat(ledger.best(Rule.Level.SOFT).penalty()).isPositive();
        assertThat(ledger.best(Rule.Level.SOFT).proof()).startsWith("Lagrangian relaxation of the capacities");
    }

    @Test
    void stoppedFromTheBeginningItReturns() {
        assertThat(prove(EstateGenerator.generate(60, 1, 0.9), () -> true).best(Rule.Level.SOFT))
                .isNull();
    }

    @Test
    void provesNothingOfNumbersThatAreTooLargeToBeExact() {
        PlanRequest request = new PlanRequest(
                new PlanConfig(null, new PlanConfig.Model(Map.of("costOfDelay", 1_000_000), null)),
                backlog("assets: [{id: 'a', value: 1000000000, effort: {crew: 1}, due: '2026-01-05'}]"));
        Ledger ledger = prove(request, afterLooks());
        assertThat(ledger.best(Rule.Level.SOFT)).isNull();
        // the other level is proved all the same: on the first day nothing ends
        assertThat(ledger.best(Rule.Level.MEDIUM).penalty()).isEqualTo(600);
    }

    @Test
    void provesNothingWhereThereIsNoPlan() {
        PlanRequest request = new PlanRequest(
                null,
                backlog(
                        "assets: [{id: 'a', effort: {crew: 1}, notBefore: '2026-01-12', pin: {iteration: 1}, value: 3}]"));
        Ledger ledger = prove(request, afterLooks());
        assertThat(ledger.best(Rule.Level.SOFT)).isNull();
    }

    private static Ledger prove(PlanRequest request, BooleanSupplier stop) {
        Ledger ledger = new Ledger();
        new LagrangianProof(request).prove(ledger, stop);
        return ledger;
    }

    private static BooleanSupplier afterLooks() {
        AtomicInteger looks = new AtomicInteger();
        return () -> looks.incrementAndGet() > LOOKS;
    }
}
