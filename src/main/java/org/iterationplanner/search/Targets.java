package org.iterationplanner.search;

import java.util.Arrays;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;

/**
 * By when each promise is to be kept: which ones are sacrificed, and how far. From that follows until when each group must be
 * done, if at all. Not thread-safe.
 */
final class Targets {

    private final Promises promises;
    private final State state;
    private final int never;
    private final int[] targets;
    private final int[] caps;
    private final int[] saved;
    private Requirements requirements;
    private Requirements savedRequirements;

    Targets(State state, Promises promises) {
        this.state = state;
        this.promises = promises;
        never = state.problem().never();
        targets = new int[promises.size()];
        caps = new int[promises.size()];
        saved = new int[promises.size()];
        requirements = new Requirements(state);
        savedRequirements = requirements;
    }

    /**
     * Everything as the current plan keeps it, but no part later than its wholes may be.
     *
     * @param wholes by promise, the last iteration for each whole; other entries have no meaning
     */
    void begin(int[] wholes) {
        for (int whole : promises.wholes()) {
            targets[whole] = wholes[whole];
        }
        for (int part : promises.parts()) {
            caps[part] = never;
            for (int whole : promises.wholesOf(part)) {
                caps[part] = Math.min(caps[part], wholes[whole]);
            }
            caps[part] = Math.max(caps[part], promises.inTime(part));
            targets[part] = Math.min(caps[part], promises.present(part));
        }
        require();
    }

    /**
     * As given.
     *
     * @param given by promise, the last iteration for it
     */
    void settle(int[] given) {
        System.arraycopy(given, 0, targets, 0, targets.length);
        require();
    }

    private void require() {
        PlanningProblem problem = state.problem();
        int[] latest = new int[problem.groupCount()];
        Arrays.fill(latest, never);
        promises.limit(targets, promises.wholes(), latest);
        promises.limit(targets, promises.parts(), latest);
        requirements = new Requirements(state, latest);
    }

    /** Effort-days late of the parts, in hundredths, if every target is met; what the wholes cost is settled. */
    long price() {
        return promises.late(targets, promises.parts());
    }

    /** Remembers the targets for {@link #takeBack}. */
    void save() {
        System.arraycopy(targets, 0, saved, 0, targets.length);
        savedRequirements = requirements;
    }

    void takeBack() {
        System.arraycopy(saved, 0, targets, 0, targets.length);
        requirements = savedRequirements;
    }

    /** Whether a promise has another target than when they were saved. */
    boolean isChanged(int promise) {
        return targets[promise] != saved[promise];
    }

    int target(int promise) {
        return targets[promise];
    }

    /** The latest that a part may be given up to. */
    int cap(int part) {
        return caps[part];
    }

    /** Takes effect at {@link #apply}. */
    void set(int part, int target) {
        targets[part] = Math.max(promises.inTime(part), Math.min(caps[part], target));
    }

    void apply() {
        require();
    }

    /** The last iteration for a group, {@code never} if it need not be planned. */
    int latest(int group) {
        return requirements.latest(group);
    }

    Promises promises() {
        return promises;
    }

    Span span(int promise) {
        return promises.span(promise);
    }
}
