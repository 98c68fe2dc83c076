package org.iterationplanner.json;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a message shows of a text that somebody sent: never much, and always printable. */
final class Excerpt {
    private static final int LENGTH = 100;
    private static final char UNPRINTABLE = '\uFFFD';

    private Excerpt() {}

    /** The text, or its beginning and "…". */
    static String of(String text) {
        return printable(text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…");
    }

    /** The text with control characters and halves of surrogate pairs replaced. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || isSurrogate(c) ? UNPRINTABLE : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(Excerpt::isSurrogate);
    }

    private static boolean isSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    /** The known name that was probably meant, or null when none is near. */
    static @Nullable String nearest(String name, Collection<String> known) {
        int near = 1 + Math.min(name.length(), LENGTH) / 4;
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= near)
                .filter(candidate -> distance(name, candidate) <= near)
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)))
                .orElse(null);
    }

    /** How many letters must be inserted, removed or replaced to turn one into the other, upper and lower case alike. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
