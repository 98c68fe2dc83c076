package org.iterationplanner.backlog;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant. */
public final class Spelling {

    /** The beginning that is compared: a hostile name must not take time. */
    private static final int LENGTH = 100;

    private Spelling() {}

    /**
     * The known name nearest to the one given.
     *
     * @param within how many letters may be different
     * @return null when none is as near
     */
    public static @Nullable String nearest(String name, Collection<String> known, int within) {
        String start = name.substring(0, Math.min(name.length(), LENGTH));
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - start.length()) <= within)
                .filter(candidate -> distance(start, candidate) <= within)
                .min(Comparator.comparingInt(candidate -> distance(start, candidate)))
                .orElse(null);
    }

    /**
     * How many letters must be inserted, removed or replaced to turn one into the other, upper and lower case alike
     * (Levenshtein 1966).
     */
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
