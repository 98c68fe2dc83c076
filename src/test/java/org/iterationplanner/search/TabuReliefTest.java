package org.iterationplanner.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.junit.jupiter.api.Test;

class TabuReliefTest {
    private static final int ITERATIONS = 6;
    private static final int WAYS_OUT = ITERATIONS - 1;

    @Test
    void manyMakeRoomOneForTheOther() {
        State state = chain(WAYS_OUT);
        State.Snapshot unmoved = state.snapshot();
        Restaffing restaffing = new Restaffing(state, new SplittableRandom(1));
        new Relief(state, restaffing).run(() -> false);
        assertThat(state.hard()).as("more than relief can do").isPositive();

        new TabuRelief(state, restaffing, new SplittableRandom(1)).run(unmoved, () -> false);

        assertThat(state.hard()).isZero();
        assertThat(state.moved()).isEqualTo(WAYS_OUT);
    }

    @Test
    void theBudgetOfMovesIsNeverExceeded() {
        State state = chain(WAYS_OUT - 1);
        State.Snapshot unmoved = state.snapshot();
        long hard = state.hard();

        new TabuRelief(state, new Restaffing(state, new SplittableRandom(1)), new SplittableRandom(1))
                .run(unmoved, () -> false);

        assertThat(state.hard()).isEqualTo(hard);
        assertThat(state.moved()).isLessThan(WAYS_OUT);
    }

    @Test
    void stopsWhenToldTo() {
        State state = chain(WAYS_OUT);
        State.Snapshot unmoved = state.snapshot();

        new TabuRelief(state, new Restaffing(state, new SplittableRandom(1)), new SplittableRandom(1))
                .run(unmoved, () -> true);

        assertThat(state.moved()).isZero();
    }

    /**
     * Every iteration is full, the first more than that and the last with room for one; in each there is one asset that may go one
     * further, and one that comes after all of these keeps them in the plan.
     */
    private static State chain(int maxMoves) {
        String assets = IntStream.rangeClosed(1, ITERATIONS)
                .mapToObj(t -> """
                        , {id: 'stays%1$d', effort: {crew: %2$d}, pin: {iteration: %1$d}},
                        {id: 'goes%1$d', effort: {crew: 3}, notBefore: '%3$s', notAfter: '%4$s'}""".formatted(
                                t,
                                t == 1 ? 8 : t == ITERATIONS ? 3 : 7,
                                monday(t),
                                monday(Math.min(t + 2, ITERATIONS + 1)).minusDays(1)))
                .collect(Collectors.joining());
        String bonds = IntStream.rangeClosed(1, ITERATIONS)
                .mapToObj("{type: 'PRECEDES', from: 'goes%d', to: 'end'}"::formatted)
                .collect(Collectors.joining(","));
        String baseline = IntStream.rangeClosed(1, ITERATIONS)
                .mapToObj(", {asset: 'stays%1$d', iteration: %1$d}, {asset: 'goes%1$d', iteration: %1$d}"::formatted)
                .collect(Collectors.joining());
        PlanRequest request =
                new PlanRequest(new PlanConfig(null, new PlanConfig.Model(Map.of(), maxMoves)), backlog("""
                        calendar: {start: '2026-01-05', iterationDays: 7, iterations: 6},
                        assets: [{id: 'end', effort: {crew: 1}, pin: {iteration: 6}} %s],
                        dependencies: [%s],
                        baseline: [{asset: 'end', iteration: 6} %s]""".formatted(
                                assets, bonds, baseline)));
        State state = new State(new PlanningProblem(request));
        IntStream.range(0, state.problem().groupCount()).forEach(state::unplan);
        new PlanReader(state).readBaseline();
        return state;
    }

    private static LocalDate monday(int iteration) {
        return LocalDate.of(2026, 1, 5).plusWeeks(iteration - 1L);
    }
}
