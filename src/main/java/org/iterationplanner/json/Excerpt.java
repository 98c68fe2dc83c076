package org.iterationplanner.json;

import java.util.Collection;
import org.iterationplanner.backlog.Spelling;
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
        return Spelling.nearest(name, known, 1 + Math.min(name.length(), LENGTH) / 4);
    }
}
