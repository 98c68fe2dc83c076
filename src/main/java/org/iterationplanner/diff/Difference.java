package org.iterationplanner.diff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.explain.English;
import org.jspecify.annotations.Nullable;

/** Collects what is different about one thing, in English. */
final class Difference {
    private final List<String> facts;
    private final String owner;

    /** @param owner as in "its " */
    Difference(List<String> facts, String owner) {
        this.facts = facts;
        this.owner = owner;
    }

    /** {@code its effort is dba 8 instead of dba 5}, if it is. */
    void add(String field, @Nullable Object was, @Nullable Object is) {
        if (!isSame(was, is)) {
            facts.add(owner + field + " is " + shown(is) + " instead of " + shown(was));
        }
    }

    private static boolean isSame(@Nullable Object was, @Nullable Object is) {
        if (was instanceof BigDecimal a && is instanceof BigDecimal b) {
            return a.compareTo(b) == 0;
        }
        return Objects.equals(was, is);
    }

    private static String shown(@Nullable Object value) {
        if (value == null) {
            return "not given";
        }
        if (value instanceof BigDecimal number) {
            return English.number(number);
        }
        return value instanceof LocalDate day ? English.day(day) : value.toString();
    }

    /** As in "dba 5, infra 1". */
    static String effort(Asset asset) {
        List<String> parts = new ArrayList<>();
        asset.effort().forEach((team, points) -> parts.add(team + " " + English.number(points)));
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            parts.add(English.number(flexible.points()) + " of " + String.join(" or ", flexible.teams()));
        }
        return parts.isEmpty() ? "not given" : String.join(", ", parts);
    }

    static @Nullable String pin(Asset.@Nullable Pin pin) {
        if (pin == null) {
            return null;
        }
        return pin.keepsOut()
                ? "not to be planned"
                : "iteration " + pin.iteration() + (pin.team() == null ? "" : " with team " + pin.team());
    }
}
