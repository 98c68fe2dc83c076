package org.iterationplanner.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictReaderTest {

    /** Each is put in place of a good value of the same request; what is expected is all that is said of it. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            nullValues = "NULL",
            value = {
                "calendar.iterationDays | 14.0          | WRONG_TYPE   | /modelInput/calendar/iterationDays",
                "calendar.iterationDays | \"14\"        | WRONG_TYPE   | /modelInput/calendar/iterationDays",
                "calendar.iterationDays | true          | WRONG_TYPE   | /modelInput/calendar/iterationDays",
                "calendar.iterationDays | [14]          | WRONG_TYPE   | /modelInput/calendar/iterationDays",
                "calendar.iterationDays | {}            | WRONG_TYPE   | /modelInput/calendar/iterationDays",
                "calendar.iterationDays | 99999999999   | OUT_OF_RANGE | /modelInput/calendar/iterationDays",
                "calendar.start | \"2026-2-07\"         | BAD_DATE     | /modelInput/calendar/start",
                "calendar.start | \"2027-02-29\"        | BAD_DATE     | /modelInput/calendar/start",
                "calendar.start | \"+12026-12-07\"      | BAD_DATE     | /modelInput/calendar/start",
                "calendar.start | \"2026-12-07T00:00\"  | BAD_DATE     | /modelInput/calendar/start",
                "calendar.start | \"\"                  | BAD_DATE     | /modelInput/calendar/start",
                "calendar.start | [2026, 12, 7]         | WRONG_TYPE   | /modelInput/calendar/start",
                "calendar.start | 20261207              | WRONG_TYPE   | /modelInput/calendar/start",
                "calendar | \"\"                        | WRONG_TYPE   | /modelInput/calendar",
                "calendar | []                          | WRONG_TYPE   | /modelInput/calendar",
                "calendar.iterations | \"6\"            | WRONG_TYPE   | /modelInput/calendar/iterations",
                "calendar.iterations | 6.0              | WRONG_TYPE   | /modelInput/calendar/iterations",
                "calendar.iterations | [{\"start\": 1}] | WRONG_TYPE   | /modelInput/calendar/iterations/0/start",
                "calendar.iterations | [null]           | REQUIRED | /modelInput/calendar/iterations/0",
                "buffer | \"0.2\"                       | WRONG_TYPE   | /modelInput/buffer",
                "buffer | 1e101                         | OUT_OF_RANGE | /modelInput/buffer",
                "buffer | 1e-999999999                  | OUT_OF_RANGE | /modelInput/buffer",
                "assets | {}                            | WRONG_TYPE   | /modelInput/assets",
                "assets | \"\"                          | WRONG_TYPE   | /modelInput/assets",
                "assets | [null]                        | REQUIRED | /modelInput/assets/0",
                "assets | [[]]                          | WRONG_TYPE   | /modelInput/assets/0",
                "assets.0.id | 7                        | WRONG_TYPE   | /modelInput/assets/0/id",
                "assets.0.id | \"a\\u0000\"             | TEXT_INVALID     | /modelInput/assets/0/id",
                "assets.0.type | \"vm\"                 | UNKNOWN_NAME | /modelInput/assets/0/type",
                "assets.0.type | \"\"                   | UNKNOWN_NAME | /modelInput/assets/0/type",
                "assets.0.type | 0                      | WRONG_TYPE   | /modelInput/assets/0/type",
                "assets.0.effort | \"\"                 | WRONG_TYPE   | /modelInput/assets/0/effort",
                "assets.0.effort.infra | \"5\"          | WRONG_TYPE   | /modelInput/assets/0/effort/infra",
                "assets.0.labels | [null]               | REQUIRED | /modelInput/assets/0/labels/0",
                "assets.0.tag | 1                       | UNKNOWN_FIELD| /modelInput/assets/0/tag",
                "assets.0.done | true                   | UNKNOWN_FIELD| /modelInput/assets/0/done",
                "assets.0.totalEffort | 1               | UNKNOWN_FIELD| /modelInput/assets/0/totalEffort",
                "freezes.0.anyOverlap | 1               | WRONG_TYPE   | /modelInput/freezes/0/anyOverlap",
                "freezes.0.anyOverlap | \"true\"        | WRONG_TYPE   | /modelInput/freezes/0/anyOverlap",
                "teams.0.capacityByIteration | {\"02\": 1}  | BAD_KEY  | /modelInput/teams/0/capacityByIteration/02",
                "teams.0.capacityByIteration | {\"1.0\": 1} | BAD_KEY  | /modelInput/teams/0/capacityByIteration/1.0",
                "teams.0.capacityByIteration | {\"-1\": 1}  | BAD_KEY  | /modelInput/teams/0/capacityByIteration/-1",
            })
    void aSpoiledFieldIsNamed(String field, String value, String code, String pointer) {
        Issue issue = onlyIssue(Example.with("modelInput." + field, value));
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.pointer()).isEqualTo(pointer);
        assertThat(issue.message()).contains(" Maybe ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30", "\"30s\"", "\"30\"", "\"\"", "[30]"})
    void aDurationIsAnIsoText(String value) {
        Issue issue = onlyIssue(Example.with("config.run.termination.spentLimit", value));
        assertThat(issue.pointer()).isEqualTo("/config/run/termination/spentLimit");
    }

    @Test
    void allProblemsOfOneTextAreReportedAtOnceInItsOrder() {
        Reading<PlanRequest> reading = read("""
                {"config": {"run": {"sede": 1, "seed": "1"}},
                 "modelInput": {"calender": {}, "assets": [{"id": 1, "efort": {}}, null], "teams": 3}, "extra": [{}]}""");
        assertThat(issues(reading))
                .extracting(Issue::pointer, Issue::code, Issue::value)
                .containsExactly(
                        tuple("/config/run/sede", "UNKNOWN_FIELD", "sede"),
                        tuple("/config/run/seed", "WRONG_TYPE", "1"),
                        tuple("/modelInput/calender", "UNKNOWN_FIELD", "calender"),
                        tuple("/modelInput/assets/0/id", "WRONG_TYPE", "1"),
                        tuple("/modelInput/assets/0/efort", "UNKNOWN_FIELD", "efort"),
                        tuple("/modelInput/assets/1", "REQUIRED", "null"),
                        tuple("/modelInput/teams", "WRONG_TYPE", "3"),
                        tuple("/extra", "UNKNOWN_FIELD", "extra"));
    }

    @Test
    void theNearestNameIsSuggested() {
        assertThat(onlyIssue(Example.with("modelInput.calender", "{}")).message())
                .endsWith("Maybe you mean \"calendar\".");
        assertThat(onlyIssue(Example.with("modelInput.assets.0.type", "\"Vm\"")).message())
                .endsWith("Maybe you mean \"VM\".");
        assertThat(onlyIssue(Example.with("modelInput.calendar.colour", "{}")).message())
                .endsWith("the fields are start, iterationDays, iterations, firstNumber, publish.");
    }

    @Test
    void whatIsOneProblemTooManyIsCounted() {
        List<Issue> issues = issues(read("{\"modelInput\": {\"assets\": [" + "1,".repeat(1_001) + "1]}}"));
        assertThat(issues).hasSize(1_001);
        assertThat(issues.get(1_000).code()).isEqualTo("MORE_ERRORS");
        assertThat(issues.get(1_000).value()).isEqualTo("2");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                             | EMPTY_BODY     | ``",
                "`  `                                           | EMPTY_BODY     | ``",
                "{                                              | MALFORMED_JSON | ``",
                "{} x                                           | TRAILING_TEXT  | ``",
                "{} {}                                          | TRAILING_TEXT  | ``",
                "{\"modelInput\": {\"buffer\": NaN}}            | MALFORMED_JSON | /modelInput/buffer",
                "{\"modelInput\": {\"buffer\": 01}}             | MALFORMED_JSON | /modelInput/buffer",
                "{\"modelInput\": {\"buffer\": .5}}             | MALFORMED_JSON | /modelInput/buffer",
                "{\"modelInput\": {\"assets\": [1,]}}           | MALFORMED_JSON | /modelInput/assets/1",
                "{\"modelInput\": {\"assets\": [{\"labels\": [x]}]}} | MALFORMED_JSON | /modelInput/assets/0/labels/0",
                "{\"modelInput\": {\"assets\": [{\"id\":1,\"id\":1}]}} | DUPLICATE_KEY | /modelInput/assets/0/id",
                "{'modelInput': 1}                              | MALFORMED_JSON | ``",
                "{\"modelInput\": {\"teams\":[],\"teams\":[]}}  | DUPLICATE_KEY  | /modelInput/teams",
                "{\"x\": {\"y\": [{\"z\":1,\"z\":1}]}}          | DUPLICATE_KEY  | /x/y/0/z",
                "{\"modelInput\": {\"effortUnit\": \"\\ud800\"}} | TEXT_INVALID      | /modelInput/effortUnit",
                "{\"modelInput\": {\"effortUnit\": \"\t\"}}     | MALFORMED_JSON | /modelInput/effortUnit",
            })
    void whatIsNoJsonIsUnreadable(String json, String code, String pointer) {
        Issue issue = unreadable(read(json));
        assertThat(issue.code()).isEqualTo(code);
        assertThat(issue.pointer()).isEqualTo(pointer);
        assertThat(issue.message()).contains(" Maybe ");
    }

    @Test
    void thePlaceOfAMistakeIsSaid() {
        Issue issue = unreadable(read("{\"config\": {},\n \"modelInput\": oops}"));
        assertThat(issue.message()).contains("line 2, column");
    }

    @Test
    void onlyUtf8IsRead() {
        byte[] latin = "{\"config\": {\"run\": {\"name\": \"é\"}}}".getBytes(ISO_8859_1);
        assertThat(unreadable(StrictReader.read(latin, PlanRequest.class)).code())
                .isEqualTo("BAD_UTF8");
        byte[] encodedSurrogate = "{\"x\":\"___\"}".getBytes(UTF_8);
        encodedSurrogate[6] = (byte) 0xED;
        encodedSurrogate[7] = (byte) 0xA0;
        encodedSurrogate[8] = (byte) 0x80;
        assertThat(unreadable(StrictReader.read(encodedSurrogate, PlanRequest.class))
                        .code())
                .isEqualTo("BAD_UTF8");
        byte[] cut = Arrays.copyOf("{\"x\":\"é".getBytes(UTF_8), 7);
        assertThat(unreadable(StrictReader.read(cut, PlanRequest.class)).code()).isEqualTo("BAD_UTF8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "\"\"", "3", "true"})
    void aRequestIsAnObject(String json) {
        assertThat(onlyIssue(json).pointer()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deep", "text", "name", "number"})
    void whatIsTooLargeIsRefused(String what) {
        String large =
                switch (what) {
                    case "deep" -> "{\"name\":" + "[".repeat(200_000);
                    case "text" -> "{\"name\": \"" + "x".repeat(20_001) + "\"}";
                    case "name" -> "{\"name\": \"x\", \"" + "y".repeat(1_001) + "\": 1}";
                    default -> "{\"seed\": " + "1".repeat(101) + "}";
                };
        List<Issue> issues = issues(read("{\"config\": {\"run\": " + large + "}}"));
        assertThat(issues.get(issues.size() - 1).code()).isEqualTo("TOO_LARGE");
    }

    static Reading<PlanRequest> read(String json) {
        return StrictReader.read(json.getBytes(UTF_8), PlanRequest.class);
    }

    private static Issue onlyIssue(String json) {
        List<Issue> issues = issues(read(json));
        assertThat(issues).hasSize(1);
        return issues.get(0);
    }

    private static List<Issue> issues(Reading<PlanRequest> reading) {
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong<PlanRequest>) reading).issues();
    }

    private static Issue unreadable(Reading<PlanRequest> reading) {
        assertThat(reading).isInstanceOf(Reading.Unreadable.class);
        return ((Reading.Unreadable<PlanRequest>) reading).issue();
    }
}
