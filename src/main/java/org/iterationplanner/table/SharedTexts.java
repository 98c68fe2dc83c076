package org.iterationplanner.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The texts of a workbook, which its cells name by their index. Immutable. */
final class SharedTexts {

    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private static final int BLOCK = 64_000;

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    /**
     * Reads the part, if the workbook has it.
     *
     * @throws Unreadable if it is larger than accepted
     */
    static SharedTexts of(Archive archive, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        if (!archive.has(part)) {
            return new SharedTexts(texts);
        }
        refuseTooMany(archive, part);
        long characters = 0;
        try (Xml xml = new Xml(part, archive.stream(part))) {
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                if (name.equals("si")) {
                    String text = text(xml, "si");
                    characters += text.length();
                    if (texts.size() == UploadLimits.SHARED_TEXTS || characters > UploadLimits.SHARED_CHARACTERS) {
                        throw tooMany();
                    }
                    texts.add(text);
                }
            }
        }
        return new SharedTexts(texts);
    }

    /** Counts tags, which takes a fraction of the time that it takes to read so many texts in vain. */
    private static void refuseTooMany(Archive archive, String part) throws IOException {
        long texts = 0;
        byte[] bytes = new byte[BLOCK];
        try (InputStream in = archive.stream(part)) {
            int before = 0;
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                for (int i = 0; i < length; i++) {
                    texts += before == '<' && bytes[i] == 's' ? 1 : 0;
                    before = bytes[i];
                }
                if (texts > UploadLimits.SHARED_TEXTS + 1) {
                    throw tooMany();
                }
            }
        }
    }

    private static Unreadable tooMany() {
        return new Unreadable(
                Unreadable.Code.TABLE_TOO_LARGE,
                "The workbook has more than " + UploadLimits.SHARED_TEXTS + " texts or "
                        + UploadLimits.SHARED_CHARACTERS + " characters of them. Maybe send it as CSV, or in parts.");
    }

    /** The text of that index, or empty. */
    String at(int index) {
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    /** The text of an {@code si} or {@code is}: its runs one after the other, without what tells how to pronounce them. */
    static String text(Xml xml, String parent) {
        StringBuilder text = new StringBuilder();
        for (String name = xml.nextElementIn(parent); name != null; name = xml.nextElementIn(parent)) {
            if (name.equals("rPh")) {
                xml.skip();
            } else if (name.equals("t")) {
                text.append(xml.text());
            }
        }
        return unescaped(text.toString());
    }

    /** What XML cannot hold is written as {@code _x000D_}. */
    static String unescaped(String text) {
        if (!text.contains("_x")) {
            return text;
        }
        Matcher matcher = ESCAPED.matcher(text);
        StringBuilder plain = new StringBuilder();
        while (matcher.find()) {
            char c = (char) Integer.parseInt(matcher.group(1), 16);
            matcher.appendReplacement(plain, Matcher.quoteReplacement(String.valueOf(c)));
        }
        return matcher.appendTail(plain).toString();
    }
}
