package org.iterationplanner.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision.Difference;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferencesTest {

    /** Every field of every record is given, and none holds its default. */
    private static final String EVERYTHING = """
            calendar: {start: '2026-01-05', iterationDays: 7, iterations: 4, firstNumber: 2, publish: 3},
            effortUnit: 'days', buffer: 0.2, assumptions: ['nobody leaves'],
            teams: [{id: 'dba', name: 'Database squad', capacity: 20, capacityByIteration: {'3': 10}, velocityHistory: [18],
                     rampUp: [0.5], refs: {hr: 't1'}, labels: ['core'], attributes: {site: 'Kiel'}, derived: ['capacity']}],
            datacenters: [{id: 'luna-2', name: 'Luna II', priority: 1, exitBy: '2027-03-31', decommissionDays: 14,
                     exitMode: 'HARD', maxCutoversPerIteration: 9, refs: {cmdb: 'd1'}, labels: ['old'], attributes: {a: 'b'},
                     derived: ['exitBy']}],
            workloads: [{id: 'payroll', name: 'Payroll', datacenter: 'luna-2', value: 80, due: '2027-02-26', criticality: 'HIGH',
                     complexity: 'LOW', outcome: 'leave', owner: 'finance', refs: {a: 'w1'}, labels: ['pay'],
                     attributes: {a: 'b'}, derived: ['value']}],
            releases: [{id: 'finance', name: 'Finance', workloads: ['payroll'], due: '2027-02-26'}],
            assets: [{id: 'SQL01', name: 'Payroll database', type: 'DATABASE', workload: 'payroll', datacenter: 'luna-2',
                     environment: 'TEST', strategy: 'REHOST', effort: {dba: 5}, flexibleEffort: {points: 3, teams: ['dba']},
                     estimateRange: {p10: 0.8, p90: 1.7}, notBefore: '2026-12-21', notAfter: '2027-01-31',
                     completedOn: '2026-01-02',
                     pin: {iteration: 3, notPlanned: true, team: 'dba', by: 'ada', at: 'Monday', reason: 'asked for'},
                     tasks: [{phase: 'MIGRATE', title: 'Copy', team: 'dba', effort: 5}], value: 2, due: '2027-01-01',
                     criticality: 'LOW', complexity: 'HIGH', refs: {cmdb: 'a1'}, labels: ['x'], attributes: {os: 'z/OS'},
                     derived: ['effort']}],
            dependencies: [{from: 'SQL01', to: 'APP01', type: 'APART', lag: 1, distance: 2, strength: 3}],
            workloadDependencies: [{from: 'payroll', to: 'crm', lag: 1}],
            freezes: [{scope: {all: true, datacenter: 'luna-2', workload: 'payroll', asset: 'SQL01'}, from: '2026-12-19',
                     to: '2027-01-03', anyOverlap: true, reason: 'year end'}],
            limits: {maxCutoversPerIteration: 50, maxOpenWorkloads: 4,
                     pilot: {iterations: 2, maxAssets: 5, maxCriticality: 'LOW', maxComplexity: 'LOW'}},
            baseline: [{asset: 'SQL01', iteration: 3, state: 'PUBLISHED'}]""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "effort: {dba: 5}               | effort: {dba: 8}           | estimate of Payroll database 5 → 8",
                "effort: {dba: 5}               | effort: {dba: 5.5}         | estimate of Payroll database 5 → 5.5",
                "effort: {dba: 5}               | effort: {dba: 5, infra: 1} | estimate of Payroll database for infra none → 1",
                "effort: {dba: 5}               | effort: {infra: 5}         | estimate of Payroll database for Database squad 5 → none",
                "effort: {dba: 5}               | effort: {}                 | estimate of Payroll database 5 → none",
                "points: 3                      | points: 4                  | flexible estimate of Payroll database 3 → 4",
                "exitBy: '2027-03-31'           | exitBy: '2027-02-28'       | lease of Luna II 2027-03-31 → 2027-02-28",
                "capacityByIteration: {'3': 10} | capacityByIteration: {'3': 12} | capacity of Database squad in iteration 3 10 → 12",
                "capacityByIteration: {'3': 10} | capacityByIteration: {}    | capacity of Database squad in iteration 3 10 → 20",
                "capacity: 20                   | capacity: 22               | capacity of Database squad 20 → 22",
                "priority: 1                    | priority: 3                | priority of Luna II 1 → 3",
                "due: '2027-02-26', criticality | due: '2027-03-01', criticality | due date of Payroll 2027-02-26 → 2027-03-01",
                "workloads: ['payroll']         | workloads: ['payroll', 'crm'] | workloads of Finance payroll → payroll, crm",
                "iteration: 3, notPlanned       | iteration: 4, notPlanned   | pinned iteration of Payroll database 3 → 4",
                "title: 'Copy'                  | title: 'Move'              | tasks of Payroll database MIGRATE Copy dba 5 → MIGRATE Move dba 5",
                "os: 'z/OS'                     | os: 'AIX'                  | attribute os of Payroll database z/OS → AIX",
                "velocityHistory: [18]          | velocityHistory: [18, 21]  | velocity history of Database squad 18 → 18, 21",
                "lag: 1, distance               | lag: 2, distance           | lag of dependency APART SQL01 → APP01 1 → 2",
                "to: 'crm'                      | to: 'hr'                   | workload dependency payroll → hr added",
                "type: 'APART'                  | type: 'PRECEDES'           | dependency SQL01 → APP01 added",
                "to: '2027-01-03'               | to: '2027-01-10'           | freeze of luna-2 from 2026-12-19 to 2027-01-10 added",
                "reason: 'year end'             | reason: 'audit'            | reason of freeze of luna-2 from 2026-12-19 to 2027-01-03 year end → audit",
                "maxOpenWorkloads: 4            | maxOpenWorkloads: 5        | limit of open workloads of the limits 4 → 5",
                "iterations: 4                  | iterations: 6              | iterations of the calendar 4 → 6",
                "buffer: 0.2                    | buffer: 0.25               | buffer 0.2 → 0.25",
                "effortUnit: 'days'             | effortUnit: 'points'       | effort unit days → points",
                "iteration: 3, state            | iteration: 4, state        | baseline iteration of SQL01 3 → 4",
            })
    void aChangeIsSaidInWords(String before, String after, String sentence) {
        assertThat(EVERYTHING).contains(before);

        assertThat(between(
                        EVERYTHING,
                        EVERYTHING.replaceFirst(
                                java.util.regex.Pattern.quote(before),
                                java.util.regex.Matcher.quoteReplacement(after))))
                .extracting(Difference::sentence)
                .contains(sentence);
    }

    @Test
    void aDifferenceIsDataToo() {
        assertThat(between(
                        "assets: [{id: 'a/b', effort: {'x/y': 1, 'z': 1}}]",
                        "assets: [{id: 'a/b', effort: {'x/y': 2, z: 1}}]"))
                .containsExactly(new Difference(
                        "assets",
                        "a/b",
                        "effort/x~1y",
                        java.math.BigDecimal.ONE,
                        java.math.BigDecimal.valueOf(2),
                        "estimate of a/b for x/y 1 → 2"));
    }

    @Test
    void whatIsNewOrGoneIsSaidAsAWhole() {
        assertThat(between("assets: [{id: 'a'}, {id: 'b', name: 'B'}]", "assets: [{id: 'c'}, {id: 'a'}]"))
                .extracting(Difference::sentence)
                .containsExactly("asset B removed", "asset c added");
    }

    @Test
    void theOrderOfRecordsIsNoDifferenceNorAreEqualNumbers() {
        assertThat(between(
                        "assets: [{id: 'a', effort: {crew: 1}}, {id: 'b'}]",
                        "assets: [{id: 'b'}, {id: 'a', effort: {crew: 1.0}}]"))
                .isEmpty();
    }

    @Test
    void twoFreezesThatAreTheSameAreTwo() {
        String freeze = "{scope: {all: true}, from: '2026-01-01', to: '2026-01-02'}";

        assertThat(between("freezes: [" + freeze + ", " + freeze + "]", "freezes: [" + freeze + "]"))
                .extracting(Difference::sentence)
                .containsExactly("freeze of everything from 2026-01-01 to 2026-01-02 (2) removed");
    }

    @Test
    void ofVeryManyTheRestIsCounted() {
        List<Difference> found = between(
                "",
                "assets: ["
                        + IntStream.range(0, 1_500)
                                .mapToObj(i -> "{id: 'a" + i + "'}")
                                .collect(Collectors.joining(",")) + "]");

        assertThat(found).hasSize(1_001);
        assertThat(found.get(1_000).sentence()).isEqualTo("and 500 more");
        assertThat(found.get(1_000).after()).isEqualTo(500);
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String sentence = between("assumptions: ['" + "\uD83D\uDE80".repeat(200) + "']", "assumptions: ['a\\nb']")
                .get(0)
                .sentence();

        assertThat(sentence).isEqualTo("assumptions " + "\uD83D\uDE80".repeat(100) + "… → a b");
    }

    @Test
    void aNewNameIsADifference() {
        LivingBacklog before = living("one", Literals.backlog(""));

        assertThat(Differences.between(before, before.with("two", before.modelInput())))
                .containsExactly(new Difference("name", null, null, "one", "two", "name of the backlog one → two"));
    }

    /** Whatever component a record has or will have: where it changes, that is said. */
    @TestFactory
    Stream<DynamicTest> everyComponentOfEveryRecordIsCompared() throws ReflectiveOperationException {
        Backlog whole = Literals.backlog(EVERYTHING);
        List<DynamicTest> tests = new ArrayList<>();
        for (Changed changed : without(whole, "")) {
            tests.add(DynamicTest.dynamicTest(changed.path(), () -> assertThat(
                            Differences.between(living("x", whole), living("x", (Backlog) changed.record())))
                    .isNotEmpty()
                    .allSatisfy(
                            difference -> assertThat(difference.sentence()).matches("(?s).+ (→ .+|added|removed)"))));
        }
        assertThat(tests).hasSizeGreaterThan(100);
        return tests.stream();
    }

    private record Changed(String path, Record record) {}

    /** The record without one component, for each, and so on within its components. */
    private static List<Changed> without(Record record, String path) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        List<Changed> all = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            Object value = raw(record, components[i]);
            String place = path + "/" + components[i].getName();
            assertThat(value)
                    .as("%s has a value in the sample that is not its default", place)
                    .isNotNull();
            if (value instanceof Collection<?> list) {
                assertThat(list).as(place).isNotEmpty();
            }
            if (value instanceof Map<?, ?> map) {
                assertThat(map).as(place).isNotEmpty();
            }
            if (!components[i].getName().matches("id|asset|from|to|scope|calendar")) {
                all.add(new Changed(place, with(record, i, null)));
            }
            if (value instanceof Record part) {
                for (Changed changed : without(part, place)) {
                    all.add(new Changed(changed.path(), with(record, i, changed.record())));
                }
            } else if (value instanceof List<?> list && list.get(0) instanceof Record element) {
                for (Changed changed : without(element, place + "/0")) {
                    all.add(new Changed(changed.path(), with(record, i, List.of(changed.record()))));
                }
            }
        }
        return all;
    }

    private static Object raw(Record record, RecordComponent component) throws ReflectiveOperationException {
        var field = record.getClass().getDeclaredField(component.getName());
        field.setAccessible(true);
        return field.get(record);
    }

    private static Record with(Record record, int index, Object value) throws ReflectiveOperationException {
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = i == index ? value : raw(record, components[i]);
            types[i] = components[i].getType();
        }
        return (Record) record.getClass().getDeclaredConstructor(types).newInstance(values);
    }

    private static List<Difference> between(String before, String after) {
        return Differences.between(living("x", Literals.backlog(before)), living("x", Literals.backlog(after)));
    }

    private static LivingBacklog living(String name, Backlog input) {
        Instant now = Instant.EPOCH;
        return new LivingBacklog(new UUID(0, 1), name, 1, now, now, "ada", input, null, List.of());
    }
}
