package org.iterationplanner.inventory;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Change freezes as people write them down: a span of every year, or the first or last week of every month. */
final class FreezeText {

    /** Days, both included. */
    record Span(LocalDate from, LocalDate to) {}

    private static final Pattern YEARLY = Pattern.compile(
            "([0-9]{1,2}) ([a-z]{3,9})(?: [0-9]{4})? (?:to|until|-|–) ([0-9]{1,2}) ([a-z]{3,9})(?: [0-9]{4})?");
    private static final Pattern MONTHLY = Pattern.compile("(first|last) week of (?:every|each|the) month");
    private static final int WEEK = 7;
    private static final int SHORT_NAME = 3;

    private FreezeText() {}

    /** Every time it comes round from one day to another; null when the text says something else. */
    static @Nullable List<Span> spans(String text, LocalDate from, LocalDate to) {
        String plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher yearly = YEARLY.matcher(plain);
        if (yearly.matches()) {
            Month first = month(yearly.group(2));
            Month last = month(yearly.group(4));
            return first == null || last == null
                    ? null
                    : yearly(
                            first,
                            Integer.parseInt(yearly.group(1)),
                            last,
                            Integer.parseInt(yearly.group(3)),
                            from,
                            to);
        }
        Matcher monthly = MONTHLY.matcher(plain);
        return monthly.matches() ? monthly(monthly.group(1).equals("first"), from, to) : null;
    }

    private static @Nullable List<Span> yearly(
            Month first, int day, Month last, int lastDay, LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        try {
            for (int year = from.getYear() - 1; year <= to.getYear(); year++) {
                LocalDate begin = LocalDate.of(year, first, day);
                LocalDate end = LocalDate.of(year, last, lastDay);
                end = end.isBefore(begin) ? end.plusYears(1) : end;
                if (!end.isBefore(from) && !begin.isAfter(to)) {
                    spans.add(new Span(begin, end));
                }
            }
            return spans;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static List<Span> monthly(boolean first, LocalDate from, LocalDate to) {
        List<Span> spans = new ArrayList<>();
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate begin = first ? month.atDay(1) : month.atEndOfMonth().minusDays(WEEK - 1L);
            spans.add(new Span(begin, begin.plusDays(WEEK - 1L)));
        }
        return spans;
    }

    private static @Nullable Month month(String name) {
        for (Month month : Month.values()) {
            String full = month.name().toLowerCase(Locale.ROOT);
            if (full.equals(name) || (full.startsWith(name) && name.length() == SHORT_NAME)) {
                return month;
            }
        }
        return null;
    }
}
