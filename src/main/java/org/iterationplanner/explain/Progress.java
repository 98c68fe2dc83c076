package org.iterationplanner.explain;

/**
 * Whoever waits for a long answer: is told how far it is, and says when it is no longer wanted. Thread-safe.
 *
 * @param <A> the answer
 */
public interface Progress<A> {

    /**
     * The answer has got further.
     *
     * @param share of the work that is done, from 0 to 1, never less than before
     * @param soFar what is known of the answer; true, but not complete
     */
    void reached(double share, A soFar);

    /** Whether the answer is no longer wanted. */
    boolean isStopped();

    /** Has {@code action} run once when the answer is no longer wanted, at once if that is so; replaces the one given before. */
    void onStop(Runnable action);
}
