package org.iterationplanner.price;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.solver.PlanSolver;

/** Short words for asking what things are worth, reproducibly. */
final class Asked {
    private static final PricesRequest HOW = new PricesRequest(Duration.ofMinutes(5), null, null, 300L);

    private Asked() {}

    static PriceList prices(Backlog backlog) {
        return prices(new PlanRequest(null, backlog), HOW);
    }

    static PriceList prices(Backlog backlog, int unit) {
        PricesRequest how = new PricesRequest(HOW.spentLimit(), null, BigDecimal.valueOf(unit), HOW.stepCountLimit());
        return prices(new PlanRequest(null, backlog), how);
    }

    static PriceList prices(PlanRequest request, PricesRequest how) {
        return new Prices(request, solved(request), how).answer(new Listener(Double.MAX_VALUE));
    }

    static Plan solved(PlanRequest request) {
        PlanRequest quick = new PlanRequest(
                new PlanConfig(
                        new PlanConfig.Run(null, List.of(), new PlanConfig.Termination(null, null, 400L), null, null),
                        request.config().model()),
                request.modelInput());
        return new PlanSolver(quick, null, Duration.ZERO)
                .solve((score, plan) -> {})
                .plan();
    }

    /** Wants no more once so many parts of the answer were told. */
    static final class Listener implements Progress<PriceList> {
        private final double most;
        private int told;
        private double share;

        Listener(double most) {
            this.most = most;
        }

        int told() {
            return told;
        }

        @Override
        public void reached(double reached, PriceList soFar) {
            if (reached < share || reached > 1) {
                throw new IllegalArgumentException("From " + share + " to " + reached);
            }
            share = reached;
            told++;
        }

        @Override
        public boolean isStopped() {
            return told >= most;
        }

        @Override
        public void onStop(Runnable action) {
            // asked instead
        }
    }
}
