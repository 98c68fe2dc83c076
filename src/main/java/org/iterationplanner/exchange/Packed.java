package org.iterationplanner.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several texts in one cell: {@code a; b}, or by key {@code os=Windows; cores=4}. What would be mistaken for a part of that is
 * put in quotes, doubled within.
 */
final class Packed {

    private static final Pattern PLAIN = Pattern.compile("[^\\s;=\"](?:[^;=\"\\r\\n]*[^\\s;=\"])?");
    private static final String SEPARATOR = "; ";

    private final String text;
    private int at;

    private Packed(String text) {
        this.text = text;
    }

    static String list(List<?> texts) {
        return String.join(SEPARATOR, texts.stream().map(Packed::quoted).toList());
    }

    static String entry(Object key, Object value) {
        return quoted(key) + "=" + quoted(value);
    }

    private static String quoted(Object value) {
        String text = value instanceof java.math.BigDecimal number ? number.toPlainString() : String.valueOf(value);
        return PLAIN.matcher(text).matches() ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** The texts of a list, or null if a quote is missing. */
    static @Nullable List<String> list(String cell) {
        Packed packed = new Packed(cell);
        List<String> texts = new ArrayList<>();
        do {
            String text = packed.next();
            if (text == null || (packed.at < cell.length() && packed.text.charAt(packed.at) == '=')) {
                return null;
            }
            texts.add(text);
        } while (packed.goesOn());
        return texts;
    }

    /** The texts by key, or null if a quote or an equals sign is missing, or a key stands twice. */
    static @Nullable Map<String, String> map(String cell) {
        Packed packed = new Packed(cell);
        Map<String, String> texts = new LinkedHashMap<>();
        do {
            String key = packed.next();
            if (key == null || packed.at == cell.length() || cell.charAt(packed.at) != '=') {
                return null;
            }
            packed.at++;
            String value = packed.next();
            boolean ends = value != null && (packed.at == cell.length() || cell.charAt(packed.at) == ';');
            if (value == null || !ends || texts.put(key, value) != null) {
                return null;
            }
        } while (packed.goesOn());
        return texts;
    }

    private boolean goesOn() {
        at++;
        return at <= text.length() && !text.substring(at).isBlank();
    }

    /** Up to the next separator, which is then at the current place; null if a quote is missing. */
    private @Nullable String next() {
        skipBlanks();
        if (at < text.length() && text.charAt(at) == '"') {
            return quoted();
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != ';' && text.charAt(at) != '=') {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private @Nullable String quoted() {
        StringBuilder quoted = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                quoted.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                quoted.append(c);
                at++;
            } else {
                at++;
                skipBlanks();
                boolean ends = at == text.length() || text.charAt(at) == ';' || text.charAt(at) == '=';
                return ends ? quoted.toString() : null;
            }
        }
        return null;
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
