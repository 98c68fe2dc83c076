package org.iterationplanner.validate;

import java.util.function.IntPredicate;

/** Values as they may stand in a message: short, on one line, and nothing that cannot be written as UTF-8. */
final class Shown {

    private static final int LENGTH = 100;

    private Shown() {}

    /** An id or text in quotes. */
    static String quoted(String text) {
        return "'" + brief(text) + "'";
    }

    /** Any value, cut after 100 characters. */
    static String brief(Object value) {
        String text = value.toString();
        if (text.length() <= LENGTH) {
            return printable(text);
        }
        int cut = Character.isHighSurrogate(text.charAt(LENGTH - 1)) ? LENGTH - 1 : LENGTH;
        return printable(text.substring(0, cut)) + "…";
    }

    private static String printable(String text) {
        if (!isUnprintable(text)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isUnprintable(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.appendCodePoint(c);
            }
        });
        return shown.toString();
    }

    /** Whether a text has a character that is. */
    static boolean isUnprintable(String text) {
        return has(text, Shown::isUnprintable);
    }

    /** Whether a text has a character that no database takes: 0, or half of one. */
    static boolean isUnstorable(String text) {
        return has(text, c -> c == 0 || isHalf(c));
    }

    /** Without a stream: every text of a backlog is looked through. */
    private static boolean has(String text, IntPredicate wanted) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (wanted.test(text.codePointAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Control characters, and halves of a character that its other half does not follow. */
    static boolean isUnprintable(int codePoint) {
        return Character.isISOControl(codePoint) || isHalf(codePoint);
    }

    /** A surrogate that reading by code points did not join to another. */
    static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
