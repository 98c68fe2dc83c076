package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.explain.English;
import org.iterationplanner.explain.Names;
import org.jspecify.annotations.Nullable;

/** What a forecast says in English. */
final class Wording {

    private static final int PERCENT = 100;

    private Wording() {}

    static String milestone(
            String name,
            Goals.Goal goal,
            @Nullable BigDecimal chance,
            @Nullable LocalDate half,
            @Nullable LocalDate most,
            int notPlanned) {
        String is =
                switch (goal.kind()) {
                    case DATACENTER, EXIT -> " is empty";
                    case WORKLOAD -> " is in production";
                    case RELEASE -> " is promoted";
                };
        if (notPlanned > 0) {
            return "%s: %s %s not planned."
                    .formatted(name, Names.count(notPlanned, "asset", "assets"), notPlanned == 1 ? "is" : "are");
        }
        List<String> parts = new ArrayList<>();
        if (goal.promised() != null && chance != null) {
            parts.add("by %s, as promised, in %s of the runs".formatted(English.day(goal.promised()), percent(chance)));
        }
        parts.add(half == null ? "in less than half of the runs at all" : "in half of them by " + English.day(half));
        if (most != null) {
            parts.add("in 80 % by " + English.day(most));
        }
        return name + is + " " + English.list(parts).replaceFirst("^in half of them", "in half of the runs") + ".";
    }

    static String cause(String name, BigDecimal criticality, BigDecimal delay, BigDecimal late, @Nullable String most) {
        String past = late.signum() == 0 ? "" : ", %s past a promised day".formatted(English.number(late));
        String whom = most == null ? "" : ", most of all of " + most;
        return "%s is why a milestone is later than planned in %s of the runs: %s of delay on average%s%s."
                .formatted(name, percent(criticality), days(delay), past, whom);
    }

    private static String days(BigDecimal days) {
        return English.number(days) + (days.compareTo(BigDecimal.ONE) == 0 ? " day" : " days");
    }

    /** Whole, and neither none nor all unless it is. */
    static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).setScale(0, RoundingMode.HALF_UP);
        if (percent.signum() == 0 && share.signum() > 0) {
            return "less than 1 %";
        }
        if (percent.intValue() == PERCENT && share.compareTo(BigDecimal.ONE) < 0) {
            return "more than 99 %";
        }
        return percent.toPlainString() + " %";
    }
}
