package org.iterationplanner.search;

import org.iterationplanner.backlog.Score;
import org.iterationplanner.state.State;

/** What a plan costs by level, in hundredths: the smaller, the better. Mutable, so that comparing plans makes no garbage. */
final class Penalty {

    private long hard;
    private long medium;
    private long soft;
    private double spread;

    void read(State state) {
        hard = state.hard();
        medium = state.medium();
        soft = state.soft();
        spread = state.loads().spread();
    }

    void copy(Penalty other) {
        hard = other.hard;
        medium = other.medium;
        soft = other.soft;
        spread = other.spread;
    }

    long hard() {
        return hard;
    }

    long medium() {
        return medium;
    }

    long soft() {
        return soft;
    }

    /** How little is concentrated in full iterations: no rule, but a direction where the score has none. */
    double spread() {
        return spread;
    }

    /** By level, as scores compare. */
    boolean isBelow(Penalty other) {
        if (hard != other.hard) {
            return hard < other.hard;
        }
        return medium != other.medium ? medium < other.medium : soft < other.soft;
    }

    Score score() {
        return new Score(-hard, -medium, -soft);
    }

    boolean isZero() {
        return hard == 0 && medium == 0 && soft == 0;
    }
}
