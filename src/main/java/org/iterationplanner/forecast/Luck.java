package org.iterationplanner.forecast;

/**
 * Random numbers that depend on a seed, on what they are drawn for and on the number of the run, and on nothing else: two plans
 * of one backlog are compared with the same luck (common random numbers), and runs may be executed in any order. Hashing by
 * SplitMix64 (Steele, Lea and Flood, OOPSLA 2014). Stateless.
 */
final class Luck {

    private static final long GAMMA = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001B3L;

    private Luck() {}

    /** A sequence of its own for everything that has a kind and an id. */
    static long stream(long seed, String kind, String id) {
        long hash = mix(seed + GAMMA);
        for (String part : new String[] {kind, id}) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * PRIME;
            }
            hash = mix(hash);
        }
        return hash;
    }

    /** One of many sequences within another. */
    static long stream(long stream, int number) {
        return mix(stream ^ mix(number + GAMMA));
    }

    /** Number {@code run} of a sequence: uniform, above 0 and below 1. */
    static double uniform(long stream, int run) {
        return ((mix(stream + run * GAMMA) >>> 11) + 0.5) * 0x1p-53;
    }

    private static long mix(long bits) {
        long z = (bits ^ (bits >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
