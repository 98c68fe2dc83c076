package org.iterationplanner.why;

import org.iterationplanner.explain.Progress;

/** Nobody looks on, and nobody stops it: its time limit does. */
final class Unwatched implements Progress<Object> {

    @Override
    public void reached(double share, Object soFar) {}

    @Override
    public boolean isStopped() {
        return false;
    }

    @Override
    public void onStop(Runnable action) {}
}
