package org.iterationplanner.bound;

import org.jspecify.annotations.Nullable;

/**
 * Some of all plans: those of a wider case in which a variable is not after a time, or those in which it is.
 *
 * @param in the wider case; null: all plans
 */
record Case(@Nullable Case in, Split split, boolean after) {

    /**
     * A variable and a time: every plan has it then or before, or after that.
     *
     * @param time the last one of the first kind
     */
    record Split(int variable, int time) {}

    /** Leaves the times that plans of this case can have. */
    void narrow(Windows windows) {
        if (in != null) {
            in.narrow(windows);
        }
        if (after) {
            windows.notBefore(split.variable(), split.time() + 1);
        } else {
            windows.notAfter(split.variable(), split.time());
        }
    }
}
