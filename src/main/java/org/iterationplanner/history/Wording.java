package org.iterationplanner.history;

import java.util.Locale;
import java.util.Map;

/** What the fields of records are called in sentences. */
final class Wording {

    /** Only those that are called otherwise than the field; by list and field, or by field. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("effort", "estimate"),
            Map.entry("flexibleEffort/points", "flexible estimate"),
            Map.entry("flexibleEffort/teams", "teams for the flexible estimate"),
            Map.entry("estimateRange/p10", "low estimate factor"),
            Map.entry("estimateRange/p90", "high estimate factor"),
            Map.entry("due", "due date"),
            Map.entry("exitBy", "lease"),
            Map.entry("notBefore", "earliest day"),
            Map.entry("notAfter", "latest day"),
            Map.entry("completedOn", "completion"),
            Map.entry("pin/iteration", "pinned iteration"),
            Map.entry("pin/notPlanned", "pin out of the plan"),
            Map.entry("pin/team", "pinned team"),
            Map.entry("pin/by", "author of the pin"),
            Map.entry("pin/at", "time of the pin"),
            Map.entry("pin/reason", "reason of the pin"),
            Map.entry("capacityByIteration", "capacity"),
            Map.entry("refs", "reference"),
            Map.entry("attributes", "attribute"),
            Map.entry("maxCutoversPerIteration", "limit of cutovers per iteration"),
            Map.entry("maxOpenWorkloads", "limit of open workloads"),
            Map.entry("pilot/iterations", "iterations of the pilot"),
            Map.entry("pilot/maxAssets", "limit of assets in the pilot"),
            Map.entry("pilot/maxCriticality", "highest criticality in the pilot"),
            Map.entry("pilot/maxComplexity", "highest complexity in the pilot"),
            Map.entry("calendar/start", "first day"),
            Map.entry("calendar/iterationDays", "days per iteration"),
            Map.entry("calendar/publish", "published iterations"),
            Map.entry("baseline/iteration", "baseline iteration"),
            Map.entry("baseline/state", "baseline state"));

    private Wording() {}

    /**
     * What a field is called.
     *
     * @param list where the record stands
     * @param field with / before a field within it
     */
    static String words(String list, String field) {
        return WORDS.getOrDefault(list + "/" + field, WORDS.getOrDefault(field, words(field)));
    }

    /** {@code velocity history} of {@code velocityHistory}. */
    static String words(String name) {
        return name.replace("/", " ").replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    }

    /** What became of a value: {@code estimate of SQL01 5 → 8}. */
    static String change(String what, String before, String after) {
        return what + " " + before + " → " + after;
    }
}
