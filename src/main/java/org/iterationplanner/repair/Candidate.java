package org.iterationplanner.repair;

import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * Something that could be changed, in steps from the least to the most that is sensible; more never hurts. Immutable.
 *
 * @param levels how many sizes it has
 * @param step what it is in one size, from 1 on
 * @param edit makes it in that size
 */
record Candidate(Step.Kind kind, int levels, IntFunction<Step> step, BiConsumer<Edits, Integer> edit) {

    /** One size fits all. */
    static Candidate only(Step step, java.util.function.Consumer<Edits> edit) {
        return new Candidate(step.kind(), 1, unused -> step, (edits, unused) -> edit.accept(edits));
    }
}
