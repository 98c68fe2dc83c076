package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.validate.Requests.issues;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestValidatorTest {

    @Test
    void theExampleOfTheApiHasNoIssue() {
        assertThat(issues()).isEmpty();
    }

    @Test
    void severalProblemsAreReportedAtOnce() {
        assertThat(issues(
                        "config.model.maxMoves",
                        "-1",
                        "modelInput.buffer",
                        "0.95",
                        "modelInput.assets.0.effort",
                        "{'nobody': 1}",
                        "modelInput.assets.1.effort",
                        "{}",
                        "modelInput.dependencies.1",
                        "{'from': 'app-01', 'to': 'sql-01', 'lag': 1}"))
                .extracting(Requests::coded)
                .containsExactly(
                        "ERROR OUT_OF_RANGE /config/model/maxMoves",
                        "ERROR OUT_OF_RANGE /modelInput/buffer",
                        "ERROR UNKNOWN_REFERENCE /modelInput/assets/0/effort/nobody",
                        "ERROR CYCLE_WITH_LAG /modelInput/dependencies/1",
                        "WARNING NO_ESTIMATE /modelInput/assets/1");
    }

    /** One field spoilt: its path, its new value, the code, where it points to, and the value as people read it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    modelInput                             | null            | REQUIRED | /modelInput                     | modelInput is missing
                    modelInput.calendar                    | null            | REQUIRED | /modelInput/calendar            | calendar is missing
                    modelInput.calendar.start              | null            | REQUIRED | /modelInput/calendar/start      | calendar/start is missing
                    modelInput.calendar.iterationDays      | null            | REQUIRED | /modelInput/calendar/iterationDays | iterationDays
                    modelInput.calendar.iterations         | null            | REQUIRED | /modelInput/calendar/iterations | iterations
                    modelInput.releases.0.id               | null            | REQUIRED | /modelInput/releases/0/id       | id is missing
                    modelInput.assets.0.id                 | null            | REQUIRED | /modelInput/assets/0/id         | id is missing
                    modelInput.dependencies.0.from         | null            | REQUIRED | /modelInput/dependencies/0/from | from is missing
                    modelInput.freezes.0.scope             | null            | REQUIRED | /modelInput/freezes/0/scope     | scope is missing
                    modelInput.releases.0.workloads        | []              | REQUIRED | /modelInput/releases/0/workloads | workloads is missing
                    modelInput.limits.pilot.iterations     | null            | REQUIRED | /modelInput/limits/pilot/iterations | iterations is missing
                    modelInput.assets.1.estimateRange.p90  | null            | REQUIRED | /modelInput/assets/1/estimateRange/p90 | p90 is missing
                    modelInput.assets.2.flexibleEffort.teams | []            | REQUIRED | /modelInput/assets/2/flexibleEffort/teams | teams is missing
                    modelInput.releases.0.id               | ''              | ID_INVALID | /modelInput/releases/0/id     | '' is empty
                    modelInput.releases.0.id               | '\\u0007'       | ID_INVALID | /modelInput/releases/0/id     | '\\u0007' has control characters
                    config.run.tags                        | ['']            | ID_INVALID | /config/run/tags/0            | tags/0 '' is empty
                    modelInput.releases.1                  | {'id': 'finance', 'workloads': ['identity']} | ID_DUPLICATE | /modelInput/releases/1/id | 'finance' is already that of releases/0
                    modelInput.assets.0.datacenter         | 'moon'          | UNKNOWN_REFERENCE | /modelInput/assets/0/datacenter | datacenter 'moon'
                    modelInput.assets.2.workload           | 'wages'         | UNKNOWN_REFERENCE | /modelInput/assets/2/workload | workload 'wages'
                    modelInput.assets.2.flexibleEffort.teams | ['infra', 'x'] | UNKNOWN_REFERENCE | /modelInput/assets/2/flexibleEffort/teams/1 | team 'x'
                    modelInput.assets.0.tasks              | [{'team': 'x'}] | UNKNOWN_REFERENCE | /modelInput/assets/0/tasks/0/team | team 'x'
                    modelInput.workloads.0.datacenter      | 'moon'          | UNKNOWN_REFERENCE | /modelInput/workloads/0/datacenter | datacenter 'moon'
                    modelInput.releases.0.workloads        | ['sql-01']      | UNKNOWN_REFERENCE | /modelInput/releases/0/workloads/0 | workload 'sql-01'
                    modelInput.dependencies.0.to           | 'x'             | UNKNOWN_REFERENCE | /modelInput/dependencies/0/to | asset 'x'
                    modelInput.workloadDependencies.0.to   | 'x'             | UNKNOWN_REFERENCE | /modelInput/workloadDependencies/0/to | workload 'x'
                    modelInput.freezes.0.scope             | {'asset': 'x'}  | UNKNOWN_REFERENCE | /modelInput/freezes/0/scope/asset | asset 'x'
                    modelInput.assets.2.flexibleEffort.teams | ['dba', 'dba'] | REPEATED | /modelInput/assets/2/flexibleEffort/teams/1 | 'dba'
                    modelInput.releases.0.workloads        | ['payroll', 'payroll'] | REPEATED | /modelInput/releases/0/workloads/1 | 'payroll'
                    modelInput.baseline                    | [{'asset': 'dc-01'}, {'asset': 'dc-01', 'iteration': 2}] | REPEATED | /modelInput/baseline/1 | 'dc-01'
                    modelInput.dependencies.1              | {'from': 'sql-01', 'to': 'app-01', 'lag': 1} | REPEATED | /modelInput/dependencies/1 | 'app-01' on 'sql-01'
                    modelInput.workloadDependencies.1      | {'from': 'identity', 'to': 'payroll', 'lag': 1} | REPEATED | /modelInput/workloadDependencies/1 | 'payroll' on 'identity'
                    modelInput.releases.1                  | {'id': 'r', 'workloads': ['payroll']} | RELEASE_OVERLAP | /modelInput/releases/1/workloads/0 | releases/0
                    modelInput.teams.1                     | {'id': 'infra'} | NO_CAPACITY | /modelInput/teams/1 | 'infra'
                    modelInput.teams.1.velocityHistory     | []              | NO_CAPACITY | /modelInput/teams/1 | 'infra'
                    modelInput.dependencies.0.to           | 'sql-01'        | SELF_DEPENDENCY | /modelInput/dependencies/0 | 'sql-01'
                    modelInput.workloadDependencies.0.to   | 'identity'      | SELF_DEPENDENCY | /modelInput/workloadDependencies/0 | 'identity'
                    modelInput.workloadDependencies.1      | {'from': 'payroll', 'to': 'identity'} | WORKLOAD_CYCLE | /modelInput/workloadDependencies/0 | 'identity' → 'payroll' → 'identity'
                    modelInput.assets.0.pin                | {'iteration': 7} | PIN_OUTSIDE | /modelInput/assets/0/pin/iteration | iteration 7, planned are 1 to 6
                    modelInput.assets.0.pin                | {'iteration': 0} | PIN_OUTSIDE | /modelInput/assets/0/pin/iteration | iteration 0
                    modelInput.assets.0.pin                | {'iteration': 1, 'team': 'dba'} | PIN_TEAM | /modelInput/assets/0/pin/team | 'dba'
                    modelInput.assets.0.pin                | {}              | EXACTLY_ONE | /modelInput/assets/0/pin | neither
                    modelInput.assets.0.pin                | {'notPlanned': false} | EXACTLY_ONE | /modelInput/assets/0/pin | neither
                    modelInput.assets.0.pin                | {'iteration': 1, 'notPlanned': true} | EXACTLY_ONE | /modelInput/assets/0/pin | both
                    modelInput.freezes.0.scope             | {}              | EXACTLY_ONE | /modelInput/freezes/0/scope | gives 0
                    modelInput.freezes.0.scope             | {'all': false}  | EXACTLY_ONE | /modelInput/freezes/0/scope | gives 0
                    modelInput.freezes.0.scope             | {'all': true, 'workload': 'payroll'} | EXACTLY_ONE | /modelInput/freezes/0/scope | gives 2
                    modelInput.assets.2.pin                | {'notPlanned': true, 'team': 'dba'} | NOT_APPLICABLE | /modelInput/assets/2/pin/team | names no iteration
                    modelInput.assets.0.value              | 5               | NOT_APPLICABLE | /modelInput/assets/0/value | value is 5
                    modelInput.assets.0.due                | '2027-01-01'    | NOT_APPLICABLE | /modelInput/assets/0/due | 2027-01-01
                    modelInput.assets.0.criticality        | 'HIGH'          | NOT_APPLICABLE | /modelInput/assets/0/criticality | HIGH
                    modelInput.assets.0.complexity         | 'LOW'           | NOT_APPLICABLE | /modelInput/assets/0/complexity | LOW
                    modelInput.dependencies.0.distance     | 2               | NOT_APPLICABLE | /modelInput/dependencies/0/distance | distance is 2
                    modelInput.dependencies.0.strength     | 1.5             | NOT_APPLICABLE | /modelInput/dependencies/0/strength | 1.5
                    modelInput.dependencies.0              | {'from': 'sql-01', 'to': 'app-01', 'type': 'APART', 'lag': 1} | NOT_APPLICABLE | /modelInput/dependencies/0/lag | lag is 1
                    modelInput.freezes.0.to                | '2026-12-18'    | ORDER_REVERSED | /modelInput/freezes/0/to | 2026-12-18, before the beginning 2026-12-19
                    modelInput.assets.1.estimateRange.p90  | 0.7             | ORDER_REVERSED | /modelInput/assets/1/estimateRange/p90 | 0.7, before the beginning 0.8
                    config.model.overrides                 | {'afinity': 1}  | UNKNOWN_RULE | /config/model/overrides/afinity | Maybe 'affinity' was meant
                    config.model.overrides                 | {'capacity': 1} | UNKNOWN_RULE | /config/model/overrides/capacity | 'capacity' has a fixed weight
                    modelInput.assets.1.effort.dba         | 5.001           | TOO_MANY_DECIMALS | /modelInput/assets/1/effort/dba | effort/dba is 5.001, at most 2
                    modelInput.buffer                      | 0.123456789012345678901 | TOO_MANY_DECIMALS | /modelInput/buffer | at most 20
                    """)
    void aSpoiltFieldIsAnError(String path, String value, String code, String pointer, String shown) {
        assertThat(issues(path, value)).singleElement().satisfies(issue -> {
            assertThat(Requests.coded(issue)).isEqualTo("ERROR " + code + " " + pointer);
            assertThat(issue.message()).contains(shown).containsPattern("[.] Maybe [^.]+[.]$");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    modelInput.assets.2.flexibleEffort      | null            | NO_ESTIMATE | /modelInput/assets/2 | 'app-01'
                    modelInput.assets.2.flexibleEffort.points | 25            | TOO_LARGE   | /modelInput/assets/2 | with effort 25 is larger than every iteration open to it. It is never planned. Maybe split it into parts joined by PRECEDES with lag 1 in the same workload.
                    modelInput.assets.2.notAfter            | '2027-01-02'    | NO_WINDOW   | /modelInput/assets/2 | 'app-01'
                    modelInput.assets.2.notAfter            | '2020-01-01'    | NO_WINDOW   | /modelInput/assets/2 | 'app-01'
                    modelInput.assets.2.notAfter            | '2027-01-03'    | ALWAYS_FROZEN | /modelInput/assets/2 | 'app-01'
                    modelInput.workloads.2                  | {'id': 'spare'} | WORKLOAD_EMPTY | /modelInput/workloads/2 | 'spare'
                    modelInput.dependencies.1               | {'from': 'app-01', 'to': 'sql-01'} | CYCLE_IS_GROUP | /modelInput/dependencies/0 | 'sql-01', 'app-01'
                    modelInput.assets.1.tasks               | [{'effort': 3}, {'effort': 2.5}, {'title': 'Test'}] | TASKS_DIFFER | /modelInput/assets/1/tasks | add up to 5.5, its effort is 6
                    modelInput.baseline                     | [{'asset': 'old-2', 'iteration': 1}, {'asset': 'old-1'}] | BASELINE_UNKNOWN | /modelInput/baseline | 2 entries name assets that are not in the request, the first by name is 'old-1'
                    modelInput.datacenters.1                | {'id': 'east', 'exitMode': 'HARD'} | EXIT_WITHOUT_DATE | /modelInput/datacenters/1 | 'east'
                    modelInput.datacenters.1                | {'id': 'east', 'decommissionDays': 5} | EXIT_WITHOUT_DATE | /modelInput/datacenters/1 | 'east'
                    """)
    void somethingWorthKnowingIsAWarning(String path, String value, String code, String pointer, String shown) {
        assertThat(issues(path, value)).singleElement().satisfies(issue -> {
            assertThat(Requests.coded(issue)).isEqualTo("WARNING " + code + " " + pointer);
            assertThat(issue.message()).contains(shown).containsPattern("[.] Maybe [^.]+[.]$");
        });
    }

    /** What reads like a mistake and is none. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    modelInput.releases.0.id             | 'r\\n'          | ID_INVALID
                    modelInput.releases.0.name           | 'two\\nlines'    |
                    modelInput.assets.0.effort           | {'infra': 5.0000} |
                    modelInput.assets.0.effort           | {'infra': 0}     |
                    modelInput.assets.0.completedOn      | '1999-12-31'     |
                    modelInput.freezes.0.scope           | {'all': false, 'asset': 'dc-01'} |
                    modelInput.freezes.0.scope           | {'workload': 'payroll'} |
                    modelInput.assets.0.pin              | {'iteration': 6, 'notPlanned': false} |
                    modelInput.assets.2.pin              | {'iteration': 3, 'team': 'dba'} |
                    modelInput.baseline                  | [{'asset': 'dc-01', 'iteration': 99}] |
                    modelInput.teams.0.capacityByIteration | {'1': 3, '2000000': 10} |
                    modelInput.dependencies.1            | {'from': 'sql-01', 'to': 'app-01', 'type': 'AFFINITY', 'strength': 2} |
                    modelInput.dependencies.0            | {'from': 'sql-01', 'to': 'app-01', 'lag': 0, 'distance': 1, 'strength': 1.00} |
                    """)
    void whatIsAllowedHasNoIssue(String path, String value, String code) {
        assertThat(issues(path, value)).hasSize(code == null ? 0 : 1);
    }
}
