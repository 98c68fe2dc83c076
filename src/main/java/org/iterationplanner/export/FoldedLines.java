package org.iterationplanner.export;

/** Long lines of an iCalendar file, continued after a line break and a blank as RFC 5545 asks. */
final class FoldedLines {

    /** A line's bytes in UTF-8 without its break. */
    private static final int LONGEST = 75;

    private static final String CONTINUED = "\r\n ";

    private FoldedLines() {}

    /** Folds between characters, never within the bytes of one. */
    static String of(String text) {
        StringBuilder folded = new StringBuilder(text.length() + text.length() / LONGEST * CONTINUED.length());
        int[] length = {0};
        text.codePoints().forEach(c -> {
            int bytes = bytes(c);
            if (c == '\r' || c == '\n') {
                length[0] = 0;
            } else if (length[0] + bytes > LONGEST) {
                folded.append(CONTINUED);
                length[0] = 1 + bytes;
            } else {
                length[0] += bytes;
            }
            folded.appendCodePoint(c);
        });
        return folded.toString();
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        return codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    }
}
