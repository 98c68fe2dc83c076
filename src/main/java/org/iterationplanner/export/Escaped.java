package org.iterationplanner.export;

/** Texts within other languages, where they stay texts. */
final class Escaped {

    private Escaped() {}

    /** For XML and HTML, content or attribute; what XML cannot hold becomes a question mark. */
    static String xml(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        boolean control = c < ' ' && c != '\t' && c != '\n' && c != '\r';
        return !control && Character.getType(c) != Character.SURROGATE && c != 0xfffe && c != 0xffff;
    }

    /** For a cell of a Markdown table: on one line, and nothing in it is markup. */
    static String markdown(String text) {
        String line = text.replaceAll("\\s+", " ").strip();
        return line.replaceAll("([\\\\`*_{}\\[\\]<>#|!~])", "\\\\$1");
    }

    /** For a label in a Mermaid chart, between quotes, where something must be. */
    static String mermaid(String text) {
        String label = text.replaceAll("[\\s\"#;&<>`\\\\]+", " ").strip();
        return label.isEmpty() ? "?" : label;
    }

    /** For a value in an iCalendar file, whose library escapes the rest; lines are kept. */
    static String calendar(String text) {
        return text.replaceAll("\\r\\n|\\r", "\n").replaceAll("[\\p{Cntrl}&&[^\n]]", " ");
    }
}
