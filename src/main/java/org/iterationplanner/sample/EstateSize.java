package org.iterationplanner.sample;

/**
 * How many teams and iterations an estate gets.
 *
 * @param upTo the largest number of assets it suits
 */
record EstateSize(int upTo, int teams, int iterations) {

    private static final EstateSize LARGEST = new EstateSize(EstateGenerator.MAX_ASSETS, 10, 52);
    private static final EstateSize[] SMALLER = {
        new EstateSize(16, 2, 2),
        new EstateSize(30, 2, 4),
        new EstateSize(60, 3, 5),
        new EstateSize(100, 3, 8),
        new EstateSize(200, 4, 11),
        new EstateSize(300, 5, 14),
        new EstateSize(600, 6, 20),
        new EstateSize(1_000, 8, 24),
        new EstateSize(3_000, 9, 32),
        new EstateSize(10_000, 10, 40)
    };

    static EstateSize of(int assets) {
        for (EstateSize size : SMALLER) {
            if (assets <= size.upTo) {
                return size;
            }
        }
        return LARGEST;
    }

    /** One datacenter per 100 assets, 2 to 8. */
    static int datacenters(int assets) {
        return Math.max(2, Math.min(8, assets / 100));
    }
}
