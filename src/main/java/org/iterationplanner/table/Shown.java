package org.iterationplanner.table;

/** What somebody sent, as it may stand in a message: on one line, printable and not too long. */
final class Shown {

    private static final int LONGEST = 100;
    private static final String CUT = "...";

    private Shown() {}

    static String brief(String text) {
        boolean cut = text.length() > LONGEST;
        String start = cut ? text.substring(0, LONGEST) : text;
        StringBuilder shown = new StringBuilder();
        start.codePoints().map(Shown::printable).forEach(shown::appendCodePoint);
        return cut ? shown + CUT : shown.toString();
    }

    private static int printable(int c) {
        if (Character.isWhitespace(c)) {
            return ' ';
        }
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? '?' : c;
    }
}
