package org.iterationplanner.sample;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Random choices that are the same for the same seed, on every machine. Not thread-safe. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    /** True with that probability. */
    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** A whole number, both ends included. */
    int between(int from, int to) {
        return random.nextInt(from, to + 1);
    }

    double between(double from, double to) {
        return random.nextDouble(from, to);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The value with that probability, else null. */
    <T> @Nullable T maybe(double probability, Supplier<T> value) {
        return chance(probability) ? value.get() : null;
    }

    /** Each element with that probability, in the order given. */
    <T> List<T> some(double probability, List<T> from) {
        return from.stream().filter(any -> chance(probability)).toList();
    }

    /** As {@link #some}, but never empty. */
    <T> List<T> someOrOne(double probability, List<T> from) {
        List<T> some = some(probability, from);
        return some.isEmpty() ? List.of(pick(from)) : some;
    }

    /** A number of quarters, both ends included; whole in two cases of three. */
    BigDecimal points(int from, int to) {
        int whole = between(from, to);
        int quarters = chance(2.0 / 3) || whole == to ? 0 : between(1, 3);
        return BigDecimal.valueOf(whole * 100L + quarters * 25L, 2);
    }

    /** Index of a weight, drawn in proportion to the weights. */
    int weighted(double... weights) {
        double total = 0;
        for (double weight : weights) {
            total += weight;
        }
        double left = random.nextDouble(total);
        int index = 0;
        while (index < weights.length - 1 && left >= weights[index]) {
            left -= weights[index];
            index++;
        }
        return index;
    }
}
