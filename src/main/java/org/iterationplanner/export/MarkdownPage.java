package org.iterationplanner.export;

import java.util.List;

/** A page in Markdown, with the tables of GitHub. */
final class MarkdownPage implements Page {

    private final StringBuilder text = new StringBuilder();

    @Override
    public void heading(int level, String title) {
        text.append("#".repeat(level))
                .append(' ')
                .append(Escaped.markdown(title))
                .append("\n\n");
    }

    @Override
    public void paragraph(String sentences) {
        text.append(Escaped.markdown(sentences)).append("\n\n");
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        row(header);
        text.append('|').append("---|".repeat(header.size())).append('\n');
        rows.forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append('|');
        cells.forEach(cell -> text.append(' ').append(Escaped.markdown(cell)).append(" |"));
        text.append('\n');
    }

    @Override
    public String text() {
        return text.toString();
    }
}
