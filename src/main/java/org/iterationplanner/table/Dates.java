package org.iterationplanner.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people and programs of different countries write them; times behind them are left out. */
final class Dates {

    private static final int LONGEST = 60;
    private static final int CENTURY = 2000;
    private static final String TIME = "(?:[t ,]+[0-9].*)?";
    private static final Pattern YEAR_FIRST = Pattern.compile("([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})" + TIME);
    private static final Pattern DAY_DOTS =
            Pattern.compile("([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{2}|[0-9]{4})" + TIME);
    private static final Pattern SLASHES =
            Pattern.compile("([0-9]{1,2})[/-]([0-9]{1,2})[/-]([0-9]{2}|[0-9]{4})" + TIME);
    private static final Pattern DAY_NAME =
            Pattern.compile("([0-9]{1,2})(?:st|nd|rd|th)?[ ./-]+([a-z]{3,9})\\.?[ ,./-]+([0-9]{2}|[0-9]{4})" + TIME);
    private static final Pattern NAME_DAY =
            Pattern.compile("([a-z]{3,9})\\.?[ -]([0-9]{1,2})(?:st|nd|rd|th)?[ ,-]+([0-9]{2}|[0-9]{4})" + TIME);
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final int SHORT_NAME = 3;

    private Dates() {}

    static Parsed<LocalDate> parse(String text) {
        String plain = text.strip().toLowerCase(Locale.ROOT);
        if (plain.length() > LONGEST) {
            return none();
        }
        try {
            Matcher match = YEAR_FIRST.matcher(plain);
            if (match.matches()) {
                return date(match.group(1), match.group(2), match.group(3));
            }
            match = DAY_DOTS.matcher(plain);
            if (match.matches()) {
                return date(match.group(3), match.group(2), match.group(1));
            }
            match = SLASHES.matcher(plain);
            if (match.matches()) {
                return slashes(match.group(1), match.group(2), match.group(3));
            }
            match = DAY_NAME.matcher(plain);
            if (match.matches()) {
                return date(match.group(3), month(match.group(2)), match.group(1));
            }
            match = NAME_DAY.matcher(plain);
            return match.matches() ? date(match.group(3), month(match.group(1)), match.group(2)) : none();
        } catch (DateTimeException e) {
            return none();
        }
    }

    /** Day or month first: told apart only where one of them cannot be a month. */
    private static Parsed<LocalDate> slashes(String first, String second, String year) {
        int one = Integer.parseInt(first);
        int two = Integer.parseInt(second);
        if (one > 12) {
            return date(year, second, first);
        }
        if (two > 12 || one == two) {
            return date(year, first, second);
        }
        LocalDate dayFirst = LocalDate.of(year(year), two, one);
        LocalDate monthFirst = LocalDate.of(year(year), one, two);
        return Parsed.wrong(
                "can be read as " + dayFirst + " and as " + monthFirst + ". Maybe write it as one of these.");
    }

    private static Parsed<LocalDate> date(String year, String month, String day) {
        return Parsed.of(LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    private static int year(String text) {
        int year = Integer.parseInt(text);
        return text.length() == 2 ? CENTURY + year : year;
    }

    /** The number of an English month, by its name or the first three letters; 0 for none. */
    private static String month(String name) {
        for (int i = 0; i < MONTHS.size(); i++) {
            String month = MONTHS.get(i);
            if (month.equals(name)
                    || (month.startsWith(name) && name.length() == SHORT_NAME)
                    || (name.equals("sept") && i == 8)) {
                return String.valueOf(i + 1);
            }
        }
        return "0";
    }

    private static Parsed<LocalDate> none() {
        return Parsed.wrong("is no date. Maybe write it as year-month-day: 2026-12-31.");
    }
}
