package org.iterationplanner.bound;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.jspecify.annotations.Nullable;

/**
 * What no plan of one valid request can score better than, in a certificate for any score. Bounds of the hard level hold for
 * every plan, those of the others for every plan that breaks no hard rule. They get better while one thread proves; all else may
 * be called from any thread at any time.
 */
public final class Bounds {
    private static final System.Logger LOG = System.getLogger(Bounds.class.getName());

    /** Enough to tell a gap of 1 in 10,000 from one of 2, and never 0 for a gap that is not. */
    private static final MathContext RATIO = new MathContext(4, RoundingMode.HALF_UP);

    /** No amount is ever negative, so no level is ever above 0. */
    private static final Ledger.Entry TRIVIAL = new Ledger.Entry(0, "amounts are never negative");

    private final List<Supplier<Proof>> quick;
    private final List<Supplier<Proof>> thorough;
    private final Ledger ledger = new Ledger(this::tell);
    private final AtomicBoolean contradicted = new AtomicBoolean();
    private volatile Runnable listener = () -> {};

    /** Bounds of a request, of which nothing is proved yet; costs nothing until they are. */
    public Bounds(PlanRequest request) {
        this(quick(request), thorough(request));
    }

    /** One look at the request each, the cheapest first. */
    static List<Supplier<Proof>> quick(PlanRequest request) {
        CompletionProof completions = new CompletionProof(request);
        Supplier<Proof> infeasibility = () -> new InfeasibilityProof(request);
        return completions.isQuick() ? List.of(infeasibility, () -> completions) : List.of(infeasibility);
    }

    /** What gets better the longer it runs. */
    static List<Supplier<Proof>> thorough(PlanRequest request) {
        CompletionProof completions = new CompletionProof(request);
        Supplier<Proof> prices = () -> new LagrangianProof(request);
        return completions.isQuick() ? List.of(prices) : List.of(() -> completions, prices);
    }

    /** Bounds by other proofs; each is made when it is its turn. */
    Bounds(List<Supplier<Proof>> quick, List<Supplier<Proof>> thorough) {
        this.quick = quick;
        this.thorough = thorough;
    }

    /** Has every better bound told from now on, on the thread that proves: {@code listener} must return at once. */
    public void onBetter(Runnable listener) {
        this.listener = listener;
    }

    private void tell() {
        listener.run();
    }

    /**
     * Runs the proofs that take one look at the request: milliseconds, or a second for a huge one.
     *
     * @param stop asked often; once it is true this returns within a fraction of a second
     */
    public void proveQuickly(BooleanSupplier stop) {
        quick.forEach(proof -> attempt(proof, stop));
    }

    /**
     * Runs all proofs, the cheapest first, until there is nothing more to prove. A proof that fails costs nothing but its bounds.
     *
     * @param stop asked often; once it is true this returns within a fraction of a second, with what is proved
     */
    public void prove(BooleanSupplier stop) {
        proveQuickly(stop);
        proveThoroughly(stop);
    }

    /** Runs the proofs that {@link #proveQuickly} has left out. */
    public void proveThoroughly(BooleanSupplier stop) {
        thorough.forEach(proof -> attempt(proof, stop));
    }

    /** An error too: a stack or a heap that a proof has used up is free again, and the search beside it may well get by. */
    private void attempt(Supplier<Proof> proof, BooleanSupplier stop) {
        try {
            if (!stop.getAsBoolean()) {
                proof.get().prove(ledger, stop);
            }
        } catch (RuntimeException | Error e) {
            LOG.log(System.Logger.Level.WARNING, "A proof of bounds has failed: there will be fewer of them.", e);
        }
    }

    /** How often a bound has got better, so that answers with another certificate can be told apart. */
    public long improvements() {
        return ledger.improvements();
    }

    /** What is certain, for now, of a plan with this score. */
    public Certificate certificate(Score score) {
        return new Certificate(Arrays.stream(Rule.Level.values())
                .map(level -> level(level, score))
                .toList());
    }

    private Certificate.Level level(Rule.Level level, Score score) {
        long hundredths = score.level(level);
        BigDecimal units = Hundredths.toDecimal(hundredths);
        Ledger.Entry best = best(level, score);
        if (best == null) {
            return new Certificate.Level(level, units, null, null, null, Certificate.NO_PROOF);
        }
        BigDecimal bound = Hundredths.toDecimal(-best.penalty());
        BigDecimal gap = bound.subtract(units);
        BigDecimal ratio = hundredths == 0 ? null : gap.divide(units.abs(), RATIO);
        return new Certificate.Level(level, units, bound, gap, ratio, best.proof());
    }

    /** The bound to show beside a score, null for none. */
    private Ledger.@Nullable Entry best(Rule.Level level, Score score) {
        // other plans may do better on the lower levels than feasible ones, so that only the rules themselves bound
        // those
        Ledger.Entry proved = level == Rule.Level.HARD || score.isFeasible() ? ledger.best(level) : null;
        if (proved != null && -proved.penalty() < score.level(level)) {
            reportContradiction(level, score, proved);
            return null;
        }
        if (proved != null && proved.penalty() > 0) {
            return proved;
        }
        // the soft level of a real plan is never near 0: that it cannot be above says nothing, unless it is met
        return level == Rule.Level.SOFT && score.level(level) != 0 ? null : TRIVIAL;
    }

    private void reportContradiction(Rule.Level level, Score score, Ledger.Entry proved) {
        if (contradicted.compareAndSet(false, true)) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "A plan scores {0}, better than the bound {1} of level {2} proved by \"{3}\". Maybe report this with the"
                            + " request: it is a defect of the planner.",
                    score,
                    Hundredths.toDecimal(-proved.penalty()),
                    level.id(),
                    proved.proof());
        }
    }
}
