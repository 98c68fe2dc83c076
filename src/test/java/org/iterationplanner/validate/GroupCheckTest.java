package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupCheckTest {

    /** Assets a, b, c and d, of which d is done; {@code a>b} is PRECEDES, {@code a>1b} has lag 1, = TOGETHER, / APART. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a>1b b>1c a>3c     |
                    a>b b>c c>1a       | ERROR CYCLE_WITH_LAG /dependencies/2
                    a>b b>c c>a        | WARNING CYCLE_IS_GROUP /dependencies/0
                    c>a a>b b>c        | WARNING CYCLE_IS_GROUP /dependencies/0
                    a=b                |
                    a=b b=c a>c        |
                    a=b a>1b           | ERROR CYCLE_WITH_LAG /dependencies/1
                    a=b b>1a           | ERROR CYCLE_WITH_LAG /dependencies/1
                    a=b b>c c>a        | WARNING CYCLE_IS_GROUP /dependencies/1
                    a=b b=c a/c        | ERROR GROUP_APART /dependencies/2
                    a>b b>a a/b        | ERROR GROUP_APART /dependencies/2, WARNING CYCLE_IS_GROUP /dependencies/0
                    a>b a/b            |
                    a>1d d>a           | ERROR CYCLE_WITH_LAG /dependencies/0
                    a>d d>a            |
                    a>1b b>2a          | ERROR CYCLE_WITH_LAG /dependencies/0
                    """)
    void circlesAreGroupsAndContradictLags(String bonds, String expected) {
        assertThat(issues(bonds, "")).hasToString("[" + (expected == null ? "" : expected) + "]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a=b b=c | a: {iteration: 2}, c: {iteration: 2}       |
                    a=b b=c | a: {iteration: 2}, c: {iteration: 3}       | ERROR PIN_CONFLICT /assets/2/pin
                    a=b b=c | a: {iteration: 2}, c: {notPlanned: true}   | ERROR PIN_CONFLICT /assets/2/pin
                    a=b     | a: {iteration: 2}, c: {iteration: 3}       |
                    a=d d=c | a: {iteration: 2}, c: {iteration: 3}       |
                    a=d     | a: {iteration: 2}, d: {iteration: 3}       |
                    """)
    void aGroupHasOnePin(String bonds, String pins, String expected) {
        assertThat(issues(bonds, pins)).hasToString("[" + (expected == null ? "" : expected) + "]");
    }

    @Test
    void theMessageNamesTheCircle() {
        assertThat(BacklogValidator.validate(backlog(fields("a>b b>c c>1a b=d", "")), ""))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.message())
                            .startsWith("With the lag 1 of 'a' on 'c' assets wait for each other in a circle: "
                                    + "'c' → 'a' → 'b' → 'c'. Maybe");
                    assertThat(issue.value()).isEqualTo("1");
                });
    }

    @Test
    void aLongCircleIsAbbreviated() {
        String assets = IntStream.range(0, 20)
                .mapToObj(i -> "{id: 'a" + i + "', effort: {crew: 0}}")
                .collect(Collectors.joining(","));
        String bonds = IntStream.range(0, 20)
                .mapToObj(i -> "{from: 'a" + i + "', to: 'a" + (i + 1) % 20 + "', lag: " + i / 19 + "}")
                .collect(Collectors.joining(","));
        assertThat(BacklogValidator.validate(backlog("assets: [" + assets + "], dependencies: [" + bonds + "]"), ""))
                .singleElement()
                .extracting(Issue::message)
                .asString()
                .contains("'a19' → 'a0' → 'a1' → 'a2' → 'a3' → 'a4' → 'a5' → 'a6' → 'a7' → … 11 more → 'a19'.");
    }

    @Test
    void workloadsThatWaitForEachOtherAreRefusedWhateverTheLag() {
        String circle = """
                assets: [{id: 'a', effort: {crew: 1}}, {id: 'b', effort: {crew: 1}}, {id: 'c', effort: {crew: 1}}],
                workloadDependencies: [{from: 'a', to: 'b'}, {from: 'b', to: 'c', lag: 1}, {from: 'c', to: 'b'}]""";
        assertThat(BacklogValidator.validate(backlog(circle), "/x"))
                .singleElement()
                .satisfies(issue -> {
                    assertThat(issue.code()).isEqualTo("WORKLOAD_CYCLE");
                    assertThat(issue.pointer()).isEqualTo("/x/workloadDependencies/1");
                    assertThat(issue.message()).contains("'b' → 'c' → 'b'. Maybe");
                });
    }

    private static List<String> issues(String bonds, String pins) {
        return BacklogValidator.validate(backlog(fields(bonds, pins)), "").stream()
                .map(Requests::coded)
                .toList();
    }

    private static String fields(String bonds, String pins) {
        String assets = List.of("a", "b", "c", "d").stream()
                .map(id -> "{id: '" + id + "', effort: {crew: 1}"
                        + (id.equals("d") ? ", completedOn: '2026-01-01'" : "")
                        + (pins.contains(id + ": {")
                                ? ", pin: " + pins.replaceAll(".*" + id + ": (\\{[^}]*}).*", "$1")
                                : "")
                        + "}")
                .collect(Collectors.joining(","));
        String dependencies = List.of(bonds.strip().split(" +")).stream()
                .map(bond -> {
                    String type = bond.contains("=") ? "TOGETHER" : bond.contains("/") ? "APART" : "PRECEDES";
                    String lag = bond.replaceAll("\\D", "");
                    return "{from: '%s', to: '%s', type: '%s', lag: %s}"
                            .formatted(
                                    bond.substring(0, 1),
                                    bond.substring(bond.length() - 1),
                                    type,
                                    lag.isEmpty() ? "0" : lag);
                })
                .collect(Collectors.joining(","));
        return "assets: [" + assets + "], dependencies: [" + dependencies + "]";
    }
}
