package org.iterationplanner.price;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A constraint that seems to cost something, and the outcomes of searches in which it alone is eased. Not thread-safe. */
final class Candidate {
    private final Lever lever;
    private final List<Outcome> outcomes = new ArrayList<>();

    Candidate(Lever lever) {
        this.lever = lever;
    }

    Lever lever() {
        return lever;
    }

    void add(Outcome outcome) {
        outcomes.add(outcome);
        outcomes.sort(Comparator.comparing(Outcome::score));
    }

    int size() {
        return outcomes.size();
    }

    /** Whether every search so far found something better than the best plan without a change. */
    boolean isWorthAnything(Outcome unchanged) {
        return outcomes.stream()
                .noneMatch(outcome -> Worth.of(outcome, unchanged).isNothing());
    }

    /** The outcome in the middle: as many are better as are worse, or one more. */
    Outcome middle() {
        return outcomes.get((outcomes.size() - 1) / 2);
    }
}
