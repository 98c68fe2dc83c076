package org.iterationplanner.benchmark.report;

import java.util.Map;

/** A colour for each rival, told apart by those who see fewer colours too (Okabe and Ito 2008). */
final class Colours {

    private static final Map<String, String> OF_RIVAL = Map.of(
            "ours", "#0072b2",
            "cp-sat", "#d55e00",
            "first-fit", "#009e73",
            "waves", "#cc79a7",
            "history", "#56b4e9");

    private Colours() {}

    static String of(String rival) {
        return OF_RIVAL.getOrDefault(rival, Svg.INK);
    }
}
