package org.iterationplanner.trade;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.explain.English;

/** What a plan gives for what it takes, against another. */
final class Trade {
    private final Figures before;
    private final Figures after;
    private final List<String> gains = new ArrayList<>();
    private final List<String> losses = new ArrayList<>();

    private Trade(Figures before, Figures after) {
        this.before = before;
        this.after = after;
    }

    /** In one sentence: first what is better, then what is worse. */
    static String sentence(Figures before, Figures after) {
        return new Trade(before, after).sentence();
    }

    private String sentence() {
        compareRules();
        compare(before.effortDaysLate(), after.effortDaysLate(), "effort-day less late", "effort-day later");
        compare(before.costOfDelayValueDays(), after.costOfDelayValueDays(), "value-day cheaper", "value-day dearer");
        compare(
                BigDecimal.valueOf(before.peakOpenWorkloads()),
                BigDecimal.valueOf(after.peakOpenWorkloads()),
                "fewer workload open at the peak",
                "more workload open at the peak");
        if (after.moves() > 0) {
            losses.add(after.moves() == 1 ? "1 asset moves" : English.number(after.moves()) + " assets move");
        }
        if (gains.isEmpty() && losses.isEmpty()) {
            return "The plan as it is.";
        }
        String lost = English.list(losses);
        String text =
                gains.isEmpty() ? lost : losses.isEmpty() ? English.list(gains) : English.list(gains) + ", but " + lost;
        return English.sentence(text);
    }

    private void compareRules() {
        int difference = after.brokenRules().compareTo(before.brokenRules());
        String amount = English.number(
                after.brokenRules().subtract(before.brokenRules()).abs());
        if (difference < 0) {
            gains.add(after.feasible() ? "no hard rule broken" : "hard rules broken by " + amount + " less");
        } else if (difference > 0) {
            losses.add("hard rules broken by " + amount + " more");
        }
    }

    /** The less the better. */
    private void compare(BigDecimal was, BigDecimal is, String better, String worse) {
        int difference = is.compareTo(was);
        BigDecimal amount = is.subtract(was).abs();
        if (difference < 0) {
            gains.add(English.amount(amount, better));
        } else if (difference > 0) {
            losses.add(English.amount(amount, worse));
        }
    }
}
