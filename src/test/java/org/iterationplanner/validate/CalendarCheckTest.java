package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.validate.Requests.issues;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCheckTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-12-01..2027-01-10 2027-01-11..2027-01-11 |                  |
                    2026-12-01..2026-12-10 2026-12-12..2027-01-20 | CALENDAR_GAP     | /1/start
                    2026-12-01..2026-12-10 2026-12-10..2027-01-20 | CALENDAR_OVERLAP | /1/start
                    2026-12-01..2026-12-10 2026-12-11..2026-12-10 | ORDER_REVERSED   | /1/end
                    2026-01-01..2026-12-31 2027-01-01..2028-01-01 |                  |
                    2026-01-01..2026-12-31 2027-01-01..2028-01-02 | OUT_OF_RANGE     | /1
                    1899-12-31..1900-01-20                        | OUT_OF_RANGE     | /0/start
                    9999-12-29..9999-12-30                        | OUT_OF_RANGE     |
                    9999-12-30..9999-12-30                        |                  |
                    """)
    void listedIterationsFollowOneAnother(String boxes, String code, String pointer) {
        String listed = Arrays.stream(boxes.split(" ", -1))
                .map(box -> "{'start': '" + box.replace("..", "', 'end': '") + "'}")
                .collect(Collectors.joining(", "));
        String at = "/modelInput/calendar/iterations" + (pointer == null ? "" : pointer);
        List<String> expected = code == null ? List.of() : List.of(code + " " + at);
        assertThat(errors("{'iterations': [" + listed + "]}")).containsExactlyElementsOf(expected);
    }

    @Test
    void listedIterationsNeedNeitherStartNorLength() {
        assertThat(errors("{'iterations': [{'start': '2026-12-01', 'end': '2026-12-10'}], 'start': '2026-12-01',"
                        + " 'iterationDays': 10}"))
                .containsExactly(
                        "NOT_APPLICABLE /modelInput/calendar/start",
                        "NOT_APPLICABLE /modelInput/calendar/iterationDays");
    }

    @Test
    void thereAreOneToAThousandIterations() {
        assertThat(errors("{'start': '2026-12-01', 'iterationDays': 1, 'iterations': 0}"))
                .containsExactly("OUT_OF_RANGE /modelInput/calendar/iterations");
        assertThat(errors("{'start': '2026-12-01', 'iterationDays': 1, 'iterations': 1}"))
                .isEmpty();
        assertThat(errors("{'start': '2026-12-01', 'iterationDays': 1, 'iterations': 1000}"))
                .isEmpty();
        assertThat(errors("{'start': '2026-12-01', 'iterationDays': 1, 'iterations': 1001}"))
                .containsExactly("OUT_OF_RANGE /modelInput/calendar/iterations");
        assertThat(errors("{'iterations': []}")).containsExactly("OUT_OF_RANGE /modelInput/calendar/iterations");
        assertThat(errors("{'iterations': [" + days(1000) + "]}")).isEmpty();
        assertThat(errors("{'iterations': [" + days(1001) + "]}"))
                .containsExactly("OUT_OF_RANGE /modelInput/calendar/iterations");
    }

    private static String days(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(2026, 12, 1).plusDays(i))
                .map(day -> "{'start': '" + day + "', 'end': '" + day + "'}")
                .collect(Collectors.joining(", "));
    }

    private static List<String> errors(String calendar) {
        return issues("modelInput.calendar", calendar).stream()
                .filter(Issue::isError)
                .map(issue -> issue.code() + " " + issue.pointer())
                .toList();
    }
}
