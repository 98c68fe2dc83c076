package org.iterationplanner.explain;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How answers say numbers, days and lists. */
public final class English {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    /** A list of names is no longer than this. */
    private static final int NAMED = 3;

    private English() {}

    /** With a comma between thousands and at most two decimals. */
    public static String number(BigDecimal number) {
        return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ENGLISH)).format(number);
    }

    public static String number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    /** {@code 1 value-day cheaper}, {@code 2 value-days cheaper}: the noun is "value-day", "effort-day" or "workload". */
    public static String amount(BigDecimal number, String what) {
        boolean one = number.compareTo(BigDecimal.ONE) == 0;
        return number(number) + " " + (one ? what : what.replaceFirst("(-day|workload)", "$1s"));
    }

    /** {@code 4 January 2027}. */
    public static String day(LocalDate day) {
        return day.format(DAY);
    }

    /** {@code a, b and c}. */
    public static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last <= 0
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** The first of them, and how many more. */
    public static String names(List<String> names) {
        int more = names.size() - NAMED;
        return more <= 0 ? list(names) : String.join(", ", names.subList(0, NAMED)) + " and " + number(more) + " more";
    }

    /** The text with a capital at its beginning and a full stop at its end. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
    }
}
