package org.iterationplanner.table;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Which styles of a workbook show a number as a date: nothing else tells a date from a number. Immutable. */
final class DateStyles {

    private static final Pattern NO_CODE = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern DAY_OR_YEAR = Pattern.compile("[yYdD]");
    private static final int MAX_STYLES = 65_536;

    private final BitSet dates;

    private DateStyles(BitSet dates) {
        this.dates = dates;
    }

    static DateStyles of(Archive archive, String part) throws IOException {
        BitSet dates = new BitSet();
        if (!archive.has(part)) {
            return new DateStyles(dates);
        }
        Map<Integer, String> codes = new HashMap<>();
        try (Xml xml = new Xml(part, archive.stream(part))) {
            int style = 0;
            for (String name = xml.nextElement(); name != null; name = xml.nextElement()) {
                if (name.equals("numFmt") && codes.size() < MAX_STYLES) {
                    String code = xml.attribute("formatCode");
                    codes.put(xml.number("numFmtId", 0), code == null ? "" : code);
                } else if (name.equals("cellXfs")) {
                    for (String xf = xml.nextElementIn(name); xf != null; xf = xml.nextElementIn(name)) {
                        if (xf.equals("xf") && style < MAX_STYLES) {
                            dates.set(style++, isDate(xml.number("numFmtId", 0), codes));
                        }
                    }
                }
            }
        }
        return new DateStyles(dates);
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    /** By the formats that every program knows by number, else by the letters of the format itself. */
    private static boolean isDate(int format, Map<Integer, String> codes) {
        String code = codes.get(format);
        if (code != null) {
            return DAY_OR_YEAR.matcher(NO_CODE.matcher(code).replaceAll("")).find();
        }
        return (format >= 14 && format <= 17)
                || format == 22
                || (format >= 27 && format <= 31)
                || (format >= 50 && format <= 58);
    }
}
