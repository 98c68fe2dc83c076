package org.iterationplanner.bound;

import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;

/** Quick proofs that a request asks for what cannot be, for those who ask often. Stateless. */
public final class Refutation {

    private Refutation() {}

    /**
     * Whether it is proved that every plan of a valid request breaks a hard rule.
     *
     * @param stop asked often; once it is true this returns within a fraction of a second
     */
    public static boolean ofFeasible(PlanRequest request, BooleanSupplier stop) {
        Ledger ledger = new Ledger();
        new InfeasibilityProof(request, 1).prove(ledger, stop);
        return isPositive(ledger, Rule.Level.HARD);
    }

    /** Whether it is proved that every plan of a valid request breaks a hard rule or is late. */
    public static boolean ofPunctual(PlanRequest request, BooleanSupplier stop) {
        if (ofFeasible(request, stop)) {
            return true;
        }
        CompletionProof completions = new CompletionProof(request);
        if (!completions.isQuick()) {
            return false;
        }
        Ledger ledger = new Ledger();
        completions.prove(Rule.Level.MEDIUM, ledger, stop);
        return isPositive(ledger, Rule.Level.HARD) || isPositive(ledger, Rule.Level.MEDIUM);
    }

    private static boolean isPositive(Ledger ledger, Rule.Level level) {
        Ledger.Entry best = ledger.best(level);
        return best != null && best.penalty() > 0;
    }
}
