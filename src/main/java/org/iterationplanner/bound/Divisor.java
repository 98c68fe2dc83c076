package org.iterationplanner.bound;

/** Greatest common divisors, by Euclid. */
final class Divisor {

    private Divisor() {}

    /** The largest number that divides both; of 0 and a number, that number. Not negative. */
    static long common(long one, long other) {
        long a = Math.abs(one);
        long b = Math.abs(other);
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
