package org.iterationplanner.table;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Numbers as people and programs of different countries write them. */
final class Numeral {

    private static final int LONGEST = 40;
    private static final Pattern POINT = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern COMMA = Pattern.compile("[+-]?[0-9]+,[0-9]+");
    private static final Pattern ONE_GROUP = Pattern.compile("[+-]?[1-9][0-9]{0,2}[.,][0-9]{3}");
    private static final Pattern GROUPS_BY_COMMA = Pattern.compile("[+-]?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?");
    private static final Pattern GROUPS_BY_POINT = Pattern.compile("[+-]?[1-9][0-9]{0,2}(\\.[0-9]{3})+(,[0-9]+)?");
    private static final Pattern GROUPS_BY_BLANK = Pattern.compile("[+-]?[1-9][0-9]{0,2}([ '’][0-9]{3})+([.,][0-9]+)?");
    private static final Pattern NO_BREAK = Pattern.compile("[\u00a0\u202f]");

    private Numeral() {}

    /**
     * A number with or without decimals. With a decimal point it reads as that; "1,234" could be either of two numbers.
     *
     * @param ownPoint whether a single point is a decimal point for sure: the file uses commas for something else
     */
    static Parsed<BigDecimal> decimal(String text, boolean ownPoint) {
        if (isDigits(text)) {
            return Parsed.of(new BigDecimal(text));
        }
        String plain = clean(text);
        boolean group = ONE_GROUP.matcher(plain).matches();
        if (group && (plain.indexOf(',') >= 0 || !ownPoint)) {
            String joined = plain.replaceAll("[.,]", "");
            return Parsed.wrong("can be read as " + joined + " and as " + plain.replace(',', '.')
                    + ". Maybe write it without separators between thousands, with all decimals or none.");
        }
        return any(plain);
    }

    /** A number without decimals: "1,234" and "1.234" read as 1234. */
    static Parsed<BigDecimal> whole(String text) {
        if (isDigits(text)) {
            return Parsed.of(new BigDecimal(text));
        }
        String plain = clean(text);
        if (ONE_GROUP.matcher(plain).matches()) {
            return Parsed.of(new BigDecimal(plain.replaceAll("[.,]", "")));
        }
        Parsed<BigDecimal> number = any(plain);
        BigDecimal value = number.value();
        if (value != null && value.stripTrailingZeros().scale() > 0) {
            return Parsed.wrong("is no whole number. Maybe it belongs into another column.");
        }
        return number;
    }

    /** Most numbers are: no need to ask further. */
    private static boolean isDigits(String text) {
        if (text.isEmpty() || text.length() > LONGEST) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static String clean(String text) {
        return NO_BREAK.matcher(text).replaceAll(" ").strip();
    }

    private static Parsed<BigDecimal> any(String plain) {
        if (plain.length() <= LONGEST) {
            if (POINT.matcher(plain).matches()) {
                return Parsed.of(new BigDecimal(plain));
            }
            if (GROUPS_BY_COMMA.matcher(plain).matches()) {
                return Parsed.of(new BigDecimal(plain.replace(",", "")));
            }
            if (COMMA.matcher(plain).matches()) {
                return Parsed.of(new BigDecimal(plain.replace(',', '.')));
            }
            if (GROUPS_BY_POINT.matcher(plain).matches()) {
                return Parsed.of(new BigDecimal(plain.replace(".", "").replace(',', '.')));
            }
            if (GROUPS_BY_BLANK.matcher(plain).matches()) {
                return Parsed.of(new BigDecimal(plain.replaceAll("[ '’]", "").replace(',', '.')));
            }
        }
        return Parsed.wrong("is no number. Maybe write digits only, with a decimal point.");
    }
}
