package org.iterationplanner.table;

import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet of a workbook. Not thread-safe. */
final class SheetReader implements RowReader {

    private static final int EXACT_DIGITS = 15;
    private static final int LONGEST_NUMBER = 100;
    private static final int SECONDS_A_DAY = 86_400;
    /** Excel counts a 29 February 1900, which never was. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final LocalDate DAY_ZERO_1904 = LocalDate.of(1904, 1, 1);
    private static final int LAST_DAY = 2_958_465;

    private final String name;
    private final Xml xml;
    private final SharedTexts texts;
    private final DateStyles styles;
    private final boolean from1904;
    private long number;

    SheetReader(String name, InputStream in, SharedTexts texts, DateStyles styles, boolean from1904) {
        this.name = name;
        this.xml = new Xml("The sheet \"" + Shown.brief(name) + "\"", in);
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
    }

    @Override
    public @Nullable RawRow next() {
        for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
            if (element.equals("row")) {
                number = xml.number("r", (int) Math.min(number + 1, Integer.MAX_VALUE));
                RawRow row = new RawRow(number, cells());
                if (!row.isEmpty()) {
                    return row;
                }
            }
        }
        return null;
    }

    private String[] cells() {
        List<String> cells = new ArrayList<>();
        int column = 0;
        for (String element = xml.nextElementIn("row"); element != null; element = xml.nextElementIn("row")) {
            if (!element.equals("c")) {
                continue;
            }
            column = column(xml.attribute("r"), column);
            String text = cell();
            if (!text.isEmpty()) {
                if (column >= UploadLimits.COLUMNS) {
                    throw new Unreadable(
                            Unreadable.Code.TABLE_TOO_LARGE,
                            "The sheet \"" + Shown.brief(name) + "\" has something in row " + number
                                    + " right of column " + UploadLimits.COLUMNS
                                    + ". Maybe remove what is not needed there.");
                }
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(text);
            }
            column++;
        }
        return cells.toArray(String[]::new);
    }

    /** The column that an address such as AB12 begins with, from 0; never one before {@code least}. */
    private static int column(@Nullable String address, int least) {
        long column = 0;
        for (int i = 0; address != null && i < address.length() && column <= UploadLimits.COLUMNS; i++) {
            char letter = address.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + (letter - 'A' + 1);
        }
        return (int) Math.max(least, column - 1);
    }

    private String cell() {
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        String value = "";
        for (String element = xml.nextElementIn("c"); element != null; element = xml.nextElementIn("c")) {
            if (element.equals("v")) {
                value = xml.text();
            } else if (element.equals("is")) {
                value = SharedTexts.text(xml, "is");
            }
        }
        return meaning(type == null ? "n" : type, style, value);
    }

    private String meaning(String type, int style, String value) {
        return switch (type) {
            case "s" -> texts.at(index(value));
            case "b" -> value.equals("1") ? "true" : value.equals("0") ? "false" : value;
            case "n" -> styles.isDate(style) ? date(value) : number(value);
            case "str" -> SharedTexts.unescaped(value);
            default -> value;
        };
    }

    private static int index(String text) {
        boolean whole = !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole ? Integer.parseInt(text) : -1;
    }

    /** As it was typed: programs write 0.1 as 0.10000000000000001, the double that it became. */
    private static String number(String value) {
        if (value.length() <= EXACT_DIGITS && value.indexOf('E') < 0 && value.indexOf('e') < 0) {
            return value;
        }
        try {
            if (value.length() <= LONGEST_NUMBER) {
                double number = Double.parseDouble(value);
                boolean plain =
                        Double.isFinite(number) && Math.abs(number) < 1e30 && (number == 0 || Math.abs(number) > 1e-30);
                return plain ? shortest(number) : value;
            }
        } catch (NumberFormatException e) {
            // the row says that this is no number
        }
        return value;
    }

    private static String shortest(double number) {
        BigDecimal exact = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return exact.toPlainString();
    }

    private String date(String value) {
        try {
            double serial = Double.parseDouble(value);
            if (!(serial >= 0 && serial < LAST_DAY)) {
                return value;
            }
            long days = (long) serial;
            if (days == 0 && !from1904) {
                return number(value);
            }
            LocalDate date = from1904 ? DAY_ZERO_1904.plusDays(days) : DAY_ZERO.plusDays(days < 60 ? days + 1 : days);
            long seconds = Math.round((serial - days) * SECONDS_A_DAY);
            LocalDateTime time = LocalDateTime.of(date, LocalTime.MIDNIGHT).plusSeconds(seconds);
            return seconds == 0 ? date.toString() : time.toString();
        } catch (NumberFormatException e) {
            return value;
        }
    }

    @Override
    public void close() {
        xml.close();
    }
}
