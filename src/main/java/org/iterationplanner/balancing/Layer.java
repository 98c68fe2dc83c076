package org.iterationplanner.balancing;

/** What may have been done by the end of one iteration: at most a number of sets of tasks, the most valuable. */
final class Layer extends Sets implements LoadEnumeration.Sink {

    private final int width;
    private double least;
    private boolean cut;

    Layer(int tasks, int teams, int width) {
        super(tasks, teams);
        this.width = width;
        clear();
    }

    @Override
    void clear() {
        super.clear();
        least = Double.NEGATIVE_INFINITY;
        cut = false;
    }

    /** Whether sets were left out for want of room. */
    boolean isCut() {
        return cut;
    }

    @Override
    public void offer(int parent, long[] done, long[] ready, long[] left, double value, long hash) {
        if (value < least) {
            cut = true;
            return;
        }
        int slot = find(done, hash);
        if (slot >= 0) {
            return;
        }
        if (size() == capacity()) {
            if (capacity() >= 2 * width) {
                trim();
            } else {
                grow();
            }
            slot = find(done, hash);
        }
        add(-1 - slot, parent, done, ready, left, value, hash);
    }

    /** Reduces the layer to its width. */
    void trim() {
        if (size() > width) {
            cut = true;
            least = keepBest(width);
        }
    }
}
