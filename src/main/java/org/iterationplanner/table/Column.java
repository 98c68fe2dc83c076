package org.iterationplanner.table;

import java.util.List;
import java.util.Locale;

/**
 * A column that a format knows.
 *
 * @param field what becomes of it, for people: {@code assets.id}
 * @param required whether a sheet without it is another sheet
 * @param names what its header says, in the versions that there are; blanks, case and punctuation do not count
 */
public record Column(String field, boolean required, List<String> names) {

    public Column {
        names = List.copyOf(names);
    }

    /** One that a sheet may lack. */
    public static Column of(String field, String... names) {
        return new Column(field, false, List.of(names));
    }

    /** One by which the sheet is known. */
    public static Column required(String field, String... names) {
        return new Column(field, true, List.of(names));
    }

    /** The letters and digits of a header: line breaks, stars and brackets come and go between versions. */
    static String key(String header) {
        StringBuilder key = new StringBuilder();
        header.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
        return key.toString().toLowerCase(Locale.ROOT);
    }
}
