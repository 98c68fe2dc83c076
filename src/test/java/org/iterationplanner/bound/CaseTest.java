package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.sample.RandomBacklog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Both sides of a distinction together hold every plan, and what a case settles narrows what is left. */
class CaseTest {

    private static final int SEEDS = Integer.getInteger("planner.bound.seeds", 170);
    private static final int VERDICTS = 2_500;
    private static final int DEPTH = 4;

    private static Relaxation relaxation(String fields, Case of) {
        return Formulation.of(new PlanRequest(null, backlog(fields)), Rule.Level.SOFT, () -> false)
                .relaxation(of);
    }

    @Test
    void besideWhatCanBeNowhereElseThereIsNoRoom() {
        String six = "assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: %s}}]";
        Case early = new Case(null, new Case.ByTime(0, 0), false);

        assertThat(relaxation(six.formatted("5"), early).times().first(1)).isEqualTo(1);
        assertThat(relaxation(six.formatted("4"), early).times().first(1)).isZero();
    }

    @Test
    void twoIterationsAreFullOfWhatMustBeInThem() {
        Case early = new Case(new Case(null, new Case.ByTime(0, 1), false), new Case.ByTime(1, 1), false);
        String fields = "assets: [{id: 'a', effort: {crew: 9}}, {id: 'b', effort: {crew: 9}},"
                + "{id: 'c', effort: {crew: %s}}]";

        assertThat(relaxation(fields.formatted("3"), early).times().first(2)).isEqualTo(2);
        assertThat(relaxation(fields.formatted("2"), early).times().first(2)).isZero();
    }

    @Test
    void aTeamThatIsChosenHasNoRoomForAnother() {
        String fields = "teams: [{id: 'x', capacity: 5}, {id: 'y', capacity: 5}], assets:"
                + "[{id: 'a', flexibleEffort: {points: 5, teams: ['x', 'y']}}, {id: 'b', effort: {x: 1}}]";
        Case early = new Case(null, new Case.ByTime(0, 0), false);
        Case.Split byTeam = new Case.ByTeam(0, 0);

        assertThat(relaxation(fields, new Case(early, byTeam, false)).times().first(1))
                .isEqualTo(1);
        assertThat(relaxation(fields, new Case(early, byTeam, true)).times().first(1))
                .isZero();
    }

    @Test
    void whatDoesNotFitIsNoCase() {
        String fields = "assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 6}}]";
        Case first = new Case(null, new Case.ByTime(0, 0), false);

        assertThat(relaxation(fields, new Case(first, new Case.ByTime(1, 0), false)))
                .isNull();
    }

    @Test
    void bothSidesTogetherHoldEveryPlan() {
        int compared = 0;
        int narrowed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            PlanRequest request = RandomBacklog.of(seed);
            EveryPlan every = EveryPlan.of(request, VERDICTS);
            if (every == null || !every.isFeasible()) {
                continue;
            }
            for (Rule.Level level : List.of(Rule.Level.MEDIUM, Rule.Level.SOFT)) {
                Formulation formulation = Formulation.of(request, level, () -> false);
                assertThat(formulation).as("backlog %d", seed).isNotNull();
                List<Relaxation> leaves = new ArrayList<>();
                Random random = new Random(seed);
                split(formulation, null, formulation.relaxation(), DEPTH, random, leaves);
                long least = leaves.stream()
                        .mapToLong(leaf -> bound(leaf, random))
                        .min()
                        .orElse(Long.MAX_VALUE);
                assertThat(least).as("%s of backlog %d", level, seed).isLessThanOrEqualTo(every.least(level));
                compared++;
                narrowed += leaves.size() < 1 << DEPTH ? 1 : 0;
            }
        }
        assertThat(compared).isGreaterThan(SEEDS / 3);
        assertThat(narrowed).isPositive();
    }

    private static void split(
            Formulation formulation,
            @Nullable Case in,
            @Nullable Relaxation of,
            int depth,
            Random random,
            List<Relaxation> leaves) {
        Case.Split split = of == null || depth == 0 ? null : any(of, random);
        if (split == null) {
            if (of != null) {
                leaves.add(of);
            }
            return;
        }
        for (boolean second : List.of(false, true)) {
            Case narrower = new Case(in, split, second);
            split(formulation, narrower, formulation.relaxation(narrower), depth - 1, random, leaves);
        }
    }

    private static Case.@Nullable Split any(Relaxation of, Random random) {
        TimeModel times = of.times();
        List<Case.Split> possible = new ArrayList<>();
        for (int v = 0; v < times.variables(); v++) {
            for (int time = times.first(v); time < times.last(v); time++) {
                possible.add(new Case.ByTime(v, time));
            }
        }
        for (int choice = 0; choice < of.needs().choices(); choice++) {
            int[] teams = of.needs().teams(choice);
            if (teams.length > 1) {
                possible.add(new Case.ByTeam(choice, teams[random.nextInt(teams.length)]));
            }
        }
        return possible.isEmpty() ? null : possible.get(random.nextInt(possible.size()));
    }

    private static long bound(Relaxation of, Random random) {
        Lagrangian lagrangian = new Lagrangian(of);
        double[] prices = new double[lagrangian.size()];
        for (int i = 0; i < prices.length; i++) {
            prices[i] = random.nextInt(3) == 0 ? 300 * random.nextDouble() : 0;
        }
        lagrangian.solve(prices, () -> false);
        return lagrangian.bound();
    }
}
