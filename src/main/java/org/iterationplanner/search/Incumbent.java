package org.iterationplanner.search;

import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.State;

/** The best plan of all searches of a problem. Thread-safe. */
final class Incumbent {

    private State.Snapshot plan;
    private volatile Score score;
    private volatile long improvedAt = System.nanoTime();

    Incumbent(State.Snapshot start) {
        plan = start;
        score = start.score();
    }

    /** Takes the best plan of a search if it is better than what all others have found. */
    void offer(LocalSearch search) {
        if (search.bestScore().compareTo(score) > 0) {
            offer(search.best());
        }
    }

    /** Takes a plan if it is better than all others. */
    synchronized void offer(State.Snapshot better) {
        if (better.score().compareTo(plan.score()) > 0) {
            plan = better;
            score = better.score();
            improvedAt = System.nanoTime();
        }
    }

    synchronized State.Snapshot plan() {
        return plan;
    }

    Score score() {
        return score;
    }

    /** When it was last improved, as {@link System#nanoTime} tells it. */
    long improvedAt() {
        return improvedAt;
    }
}
