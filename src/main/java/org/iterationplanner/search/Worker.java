package org.iterationplanner.search;

import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import org.iterationplanner.state.State;

/** One of the searches that work on a problem at the same time, from start to end. Not thread-safe. */
final class Worker {

    /** Time is looked at after so many steps. */
    private static final int STEPS = 32;

    /** A plan is copied for the others after so many steps for each group, so that this costs little whatever its size. */
    private static final double STEPS_PER_COPIED_GROUP = 0.1;

    /** How often in the course of a cooling a search looks at what the others have found. */
    private static final int EXCHANGES = 4;

    private final LocalSearch search;
    private final RandomGenerator random;
    private final Limits limits;
    private final Incumbent incumbent;
    private final Cooling cooling;
    private final long stepsPerCopy;
    private long steps;
    private long copiedAt;
    private int exchanges;
    private boolean over;

    Worker(State state, RandomGenerator random, Limits limits, Incumbent incumbent) {
        this.random = random;
        this.limits = limits;
        this.incumbent = incumbent;
        search = new LocalSearch(state, random);
        int groups = state.problem().groupCount();
        cooling = new Cooling(limits, groups, search.breaksPromises(), search.isOrdered());
        stepsPerCopy = (long) (STEPS_PER_COPIED_GROUP * groups);
        search.begin(cooling.cycle());
    }

    /** Searches until a limit is reached or it is told to pause. Returns whether a limit is reached. */
    boolean run(BooleanSupplier pause) {
        while (!over && !pause.getAsBoolean()) {
            for (int i = 0; i < STEPS && steps < limits.steps(); i++) {
                search.step();
                steps++;
            }
            if (steps - copiedAt >= stepsPerCopy) {
                offer();
            }
            if (limits.countsSteps()) {
                cooling.afterSteps(steps);
                over = steps >= limits.steps() || limits.isLate();
            } else {
                afterTime();
            }
            search.cool(cooling.cycle(), cooling.progress());
        }
        offer();
        return over;
    }

    private void offer() {
        incumbent.offer(search);
        copiedAt = steps;
    }

    private void afterTime() {
        long now = System.nanoTime();
        over = search.isPerfect() || limits.isLate() || now - incumbent.improvedAt() >= limits.unimproved();
        cooling.afterTime(now, incumbent.improvedAt(), search.evaluations());
        if (cooling.cycle().forPromises() && (search.bestScore().medium() == 0 || search.isDone())) {
            cooling.end();
        }
        if (cooling.isCycleOver()) {
            cooling.nextCycle(search.breaksPromises(), search.isNearBest(), search.isOrdered());
            exchanges = 0;
            if (!cooling.cycle().continues() && !adopt()) {
                search.returnToBest();
            }
            search.begin(cooling.cycle());
        } else if (!cooling.cycle().isApart() && cooling.progress() * EXCHANGES >= exchanges + 1) {
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
