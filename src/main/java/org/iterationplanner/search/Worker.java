package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;

/** One of the searches that work on a problem at the same time, from start to end. Not thread-safe. */
final class Worker {

    /** Time is looked at after so many steps. */
    private static final int STEPS = 32;

    /** How often in the course of a cooling a search looks at what the others have found. */
    private static final int EXCHANGES = 4;

    private final LocalSearch search;
    private final RandomGenerator random;
    private final Limits limits;
    private final Incumbent incumbent;
    private final Cooling cooling;
    private long steps;
    private int exchanges;
    private boolean over;

    Worker(State state, RandomGenerator random, Limits limits, Incumbent incumbent) {
        this.random = random;
        this.limits = limits;
        this.incumbent = incumbent;
        search = new LocalSearch(state, random);
        cooling = new Cooling(limits, state.problem().groupCount(), state.medium() > 0);
        search.begin(cooling.cycle());
    }

    /** Searches until a limit is reached or it is told to pause. Returns whether a limit is reached. */
    boolean run(BooleanSupplier pause) {
        while (!over && !pause.getAsBoolean()) {
            for (int i = 0; i < STEPS && steps < limits.steps(); i++) {
                search.step();
                steps++;
            }
            incumbent.offer(search);
            if (limits.countsSteps()) {
                cooling.afterSteps(steps);
                over = steps >= limits.steps() || limits.isLate();
            } else {
                afterTime();
            }
            search.cool(cooling.cycle(), cooling.progress());
        }
        return over;
    }

    private void afterTime() {
        long now = System.nanoTime();
        over = search.isPerfect() || limits.isLate() || now - incumbent.improvedAt() >= limits.unimproved();
        cooling.afterTime(now, incumbent.improvedAt(), search.evaluations());
        if (cooling.cycle().promisesOnly() && search.bestScore().medium() == 0) {
            cooling.end();
        }
        if (cooling.isCycleOver()) {
            cooling.nextCycle(search.bestScore().medium() < 0);
            exchanges = 0;
            if (!adopt()) {
                search.returnToBest();
            }
            search.begin(cooling.cycle());
        } else if (!cooling.cycle().promisesOnly() && cooling.progress() * EXCHANGES >= exchanges + 1) {
            exchanges++;
            if (random.nextBoolean()) {
                adopt();
            }
        }
    }

    private boolean adopt() {
        boolean better = incumbent.score().compareTo(search.bestScore()) > 0;
        if (better) {
            search.adopt(incumbent.plan());
        }
        return better;
    }

    long evaluations() {
        return search.evaluations();
    }
}
