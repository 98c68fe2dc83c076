package org.iterationplanner.learning;

import org.iterationplanner.backlog.Asset;
import org.iterationplanner.tracking.Fraction;
import org.jspecify.annotations.Nullable;

/**
 * How far estimates of one kind of asset are off, as learned.
 *
 * @param strategy null: of the whole type
 * @param samples of this kind
 * @param samplesOfType of its type, whatever the strategy
 * @param observed actual / estimated effort over the samples of this kind; null without any
 * @param weight that {@code observed} has in {@code factor}; the rest is what the wider group says
 * @param factor by which estimates have to be multiplied
 * @param p10 factor of the estimate that one asset in ten stays below
 * @param p90 factor of the estimate that one asset in ten exceeds
 */
record Lesson(
        Asset.Type type,
        Asset.@Nullable Strategy strategy,
        int samples,
        int samplesOfType,
        @Nullable Fraction observed,
        Fraction weight,
        Fraction factor,
        Fraction p10,
        Fraction p90) {}
