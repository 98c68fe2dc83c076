package org.iterationplanner.table;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * How a CSV file is written, by its first bytes: the encoding by its mark or its zeros, the separator by what the first line
 * has most of, or says ({@code sep=;}).
 */
record CsvText(Charset charset, int mark, char separator, boolean says) {

    private static final int START = 64_000;
    private static final String SEPARATORS = ",;\t|";
    private static final int MARK_16 = 2;
    private static final int MARK_8 = 3;

    static CsvText of(InputStream in) throws IOException {
        byte[] start = in.readNBytes(START);
        Charset charset = charset(start);
        int mark = mark(start, charset);
        String text = new String(start, mark, start.length - mark, charset);
        String first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        boolean says = first.length() == "sep=;".length() && first.regionMatches(true, 0, "sep=", 0, 4);
        return new CsvText(charset, mark, says ? first.charAt(4) : separator(text), says);
    }

    private static Charset charset(byte[] start) {
        if (start.length >= MARK_16) {
            int first = start[0] & 0xff;
            int second = start[1] & 0xff;
            if ((first == 0xff && second == 0xfe) || (first != 0 && second == 0)) {
                return StandardCharsets.UTF_16LE;
            }
            if ((first == 0xfe && second == 0xff) || (first == 0 && second != 0)) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return StandardCharsets.UTF_8;
    }

    private static int mark(byte[] start, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            boolean marked = start.length >= MARK_8
                    && (start[0] & 0xff) == 0xef
                    && (start[1] & 0xff) == 0xbb
                    && (start[2] & 0xff) == 0xbf;
            return marked ? MARK_8 : 0;
        }
        return (start[0] & 0xff) >= 0xfe ? MARK_16 : 0;
    }

    /** Of the first line that has any, quoted parts left out. */
    private static char separator(String text) {
        int[] counts = new int[SEPARATORS.length()];
        boolean quoted = false;
        boolean any = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            int index = SEPARATORS.indexOf(c);
            if (!quoted && index >= 0) {
                counts[index]++;
                any = true;
            }
            if (!quoted && c == '\n' && any) {
                break;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /** The characters behind the mark and the line that names the separator; what is not of the encoding is an error. */
    Reader reader(InputStream in) throws IOException {
        InputStream buffered = new BufferedInputStream(in);
        buffered.skipNBytes(mark);
        PushbackReader reader = new PushbackReader(
                new InputStreamReader(
                        buffered,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)),
                1);
        if (says) {
            int c = reader.read();
            while (c >= 0 && c != '\n' && c != '\r') {
                c = reader.read();
            }
            if (c == '\r') {
                int next = reader.read();
                if (next >= 0 && next != '\n') {
                    reader.unread(next);
                }
            }
        }
        return reader;
    }
}
