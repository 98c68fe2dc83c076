package org.iterationplanner.balancing;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the plan of a {@link BalancingProblem} whose last iteration is the earliest: {@link Beam} passes, each for one iteration
 * less than the best plan has, ever wider, forward and, where that is the same problem, backward, under the weightings that
 * win a {@link Race}; and {@link BranchBoundRemember} for a proof where all iterations are alike. Not thread-safe. The same seed and
 * number of looks give the same plans.
 */
public final class Balancing {

    /** Most tasks it takes on: sets of followers take their square in bits. */
    public static final int MOST_TASKS = 5_000;

    /** What passes remember of the past, in numbers of four bytes, and what branch and bound remembers in bytes. */
    private static final long MOST_NUMBERS = 4_000_000;

    private static final long MOST_BYTES = 20_000_000;

    /** The largest problem with hope of a proof, and the largest where that is all that is left soon. */
    private static final int MOST_TASKS_FOR_PROOF = 400;

    private static final int FEW_TASKS = 60;

    private final BalancingProblem problem;
    private final Numbers numbers;
    private final Reading forward;
    private final @Nullable Reading backward;
    private @Nullable BranchBoundRemember proof;
    private int bound;
    private int used;

    /** A search that begins when told to. */
    public Balancing(BalancingProblem problem, long seed) {
        if (problem.tasks() > MOST_TASKS) {
            throw new IllegalArgumentException("%d tasks are more than %d. Maybe search without balancing."
                    .formatted(problem.tasks(), MOST_TASKS));
        }
        this.problem = problem;
        numbers = new Numbers(seed, problem.tasks());
        forward = new Reading(problem);
        backward = problem.isUniform() ? new Reading(problem.reversed()) : null;
        bound = forward.fewestIterations();
        used = problem.iterations() + 1;
    }

    /**
     * A number of iterations that no plan takes less of: the largest proved here or given; one more than there are if there is
     * no plan.
     */
    public int bound() {
        return bound;
    }

    /**
     * Searches until the best plan meets the bound, the looks are used up or it is told to stop.
     *
     * @param provedElsewhere a bound that others have proved, asked now and then
     * @param looks looks at a task, of which there are some ten million a second
     * @param stop asked every few milliseconds
     * @param better takes each plan better than all before, as the iteration from 0 by task
     */
    public void search(IntSupplier provedElsewhere, long looks, BooleanSupplier stop, Consumer<int[]> better) {
        if (problem.tasks() == 0) {
            better.accept(new int[0]);
            return;
        }
        Budget budget = new Budget(looks, stop);
        Race race = new Race(backward == null ? List.of(forward) : List.of(forward, backward), numbers.random());
        int widest = (int) Math.max(1, MOST_NUMBERS / (problem.tasks() + 2L * problem.iterations()));
        int proofWidth = problem.tasks() <= FEW_TASKS ? 8 : 32;
        long before = budget.left();
        for (int width = 1; isOpen(provedElsewhere, budget); width = Math.min(widest, 2 * width)) {
            for (Contender contender : race.contenders()) {
                if (isOpen(provedElsewhere, budget)) {
                    pass(contender, width, budget, better);
                }
            }
            race.halve();
            if (width >= Math.min(widest, proofWidth)) {
                branchAndBound(provedElsewhere, before - budget.left(), budget, better);
                before = budget.left();
            }
        }
    }

    private boolean isOpen(IntSupplier provedElsewhere, Budget budget) {
        bound = Math.max(bound, provedElsewhere.getAsInt());
        return used > bound && !budget.isSpent();
    }

    private void pass(Contender contender, int width, Budget budget, Consumer<int[]> better) {
        int target = used - 1;
        if (!contender.reading().deadlines(target).arePossible()) {
            bound = used;
            return;
        }
        Beam beam = contender.run(target, width, numbers, budget);
        int[] plan = beam.plan();
        if (plan != null) {
            take(plan, contender.reading(), better);
        } else if (beam.isExhaustive()) {
            bound = used;
        }
    }

    /** As many looks for a proof as the passes had, as nobody knows which of the two it takes. */
    private void branchAndBound(IntSupplier provedElsewhere, long looks, Budget budget, Consumer<int[]> better) {
        Reading reversed = backward;
        if (reversed == null || problem.largestLag() > 0 || problem.tasks() > MOST_TASKS_FOR_PROOF) {
            return;
        }
        long enough = budget.left() - looks;
        while (isOpen(provedElsewhere, budget) && budget.left() > enough) {
            BranchBoundRemember search = proof(reversed, budget);
            search.run(budget.left() - enough);
            int[] plan = search.plan();
            if (plan != null) {
                take(plan, search.reading(), better);
            } else if (search.isExhaustive()) {
                bound = used;
            } else if (search.isOver()) {
                return;
            }
        }
    }

    private BranchBoundRemember proof(Reading reversed, Budget budget) {
        int target = used - 1;
        BranchBoundRemember known = proof;
        if (known == null || known.target() != target) {
            Reading reading =
                    looksFor(forward, target, budget) <= looksFor(reversed, target, budget) ? forward : reversed;
            Ranked ranked = new Ranked(reading, target, Weighting.GENTLE, numbers.random());
            known = new BranchBoundRemember(ranked, target, numbers.zobrist(), MOST_BYTES, budget);
            proof = known;
        }
        return known;
    }

    /** What a pass takes in one direction: the search goes where there are fewer loads. */
    private long looksFor(Reading reading, int target, Budget budget) {
        long before = budget.left();
        if (reading.deadlines(target).arePossible()) {
            Ranked ranked = new Ranked(reading, target, Weighting.PLAIN, numbers.random());
            new Beam(ranked, target, 64, 20_000, numbers.zobrist(), budget).run();
        }
        return before - budget.left();
    }

    private void take(int[] plan, Reading reading, Consumer<int[]> better) {
        int last = Arrays.stream(plan).max().orElse(0);
        if (reading != forward) {
            Arrays.setAll(plan, j -> last - plan[j]);
        }
        used = last + 1;
        better.accept(plan);
    }
}
