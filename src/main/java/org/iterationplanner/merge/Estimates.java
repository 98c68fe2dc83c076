package org.iterationplanner.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.intake.Spoken;

/**
 * Whose estimate an asset keeps: fixed and flexible effort are one, so that what people have said of the one is not joined by
 * what a rule makes of the other. For one import.
 */
final class Estimates {
    private static final List<String> EFFORTS = List.of("effort", "flexibleEffort");

    private final List<String> kept = new ArrayList<>();
    private final Spoken spoken;

    Estimates(Spoken spoken) {
        this.spoken = spoken;
    }

    /** Names of the assets whose estimate by a rule was passed over for that of people. */
    List<String> kept() {
        return kept;
    }

    /** What the files say, without the estimate where people have made another one. */
    Asset said(Asset own, Asset said) {
        boolean guessed = said.isEstimated() && isGuessed(said);
        if (!guessed || !own.isEstimated() || isGuessed(own)) {
            return said;
        }
        if (own.totalEffort().compareTo(said.totalEffort()) != 0) {
            kept.add(own.name() == null ? own.id() : own.name());
        }
        List<String> derived = said.derived().stream()
                .filter(field -> !EFFORTS.contains(field) && !field.equals("estimateRange"))
                .toList();
        Asset silent = said.withEffort(Map.of());
        return spoken.copied(
                said, silent.derived().equals(derived) ? silent : Components.with(silent, withoutRange(derived)));
    }

    /** What there is, without an estimate by a rule where people have made one. */
    Asset own(Asset own, Asset said) {
        boolean told = said.isEstimated() && !isGuessed(said);
        return told && own.isEstimated() && isGuessed(own) ? own.withEffort(Map.of()) : own;
    }

    private static Map<String, Object> withoutRange(List<String> derived) {
        Map<String, Object> none = new java.util.HashMap<>();
        none.put("estimateRange", null);
        none.put("derived", derived);
        return none;
    }

    private static boolean isGuessed(Asset asset) {
        return asset.derived().stream().anyMatch(EFFORTS::contains);
    }
}
