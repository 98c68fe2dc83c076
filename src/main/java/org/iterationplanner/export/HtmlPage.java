package org.iterationplanner.export;

import java.util.List;

/** A page in HTML that needs nothing beside itself, and prints. */
final class HtmlPage implements Page {

    private static final String STYLE =
            "body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;color:#1b1b1b}"
                    + "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}"
                    + "th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}"
                    + "th{background:#f1f1f1}h2{break-before:auto;margin-top:2rem}tr{break-inside:avoid}";

    private final StringBuilder text = new StringBuilder();

    HtmlPage(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>")
                .append(Escaped.xml(title))
                .append("</title><style>")
                .append(STYLE)
                .append("</style></head><body>\n");
    }

    @Override
    public void heading(int level, String title) {
        text.append("<h%d>%s</h%d>\n".formatted(level, Escaped.xml(title), level));
    }

    @Override
    public void paragraph(String sentences) {
        text.append("<p>").append(Escaped.xml(sentences)).append("</p>\n");
    }

    @Override
    public void table(List<String> header, List<List<String>> rows) {
        text.append("<table><thead>");
        row("th", header);
        text.append("</thead><tbody>\n");
        rows.forEach(row -> row("td", row));
        text.append("</tbody></table>\n");
    }

    private void row(String tag, List<String> cells) {
        text.append("<tr>");
        cells.forEach(cell -> text.append("<%s>%s</%s>".formatted(tag, Escaped.xml(cell), tag)));
        text.append("</tr>\n");
    }

    @Override
    public String text() {
        return text + "</body></html>\n";
    }
}
