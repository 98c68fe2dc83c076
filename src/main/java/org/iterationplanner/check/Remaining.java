package org.iterationplanner.check;

/**
 * What is still to do of some assets: the done ones do not count.
 *
 * @param assets how many, planned or not
 * @param effort their effort in hundredths
 * @param first the smallest t(a)
 * @param last the largest t(a)
 */
public record Remaining(int assets, long effort, int first, int last) {

    private static final long AT_LEAST = Matches.units(1);

    static final Remaining NOTHING = new Remaining(0, 0, Integer.MAX_VALUE, Integer.MIN_VALUE);

    static Remaining of(PlacedAsset a) {
        return a.isDone() ? NOTHING : new Remaining(1, a.effort(), a.t(), a.t());
    }

    Remaining plus(Remaining other) {
        return new Remaining(
                assets + other.assets,
                Math.addExact(effort, other.effort),
                Math.min(first, other.first),
                Math.max(last, other.last));
    }

    public boolean isNothing() {
        return assets == 0;
    }

    /** E(set) in hundredths: at least 1, so that work without an estimate can be late too. */
    public long weight() {
        return Math.max(AT_LEAST, effort);
    }
}
