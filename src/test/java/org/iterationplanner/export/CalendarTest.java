package org.iterationplanner.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyContainer;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The calendar of a plan, read by ical4j, which is not the library that writes it. */
class CalendarTest {
    private static final String PROPERTY = "%s|%s|%s|%s";

    @Test
    void anotherProgramReadsTheSameEvents() throws IOException, ParserException {
        Calendar calendar = read(ExportFormat.ICS.file(ExportsTest.PLAN));
        assertThat(value(calendar, "X-WR-CALNAME")).isEqualTo("January");
        assertThat(value(calendar, Property.VERSION)).isEqualTo("2.0");
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(shown(calendar))
                .containsExactly(
                        "20270104|20270118|Iteration 1: 1 cutovers|sql",
                        "20270118|20270201|Iteration 2: 1 cutovers|app",
                        "20270123|20270125|Freeze of everything|Audit; yearly",
                        "20270331|20270401|Lease of luna ends|",
                        "20270226|20270227|Pay<b>roll is due|");
        assertThat(calendar.<CalendarComponent>getComponents())
                .extracting(event -> value(event, Property.UID))
                .containsExactly(
                        "7-0@iteration-planner",
                        "7-1@iteration-planner",
                        "7-2@iteration-planner",
                        "7-3@iteration-planner",
                        "7-4@iteration-planner");
        assertThat(calendar.<CalendarComponent>getComponents())
                .extracting(event -> value(event, Property.DTSTAMP))
                .containsOnly("20261126T100000Z");
    }

    /** A line has at most 75 bytes, however few characters those are, and none is cut. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "\u00e4", "\u4e2d", "\ud83d\ude80", "a\u4e2d", "\u00e4\ud83d\ude80b", ",;\\"})
    void longNamesAreFoldedByBytes(String letters) throws IOException, ParserException {
        for (int times : new int[] {1, 9, 18, 19, 25, 37, 60, 400}) {
            String name = letters.repeat(times);
            byte[] file = ExportFormat.ICS.file(plan(name));
            List<String> lines = Arrays.asList(new String(file, UTF_8).split("\r\n", -1));
            assertThat(lines).allMatch(line -> line.getBytes(UTF_8).length <= 75);
            assertThat(lines).noneMatch(line -> line.contains("\ufffd") || line.contains("\n"));
            assertThat(shown(read(file)))
                    .containsExactly(
                            "20270104|20270118|Iteration 1: 1 cutovers|sql", "20270226|20270227|" + name + " is due|");
        }
    }

    private static ExportedPlan plan(String workload) {
        Backlog backlog = Json.read(
                Json.write(Map.of(
                        "calendar", Map.of("start", "2027-01-04", "iterationDays", 14, "iterations", 1),
                        "workloads", List.of(Map.of("id", "w", "name", workload, "due", "2027-02-26")))),
                Backlog.class);
        ModelOutput output = Json.read("""
                {"iterations": [{"number": 1, "start": "2027-01-04", "end": "2027-01-17",
                                 "assets": [{"asset": "sql", "effort": {}}]}]}""", ModelOutput.class);
        return new ExportedPlan("1", workload, null, backlog, output, List.of(), "Move", Instant.EPOCH);
    }

    private static Calendar read(byte[] file) throws IOException, ParserException {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    private static List<String> shown(Calendar calendar) {
        return calendar.<CalendarComponent>getComponents().stream()
                .map(event -> PROPERTY.formatted(
                        value(event, Property.DTSTART),
                        value(event, Property.DTEND),
                        value(event, Property.SUMMARY),
                        value(event, Property.DESCRIPTION)))
                .toList();
    }

    private static String value(PropertyContainer of, String name) {
        return of.getProperty(name).map(Property::getValue).orElse("");
    }
}
