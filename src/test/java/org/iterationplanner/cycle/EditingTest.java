package org.iterationplanner.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.iterationplanner.cycle.IterationState.CLOSED;
import static org.iterationplanner.cycle.IterationState.COMMITTED;
import static org.iterationplanner.cycle.IterationState.PUBLISHED;
import static org.iterationplanner.cycle.IterationState.REJECTED;
import static org.iterationplanner.cycle.Revision.Kind.PATCHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.CycleException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may become of a backlog whose first iteration holds a, and b with team dba. */
class EditingTest {
    private static final String TEAMS = "teams: [{id: 'crew', capacity: 10}, {id: 'dba', capacity: 10}], ";
    private static final String A = "{id: 'a', effort: {crew: 1}}";
    private static final String B = "{id: 'b', flexibleEffort: {points: 1, teams: ['crew', 'dba']}}";
    private static final String C = "{id: 'c', effort: {crew: 1}}";

    private static LivingBacklog fixed(IterationState state) {
        return Living.with(Living.accepted(Living.of(assets(A, B, C)), 1, "a=1 b=1/dba c=2"), 1, state, "a b/dba");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{id: 'a', effort: {crew: 1}, completedOn: '2026-01-07'}         | 0 | would be completed on 2026-01-07",
                "{id: 'a', effort: {crew: 1}, pin: {iteration: 2}}               | 0 | would be pinned elsewhere",
                "{id: 'a', effort: {crew: 1}, pin: {notPlanned: true}}           | 0 | would be pinned elsewhere",
                "{id: 'x', effort: {crew: 1}}                                    | - | would be removed",
                "{id: 'a', effort: {}}                                           | 0 | would have no estimate, so no plan could hold it",
            })
    void whatIsCommittedStays(String a, String index, String what) {
        CycleException refusal = refusal(fixed(COMMITTED), assets(a, B, C));

        assertThat(refusal.reason()).isEqualTo(Reason.COMMITTED_ASSET);
        assertThat(refusal.issues()).hasSize(1);
        assertThat(refusal.issues().get(0).pointer())
                .isEqualTo("/modelInput/assets" + (index.equals("-") ? "" : "/" + index));
        assertThat(refusal)
                .hasMessage("Asset \"a\" is in iteration 1, which is COMMITTED, and " + what
                        + ". Maybe reject the iteration first.");
        assertThat(Editing.replace(fixed(REJECTED), null, Literals.backlog(assets(a, B, C)), PATCHED))
                .isNotNull();
    }

    @Test
    void aCommittedTeamStays() {
        assertThat(refusal(fixed(COMMITTED), assets(A, B.replace("}}", "}, pin: {iteration: 1, team: 'crew'}}"), C))
                        .reason())
                .isEqualTo(Reason.COMMITTED_ASSET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{id: 'a', effort: {crew: 3}, name: 'A', due: '2026-01-01'}",
                "{id: 'a', effort: {crew: 1}, pin: {iteration: 1, by: 'bob'}}"
            })
    void allElseMayChange(String a) {
        LivingBacklog before = fixed(COMMITTED);

        Step step = Editing.replace(before, "renamed", Literals.backlog(assets(a, B, C)), PATCHED);

        assertThat(step.next().name()).isEqualTo("renamed");
        assertThat(step.next().modelInput()).isEqualTo(Literals.backlog(assets(a, B, C)));
        assertThat(step.next().iterations()).isEqualTo(before.iterations());
        assertThat(step.next().plan()).isEqualTo(before.plan());
    }

    @Test
    void whatCouldNotBePlannedBesideItIsRefused() {
        String together = assets(A, B, "{id: 'c', effort: {crew: 1}, pin: {iteration: 2}}")
                + ", dependencies: [{from: 'a', to: 'c', type: 'TOGETHER'}]";

        CycleException refusal = refusal(fixed(COMMITTED), together);

        assertThat(refusal.reason()).isEqualTo(Reason.COMMITTED_ASSET);
        assertThat(refusal.issues()).extracting(Issue::code).containsExactly("PIN_CONFLICT");
    }

    @Test
    void whatIsDoneStaysDone() {
        LivingBacklog open = fixed(CLOSED);
        TrackedIteration iteration = open.iterations().get(0);
        Actuals actuals = new Actuals(
                Living.NOON,
                "lead",
                null,
                List.of(
                        new Actuals.Outcome("a", true, LocalDate.of(2026, 1, 7), Map.of(), Map.of(), Map.of(), null),
                        new Actuals.Outcome("b", true, null, Map.of(), Map.of(), Map.of(), null)),
                Map.of());
        LivingBacklog closed = open.withIterations(List.of(new TrackedIteration(
                1, iteration.start(), iteration.end(), CLOSED, iteration.commitment(), List.of(), null, actuals)));

        assertThat(refusal(closed, assets(A, B, C)))
                .hasMessage("Asset \"a\" was done in iteration 1, which is closed, and would be to do again."
                        + " Maybe add what is left to do as another asset.");
        assertThat(refusal(closed, assets(B, C)).issues().get(0).pointer()).isEqualTo("/modelInput/assets");
        String late = "{id: 'a', effort: {crew: 1}, completedOn: '2026-01-12'}";
        assertThat(refusal(closed, assets(late, C)))
                .hasMessage(
                        "Asset \"a\" was done in iteration 1, which is closed, and would be completed on 2026-01-12."
                                + " Maybe name a day from 2026-01-05 to 2026-01-11.");
        String done = "{id: 'a', effort: {crew: 1}, completedOn: '2026-01-08'}";
        assertThat(Editing.replace(closed, null, Literals.backlog(assets(done, C)), PATCHED))
                .isNotNull();
    }

    @Test
    void aFixedIterationKeepsItsDays() {
        String later = "calendar: {start: '2026-01-06', iterationDays: 7, iterations: 4}, ";

        CycleException refusal = refusal(fixed(COMMITTED), later + assets(A, B, C));

        assertThat(refusal.reason()).isEqualTo(Reason.ITERATION_FIXED);
        assertThat(refusal.issues()).extracting(Issue::pointer).containsExactly("/modelInput/calendar");
        assertThat(refusal).hasMessageStartingWith("Iteration 1 from 2026-01-05 to 2026-01-11 is COMMITTED and would");
        String listed =
                "calendar: {iterations: [{start: '2026-01-05', end: '2026-01-11'}, {start: '2026-01-12', end: '2026-01-13'}]}, ";
        assertThat(Editing.replace(fixed(COMMITTED), null, Literals.backlog(listed + assets(A, B, C)), PATCHED))
                .isNotNull();
    }

    @Test
    void aPublishedIterationFollowsTheCalendar() {
        LivingBacklog before = Living.with(Living.with(Living.of(assets(A)), 1, PUBLISHED, null), 2, PUBLISHED, null);
        String one = "calendar: {start: '2026-01-06', iterationDays: 7, iterations: 1}, ";

        Step step = Editing.replace(before, null, Literals.backlog(one + assets(A)), PATCHED);

        assertThat(step.next().iterations()).hasSize(1);
        assertThat(step.next().iterations().get(0).start()).isEqualTo("2026-01-06");
        assertThat(step.next().iterations().get(0).end()).isEqualTo("2026-01-12");
    }

    private static CycleException refusal(LivingBacklog before, String fields) {
        return catchThrowableOfType(
                CycleException.class, () -> Editing.replace(before, null, Literals.backlog(fields), PATCHED));
    }

    private static String assets(String... assets) {
        return TEAMS + "assets: [" + String.join(", ", assets) + "]";
    }
}
