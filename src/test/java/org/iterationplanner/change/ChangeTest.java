package org.iterationplanner.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a patch and what changes make of a backlog, and why they are refused. */
class ChangeTest {
    private static final Backlog BACKLOG = Json.read("""
            {"calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 6, "publish": 3},
             "teams": [{"id": "dba", "capacity": 20, "capacityByIteration": {"2": 10}}],
             "workloads": [{"id": "w", "value": 5}],
             "assets": [{"id": "a", "workload": "w", "effort": {"dba": 5.0}}, {"id": "b", "effort": {"dba": 3}},
                        {"id": "c/1", "effort": {"dba": 1}, "attributes": {"~1": "tilde", "01": "x"}}],
             "dependencies": [{"from": "a", "to": "b"}, {"from": "a", "to": "c/1", "type": "APART"}],
             "workloadDependencies": [{"from": "w", "to": "b", "lag": 1}],
             "freezes": [{"scope": {"all": true}, "from": "2026-12-19", "to": "2027-01-03", "reason": "Year-end"}],
             "limits": {"maxCutoversPerIteration": 3, "maxOpenWorkloads": 2},
             "baseline": [{"asset": "a", "iteration": 1}]}
            """, Backlog.class);

    @Test
    void aPatchChangesWhatItNamesAndNothingElse() {
        Backlog changed = changed("""
                {"patch": [{"op": "test", "path": "/assets/0/effort/dba", "value": 5},
                           {"op": "replace", "path": "/assets/0/effort/dba", "value": 7.5},
                           {"op": "add", "path": "/assets/-", "value": {"id": "new", "effort": {"dba": 2}}},
                           {"op": "replace", "path": "/assets/2/attributes/~01", "value": "two"},
                           {"op": "copy", "from": "/freezes/0", "path": "/freezes/0"},
                           {"op": "move", "from": "/assets/1", "path": "/assets/0"},
                           {"op": "remove", "path": "/limits"}]}
                """);

        assertThat(changed.assets()).extracting(Asset::id).containsExactly("b", "a", "c/1", "new");
        assertThat(changed.assets().get(1).effort()).isEqualTo(Map.of("dba", new BigDecimal("7.5")));
        assertThat(changed.assets().get(2).attributes()).isEqualTo(Map.of("~1", "two", "01", "x"));
        assertThat(changed.freezes())
                .containsExactly(BACKLOG.freezes().get(0), BACKLOG.freezes().get(0));
        assertThat(changed.limits().maxOpenWorkloads()).isNull();
        assertThat(changed.baseline()).isEqualTo(BACKLOG.baseline());
    }

    @Test
    void anEmptyPatchChangesNothing() {
        assertThat(changed("{\"patch\": []}")).isEqualTo(BACKLOG);
        assertThat(((Reading.Value<Backlog>) Change.NONE.applyTo(BACKLOG)).value())
                .isEqualTo(BACKLOG);
    }

