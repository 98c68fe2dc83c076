package org.iterationplanner.trade;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.explain.Progress;

/** Remembers what it is told, and stops after so many reports. */
final class Recorded<A> implements Progress<A> {
    private final int stopAfter;
    private Runnable onStop = () -> {};
    final List<Double> shares = new ArrayList<>();
    final List<A> answers = new ArrayList<>();

    Recorded(int stopAfter) {
        this.stopAfter = stopAfter;
    }

    static <A> Recorded<A> toTheEnd() {
        return new Recorded<>(Integer.MAX_VALUE);
    }

    @Override
    public void reached(double share, A soFar) {
        shares.add(share);
        answers.add(soFar);
        if (isStopped()) {
            onStop.run();
        }
    }

    @Override
    public boolean isStopped() {
        return answers.size() >= stopAfter;
    }

    @Override
    public void onStop(Runnable action) {
        onStop = action;
        if (isStopped()) {
            action.run();
        }
    }
}
