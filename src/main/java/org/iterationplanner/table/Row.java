package org.iterationplanner.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Issue.Severity;
import org.jspecify.annotations.Nullable;

/**
 * One row of a sheet, its cells addressed by column. Whoever asks for a number or a date that is none gets null, and what is
 * wrong is noted with its place. Not thread-safe; valid until the next row.
 */
public final class Row {

    private final RawRow raw;
    private final Header header;
    private final Findings findings;
    private boolean broken;

    Row(RawRow raw, Header header, Findings findings) {
        this.raw = raw;
        this.header = header;
        this.findings = findings;
    }

    /** As a spreadsheet counts, from 1. */
    public long number() {
        return raw.number();
    }

    /** Whether an error was found in it: then nothing of it is taken over. */
    public boolean isBroken() {
        return broken;
    }

    /** The text of a cell, or null where it is empty. Of several columns of that name the first that has one. */
    public @Nullable String text(Column column) {
        for (int index : header.indexes(column)) {
            String text = Cell.plain(raw.cell(index));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return null;
    }

    /** The text of a cell without which the row says nothing. */
    public @Nullable String required(Column column) {
        String text = text(column);
        if (text == null) {
            add(FindingCode.REQUIRED, column, null, "The cell is empty. Maybe fill it, or remove the row.");
        }
        return text;
    }

    /** The texts of all columns of that name. */
    public List<String> texts(Column column) {
        List<Integer> indexes = header.indexes(column);
        if (indexes.isEmpty()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(indexes.size());
        for (int index : indexes) {
            String text = Cell.plain(raw.cell(index));
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }

    /** What the header says of a column: units differ by version. Empty where there is none. */
    public String heading(Column column) {
        return header.indexes(column).isEmpty()
                ? ""
                : header.title(header.indexes(column).get(0));
    }

    /** A number; "1,5" is one and a half, what could be two numbers is reported. */
    public @Nullable BigDecimal decimal(Column column) {
        String text = text(column);
        return text == null ? null : decimal(column, text);
    }

    /** A number that stands as {@code text} in a cell, maybe among others. */
    public @Nullable BigDecimal decimal(Column column, String text) {
        return read(column, FindingCode.BAD_NUMBER, text, any -> Numeral.decimal(any, !header.decimalComma()));
    }

    /** A number of things, at least 0; "1,024" is a thousand and 24. */
    public @Nullable Long whole(Column column) {
        String text = text(column);
        BigDecimal number = text == null ? null : read(column, FindingCode.BAD_NUMBER, text, Numeral::whole);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0 || number.precision() - number.scale() > 15) {
            add(
                    FindingCode.BAD_NUMBER,
                    column,
                    number.toPlainString(),
                    number.toPlainString() + " is no number of things. Maybe it is a mistake.");
            return null;
        }
        return number.longValue();
    }

    public @Nullable LocalDate date(Column column) {
        String text = text(column);
        return text == null ? null : date(column, text);
    }

    /** A date that stands as {@code text} in a cell. */
    public @Nullable LocalDate date(Column column, String text) {
        return read(column, FindingCode.BAD_DATE, text, Dates::parse);
    }

    /** Yes or no, in the words that programs use. */
    public @Nullable Boolean flag(Column column, String text) {
        return read(column, FindingCode.UNKNOWN_NAME, text, any -> switch (any.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "y", "1" -> Parsed.of(true);
            case "false", "no", "n", "0" -> Parsed.of(false);
            default -> Parsed.wrong("is neither yes nor no. Maybe write one of them.");
        });
    }

    /** One of some names, which are given in lower case; upper and lower case are alike. */
    public <T> @Nullable T choice(Column column, String text, Map<String, T> byName) {
        return read(column, FindingCode.UNKNOWN_NAME, text, any -> {
            T found = byName.get(any.toLowerCase(Locale.ROOT));
            return found != null
                    ? Parsed.of(found)
                    : Parsed.wrong("is none of " + names(byName) + ". Maybe choose one of them.");
        });
    }

    private static String names(Map<String, ?> byName) {
        return byName.values().stream().distinct().map(Object::toString).collect(Collectors.joining(", "));
    }

    private <T> @Nullable T read(Column column, FindingCode code, String text, Function<String, Parsed<T>> parse) {
        Parsed<T> parsed = parse.apply(text);
        if (parsed.value() == null) {
            add(code, column, text, "\"" + Shown.brief(text) + "\" " + parsed.complaint());
        }
        return parsed.value();
    }

    /** Notes something about a cell; an error breaks the row. */
    public void add(FindingCode code, Column column, @Nullable String value, String message) {
        broken |= code.severity() == Severity.ERROR;
        findings.add(code, pointer(column), value, message);
    }

    /** Where the row is: sheet and row. */
    public String pointer() {
        return header.pointer() + "/" + raw.number();
    }

    /** Where a cell is: sheet, row, column. */
    public String pointer(Column column) {
        List<Integer> indexes = header.indexes(column);
        String title = indexes.isEmpty() ? column.names().get(0) : header.title(indexes.get(0));
        return pointer() + "/" + Header.escaped(title);
    }
}
