package org.iterationplanner.export;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** A page in HTML that needs nothing beside itself, and prints. */
final class HtmlPage implements Page {

    private static final String STYLE =
            "body{font:14px/1.5 system-ui,sans-serif;margin:2rem auto;padding:0 1rem;max-width:60rem;color:#1b1b1b;background:#fff}"
                    + "h1,h2{line-height:1.25;break-after:avoid}h2{margin-top:2rem}"
                    + "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}"
                    + "th,td{border:1px solid #bbb;padding:.25rem .5rem;text-align:left;vertical-align:top}"
                    + "td{overflow-wrap:break-word}th{background:#f1f1f1}th:first-child{width:30%}tr{break-inside:avoid}"
                    + ".n{text-align:right;font-variant-numeric:tabular-nums}"
                    + "@media(max-width:40rem){body{font-size:12px}th,td{padding:.2rem .3rem}}"
                    + "@media print{@page{margin:15mm}body{margin:0;padding:0;max-width:none;font-size:10pt}"
                    + "th{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    private final StringBuilder text = new StringBuilder();

    HtmlPage(String title) {
        text.append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                        + "<meta name=\"viewport\" content=\"width=device-width\"><title>")
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
        List<Boolean> numbers = IntStream.range(0, header.size())
                .mapToObj(i ->
                        rows.stream().allMatch(row -> NUMBER.matcher(row.get(i)).matches()))
                .toList();
        text.append("<table><thead>");
        row("th", header, numbers);
        text.append("</thead><tbody>\n");
        rows.forEach(row -> row("td", row, numbers));
        text.append("</tbody></table>\n");
    }

    /** Numbers stand below each other by their last digit. */
    private void row(String tag, List<String> cells, List<Boolean> numbers) {
        text.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            String begin = numbers.get(i) ? tag + " class=\"n\"" : tag;
            text.append("<%s>%s</%s>".formatted(begin, Escaped.xml(cells.get(i)), tag));
        }
        text.append("</tr>\n");
    }

    @Override
    public String text() {
        return text + "</body></html>\n";
    }
}
