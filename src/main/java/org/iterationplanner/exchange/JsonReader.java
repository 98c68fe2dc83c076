package org.iterationplanner.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.intake.Spoken;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/** Reads what we write as JSON: a {@link PlanFile}, of which only the input is taken, or a {@code modelInput} alone. */
final class JsonReader implements Importer {

    private static final String OF_A_FILE = "\"modelInput\"";
    private static final int SHOWN = 3;

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        if (uploads.size() != 1) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    "JSON comes in one file. Maybe import the files one after the other.");
        }
        Upload upload = uploads.get(0);
        if (upload.kind() != Upload.Kind.TEXT) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT, upload.name() + " is no JSON. Maybe its format is another.");
        }
        byte[] json;
        try (InputStream in = upload.open()) {
            json = in.readAllBytes();
        }
        boolean whole = new String(json, StandardCharsets.UTF_8).contains(OF_A_FILE);
        Backlog backlog = whole
                ? value(StrictReader.read(json, PlanFile.class)).modelInput()
                : value(StrictReader.read(json, Backlog.class));
        if (backlog == null) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT, "The field modelInput is null. Maybe it was left out by mistake.");
        }
        draft.add(backlog);
        Map<?, ?> text = Json.read(new String(json, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", ""), Map.class);
        Object input = whole ? text.get("modelInput") : text;
        if (!(input instanceof Map<?, ?> said)) {
            return;
        }
        draft.spoken().of(Backlog.class, fields(said));
        if (said.get("calendar") instanceof Map<?, ?> calendar) {
            draft.spoken().of(Calendar.class, fields(calendar));
        }
        Components.of(backlog).forEach((list, records) -> {
            if (records instanceof List<?> made && said.get(list) instanceof List<?> given) {
                note(made, given, draft.spoken());
            }
        });
    }

    private static Map<String, @Nullable Object> fields(Map<?, ?> said) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        said.forEach((name, value) -> fields.put(String.valueOf(name), value));
        return fields;
    }

    /** What stands in the text and is not seen in the records, which forget what is so by default. */
    private static void note(List<?> records, List<?> given, Spoken spoken) {
        for (int i = 0; i < records.size(); i++) {
            if (records.get(i) instanceof Record record && given.get(i) instanceof Map<?, ?> fields) {
                spoken.of(record, fields(fields));
            }
        }
    }

    private static <T> T value(Reading<T> reading) {
        if (reading instanceof Reading.Value<T> read) {
            return read.value();
        }
        List<Issue> issues = reading.issues();
        String first = String.join(
                " ",
                issues.stream()
                        .limit(SHOWN)
                        .map(issue -> issue.pointer() + ": " + issue.message())
                        .toList());
        throw new Unreadable(Unreadable.Code.WRONG_FORMAT, first.strip());
    }
}
