package org.iterationplanner.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The rows of one CSV file (RFC 4180, and what programs make of it). Not thread-safe. */
final class CsvReading implements RowReader {

    private static final int LONGEST_ROW = 4_000_000;

    private final String name;
    private final CsvText text;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;

    CsvReading(String name, CsvText text, InputStream in) throws IOException {
        this.name = name;
        this.text = text;
        reader = CsvReader.builder()
                .fieldSeparator(text.separator())
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .maxBufferSize(LONGEST_ROW)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(UploadLimits.COLUMNS)
                                .maxFieldSize(UploadLimits.CELL)
                                .maxRecordSize(LONGEST_ROW)
                                .build(),
                        begun(in));
        records = reader.iterator();
    }

    @Override
    public @Nullable RawRow next() {
        try {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                RawRow row = new RawRow(
                        record.getStartingLineNumber() + (text.says() ? 1 : 0),
                        record.getFields().toArray(String[]::new));
                if (!row.isEmpty()) {
                    return row;
                }
            }
            return null;
        } catch (CsvParseException e) {
            throw e.getCause() instanceof IOException io ? unreadable(io) : tooLarge();
        } catch (UncheckedIOException e) {
            throw unreadable(e.getCause());
        }
    }

    /** Behind a first line that names the separator, which may not be in the encoding either. */
    private Reader begun(InputStream in) throws IOException {
        try {
            return text.reader(in);
        } catch (CharacterCodingException e) {
            throw unreadable(e);
        }
    }

    private Unreadable tooLarge() {
        return new Unreadable(
                Unreadable.Code.TABLE_TOO_LARGE,
                name + " has a row of more than " + UploadLimits.COLUMNS + " columns, or a cell of more than "
                        + UploadLimits.CELL + " characters. Maybe a quotation mark is missing.");
    }

    private RuntimeException unreadable(@Nullable IOException e) {
        if (e instanceof CharacterCodingException) {
            return new Unreadable(
                    Unreadable.Code.BAD_ENCODING,
                    name + " is not " + text.charset() + ". Maybe save it as \"CSV UTF-8\".");
        }
        return e == null ? tooLarge() : new UncheckedIOException(e);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
