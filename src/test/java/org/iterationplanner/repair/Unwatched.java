package org.iterationplanner.repair;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.explain.Progress;

/** Remembers what it was told; can be stopped from the beginning. */
final class Unwatched implements Progress<RepairList> {

    private final boolean stopped;
    private final List<RepairList> told = new ArrayList<>();

    Unwatched(boolean stopped) {
        this.stopped = stopped;
    }

    List<RepairList> told() {
        return told;
    }

    @Override
    public void reached(double share, RepairList soFar) {
        told.add(soFar);
    }

    @Override
    public boolean isStopped() {
        return stopped;
    }

    @Override
    public void onStop(Runnable action) {
        if (stopped) {
            action.run();
        }
    }
}
