package org.iterationplanner.explain;

/**
 * A question about a plan whose answer takes long. One instance answers once, on the calling thread.
 *
 * @param <A> the answer, a record that is shown and stored as JSON
 */
public interface Question<A> {

    /**
     * Answers, or answers as far as it has got within two seconds after it is no longer wanted.
     *
     * @param progress is told how far the answer is
     */
    A answer(Progress<A> progress);
}