    @Test
    void theInputAsAWholeMayBePutInPlaceOfIt() {
        String whole = Json.write(BACKLOG);
        String other = whole.replace("\"iteration\":1}]", "\"iteration\":2}]");

        assertThat(changed("{\"patch\": [{\"op\": \"replace\", \"path\": \"\", \"value\": " + whole + "}]}"))
                .isEqualTo(BACKLOG);
        assertThat(issues("{\"patch\": [{\"op\": \"replace\", \"path\": \"\", \"value\": " + other + "}]}"))
                .extracting(Issue::code, Issue::pointer)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("BASELINE_FIXED", "/patch/0"));
    }

    @Test
    void changesAreMatchedByWhatIdentifiesARecord() {
        Backlog changed = changed("""
                {"changes": {"calendar": {"iterations": 7, "publish": null}, "buffer": 0.1,
                             "teams": [{"id": "dba", "capacityByIteration": {"3": 25}}],
                             "workloads": [{"id": "w", "value": null}],
                             "assets": [{"id": "b", "$remove": true}, {"id": "a", "notBefore": "2026-12-21"},
                                        {"id": "new", "effort": {"dba": 2}}],
                             "dependencies": [{"from": "a", "to": "b", "$remove": true},
                                              {"from": "c/1", "to": "a", "type": "APART", "distance": 2}],
                             "workloadDependencies": [{"from": "w", "to": "b", "$remove": true}],
                             "freezes": [{"scope": {"all": true}, "from": "2026-12-19", "to": "2027-01-03",
                                          "anyOverlap": true}],
                             "limits": {"maxOpenWorkloads": 1}}}
                """);

        assertThat(changed.calendar().iterations().count()).isEqualTo(7);
        assertThat(changed.calendar().published()).isEqualTo(7);
        assertThat(changed.buffer()).isEqualTo(new BigDecimal("0.1"));
        assertThat(changed.teams().get(0).capacityByIteration()).isEqualTo(Map.of(3, new BigDecimal(25)));
        assertThat(changed.teams().get(0).capacity()).isEqualTo(new BigDecimal(20));
        assertThat(changed.workloads().get(0).value()).isEqualTo(BigDecimal.ONE);
        assertThat(changed.assets()).extracting(Asset::id).containsExactly("a", "c/1", "new");
        assertThat(changed.assets().get(0).notBefore()).isEqualTo("2026-12-21");
        assertThat(changed.assets().get(0).workload()).isEqualTo("w");
        assertThat(changed.dependencies()).singleElement().satisfies(apart -> {
            assertThat(apart.from()).isEqualTo("c/1");
            assertThat(apart.distance()).isEqualTo(2);
        });
        assertThat(changed.workloadDependencies()).isEmpty();
        assertThat(changed.freezes()).singleElement().satisfies(freeze -> {
            assertThat(freeze.reason()).isEqualTo("Year-end");
            assertThat(freeze.anyOverlap()).isTrue();
        });
        assertThat(changed.limits().maxOpenWorkloads()).isEqualTo(1);
        assertThat(changed.limits().maxCutoversPerIteration()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                                                          | EXACTLY_ONE @",
                "{'patch': [], 'changes': {}}                                                | EXACTLY_ONE @",
                "{'changes': null}                                                           | EXACTLY_ONE @",
                "{'patch': [{}]}                                                             | REQUIRED @ /patch/0/op",
                "{'patch': [{'op': 'ad', 'path': ''}]}                                       | UNKNOWN_NAME @ /patch/0/op",
                "{'patch': [{'op': 'add', 'path': '/x'}]}                                    | REQUIRED @ /patch/0/value",
                "{'patch': [{'op': 'remove'}]}                                               | REQUIRED @ /patch/0/path",
                "{'patch': [{'op': 'copy', 'path': '/assets/-'}]}                            | REQUIRED @ /patch/0/from",
                "{'patch': [{'op': 'remove', 'path': 'assets'}]}                             | BAD_POINTER @ /patch/0/path",
                "{'patch': [{'op': 'remove', 'path': '/a~2'}]}                               | BAD_POINTER @ /patch/0/path",
                "{'patch': [{'op': 'remove', 'path': '/assets/3'}]}                          | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': '/assets/-'}]}                          | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': '/assets/00'}]}                         | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': '/assets/-1'}]}                         | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': '/assets/99999999999999999999'}]}       | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': ''}]}                                   | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'replace', 'path': '', 'value': 3}]}                      | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'replace', 'path': '/buffer', 'value': 0.1}]}             | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'replace', 'path': '/buffer/x', 'value': 0.1}]}           | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'move', 'from': '/limits', 'path': '/limits/x'}]}         | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'move', 'from': '/nothing', 'path': '/limits/x'}]}        | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'test', 'path': '/workloads/0/value', 'value': 6}]}       | PATCH_TEST_FAILED @ /patch/0",
                "{'patch': [{'op': 'test', 'path': '/nothing', 'value': null}]}              | PATCH_NOT_APPLICABLE @ /patch/0",
                "{'patch': [{'op': 'remove', 'path': '/baseline/0'}]}                        | BASELINE_FIXED @ /patch/0/path",
                "{'patch': [{'op': 'move', 'from': '/baseline', 'path': '/x'}]}              | BASELINE_FIXED @ /patch/0/from",
                "{'patch': [{'op': 'replace', 'path': '/assets/0/effort', 'value': 'x'}]}    | WRONG_TYPE @ /modelInput/assets/0/effort",
                "{'patch': [{'op': 'replace', 'path': '', 'value': []}]}                     | WRONG_TYPE @ /modelInput",
                "{'patch': [{'op': 'add', 'path': '/assets/0/x', 'value': 1e999999999}]}     | UNKNOWN_FIELD @ /modelInput/assets/0/x",
                "{'patch': [{'op': 'add', 'path': '/workloads/0/value', 'value': 1e999999}]} | OUT_OF_RANGE @ /modelInput/workloads/0/value",
                "{'changes': []}                                                             | WRONG_TYPE @ /changes",
                "{'changes': {'baseline': []}}                                               | BASELINE_FIXED @ /changes/baseline",
                "{'changes': {'assets': [{'effort': {}}]}}                                   | REQUIRED @ /changes/assets/0/id",
                "{'changes': {'assets': [{'id': 'a'}, {'id': 'a'}]}}                         | REPEATED @ /changes/assets/1",
                "{'changes': {'assets': [{'id': 'z', '$remove': true}]}}                     | UNKNOWN_REFERENCE @ /changes/assets/0",
                "{'changes': {'assets': [{'id': 'a', '$remove': false}]}}                    | NOT_APPLICABLE @ /changes/assets/0/$remove",
                "{'changes': {'assets': [{'id': 'a', '$remove': true, 'due': null}]}}        | NOT_APPLICABLE @ /changes/assets/0/$remove",
                "{'changes': {'dependencies': [{'from': 'a'}]}}                              | REQUIRED @ /changes/dependencies/0/to",
                "{'changes': {'assets': {}}}                                                 | WRONG_TYPE @ /modelInput/assets",
                "{'changes': {'assets': [5]}}                                                | WRONG_TYPE @ /modelInput/assets/3",
                "{'changes': {'calender': {}}}                                               | UNKNOWN_FIELD @ /modelInput/calender",
            })
    void whatCannotBeChangedIsRefusedWhereItIsSaid(String change, String expected) {
        List<Issue> issues = issues(change.replace('\'', '"'));

        assertThat(issues).singleElement().satisfies(issue -> {
            assertThat((issue.code() + " @ " + issue.pointer()).strip()).hasToString(expected);
            assertThat(issue.message()).contains("Maybe ").hasSizeLessThan(700);
            assertThat(issue.isError()).isTrue();
        });
    }

    @Test
    void everyMistakeIsReportedAtOnce() {
        assertThat(issues("""
                        {"patch": [{"op": "replace", "path": "/assets/0/effort", "value": 1},
                                   {"op": "add", "path": "/assets/1/x", "value": 1},
                                   {"op": "replace", "path": "/calendar/start", "value": "soon"}]}
                        """))
                .extracting(Issue::pointer)
                .containsExactlyInAnyOrder(
                        "/modelInput/assets/0/effort", "/modelInput/assets/1/x", "/modelInput/calendar/start");
        assertThat(issues("{\"patch\": [{\"op\": \"x\"}, {\"op\": \"add\"}]}"))
                .extracting(Issue::pointer)
                .containsExactly("/patch/0/op", "/patch/1/value", "/patch/1/path");
    }

    @Test
    void containersCopiedIntoThemselvesDoNotGrowWithoutBounds() {
        String wide = operations(60, i -> "{\"op\": \"copy\", \"from\": \"/assets\", \"path\": \"/assets/-\"}");
        String deep =
                operations(200, i -> "{\"op\": \"add\", \"path\": \"" + "/x".repeat(i + 1) + "\", \"value\": {}}");
        String twice = operations(
                100,
                i -> i % 2 == 0
                        ? "{\"op\": \"copy\", \"from\": \"/teams\", \"path\": \"/limits\"}"
                        : "{\"op\": \"copy\", \"from\": \"/limits\", \"path\": \"/teams/0\"}");
        for (String patch : List.of(wide, deep, twice)) {
            assertThat(issues(patch)).extracting(Issue::code).containsExactly("TOO_LARGE");
        }
        assertThat(issues(operations(1001, i -> "{\"op\": \"remove\", \"path\": \"/x\"}")))
                .extracting(Issue::code)
                .containsExactly("TOO_MANY");
    }

    @Test
    void aChangeIsStoredAsItWasSent() {
        String change = """
                {"patch":[{"op":"add","path":"/a","value":null},{"op":"copy","path":"/b","from":"/c"},\
                {"op":"test","path":"/d","value":{"x":[1E+5,"é\\"",true]}}]}""";

        Change read = read(change);

        assertThat(read.patch().get(0).value().isNull()).isTrue();
        assertThat(read.patch().get(1).value()).isNull();
        assertThat(Json.write(read)).isEqualTo(change);
        assertThat(Json.read(Json.write(read), Change.class)).isEqualTo(read);
    }

    private static String operations(int count, java.util.function.IntFunction<String> operation) {
        return IntStream.range(0, count).mapToObj(operation).collect(Collectors.joining(",", "{\"patch\": [", "]}"));
    }

    private static Change read(String change) {
        Reading<Change> reading = StrictReader.read(change.getBytes(StandardCharsets.UTF_8), Change.class);
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value<Change>) reading).value();
    }

    private static Backlog changed(String change) {
        Reading<Backlog> reading = read(change).applyTo(BACKLOG);
        assertThat(reading).isInstanceOf(Reading.Value.class);
        return ((Reading.Value<Backlog>) reading).value();
    }

    private static List<Issue> issues(String change) {
        Reading<Backlog> reading = read(change).applyTo(BACKLOG);
        assertThat(reading).isInstanceOf(Reading.Wrong.class);
        return ((Reading.Wrong<Backlog>) reading).issues();
    }
}
