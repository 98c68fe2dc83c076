package org.iterationplanner.status;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far a workload is on its way to production, in order. When its last asset is in, it goes through staging and user
 * acceptance, and is promoted. That it has passed one of these is told by an attribute of the workload (of the asset, if that is
 * its own workload): the day, as in {@code 2027-01-17}. A later one tells that the earlier ones are passed too.
 */
public enum Stage {
    /** No asset is done. */
    NOT_STARTED(null),
    /** Some assets are done. */
    MIGRATING(null),
    /** All assets are done; it has to pass staging. */
    STAGING("stagingPassedOn"),
    /** It has to pass user acceptance. */
    UAT("uatPassedOn"),
    /** It has to be promoted to production. */
    PROMOTION("promotedOn"),
    /** It is in production. */
    PROMOTED(null);

    private final @Nullable String attribute;

    Stage(@Nullable String attribute) {
        this.attribute = attribute;
    }

    /** What comes after one that an attribute tells. */
    private Stage following() {
        return switch (this) {
            case STAGING -> UAT;
            case UAT -> PROMOTION;
            default -> PROMOTED;
        };
    }

    /**
     * What the attributes of a workload say.
     *
     * @param passed days by stage
     * @param notes what is wrong with them
     */
    record Told(Map<Stage, LocalDate> passed, List<String> notes) {

        /** The first stage after all that are passed. */
        Stage next() {
            return passed.keySet().stream()
                    .map(stage -> stage.following())
                    .reduce(STAGING, (one, other) -> one.compareTo(other) > 0 ? one : other);
        }
    }

    static Told told(Map<String, String> attributes) {
        Map<Stage, LocalDate> passed = new EnumMap<>(Stage.class);
        List<String> notes = new ArrayList<>();
        for (Stage stage : values()) {
            String text = stage.attribute == null ? null : attributes.get(stage.attribute);
            if (text != null) {
                try {
                    passed.put(stage, LocalDate.parse(text.strip()));
                } catch (DateTimeParseException e) {
                    notes.add("Attribute " + stage.attribute + " is \"" + shown(text)
                            + "\", which is no day. Maybe write it as 2027-01-17.");
                }
            }
        }
        return new Told(passed, notes);
    }

    private static String shown(String text) {
        int most = 40;
        return text.length() <= most ? text : text.substring(0, most) + "…";
    }

    /** What is still to be passed from here on. */
    List<Stage> ahead() {
        return List.of(values()).stream()
                .filter(stage -> stage.attribute != null && compareTo(stage) <= 0)
                .toList();
    }
}
