package org.iterationplanner.life;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random walks through the life of iterations, against a few lines that know what is allowed from the states alone: exactly that
 * succeeds, what is fixed never moves, and no effort is lost. More of them with -Dlife.walks=1000.
 */
class RandomLifeTest {
    private static final int WALKS = Integer.getInteger("life.walks", 40);
    private static final int STEPS = 200;
    private static final int ITERATIONS = 6;
    private static final List<String> COMMANDS =
            List.of("commit", "commit", "approve", "approve", "start", "start", "close", "close", "reject", "replan");

    private static final Map<String, Integer> HAPPENED = new HashMap<>();

    /** A walk that gets nowhere would prove nothing. */
    @AfterAll
    static void everythingHappened() {
        assertThat(HAPPENED.keySet())
                .containsExactlyInAnyOrder(
                        "commit", "approve", "reject", "start", "close", "NOT_READY", "OUT_OF_ORDER", "NOT_FOUND");
        assertThat(HAPPENED.get("close")).isGreaterThan(3 * WALKS);
    }

    static List<Integer> seeds() {
        return new Random(5).ints(WALKS).boxed().toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void onlyWhatIsAllowedHappens(int seed) {
        Random random = new Random(seed);
        Lives life = Lives.of(fields(random), "");
        replan(life, random);
        String[] states = new String[ITERATIONS + 2];
        for (int n = 1; n < states.length; n++) {
            states[n] = n <= ITERATIONS ? "PUBLISHED" : "DRAFT";
        }
        Map<String, Integer> fixed = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            String command = COMMANDS.get(random.nextInt(COMMANDS.size()));
            // mostly near to where something can happen
            boolean near = random.nextInt(5) > 0;
            int number = near ? life.backlog().firstOpen() + random.nextInt(3) / 2 : random.nextInt(ITERATIONS + 2);
            number = Math.min(number, ITERATIONS + 1);
            if (command.equals("replan")) {
                replan(life, random);
            } else {
                walk(life, command, number, states, random);
            }
            assertFixed(life, states, fixed);
        }
    }

    private static void walk(Lives life, String command, int number, String[] states, Random random) {
        LivingBacklog before = life.backlog();
        Reason expected =
                number == 0 ? Reason.NOT_FOUND : allowed(command, number, states) ? null : Reason.OUT_OF_ORDER;
        Reason found = null;
        try {
            switch (command) {
                case "commit" -> life.commit(number);
                case "approve" -> life.approve(number);
                case "reject" -> life.reject(number);
                case "start" -> life.start(number);
                default -> life.close(number, outcomes(before, number, random));
            }
        } catch (CycleException e) {
            found = e.reason();
        }
        HAPPENED.merge(found == null ? command : found.name(), 1, Integer::sum);
        if (found == Reason.NOT_READY) {
            // whether an iteration breaks rules is for other tests; here only overload can be the reason
            assertThat(expected).isNull();
            assertThat(overloaded(before, number)).isTrue();
        } else {
            assertThat(found).as(command + " " + number).isEqualTo(expected);
        }
        if (found == null) {
            states[number] = Map.of(
                            "commit", "COMMITTED", "approve", "APPROVED", "reject", "REJECTED", "start", "IN_PROGRESS")
                    .getOrDefault(command, "CLOSED");
            assertThat(life.iteration(number).state()).hasToString(states[number]);
        } else {
            assertThat(life.backlog()).isSameAs(before);
        }
        if (found == null && command.equals("commit")) {
            assertThat(overloaded(before, number)).isFalse();
        }
        if (found == null && command.equals("close")) {
            assertEffortKept(before, life.backlog(), number);
        }
    }

    /** The oracle. */
    private static boolean allowed(String command, int number, String[] states) {
        String state = states[number];
        Set<String> fixed = Set.of("COMMITTED", "APPROVED", "IN_PROGRESS", "CLOSED");
        boolean earlierFixed = true;
        boolean earlierClosed = true;
        boolean laterFixed = false;
        for (int n = 1; n < states.length; n++) {
            earlierFixed &= n >= number || fixed.contains(states[n]);
            earlierClosed &= n >= number || states[n].equals("CLOSED");
            laterFixed |= n > number && fixed.contains(states[n]);
        }
        return switch (command) {
            case "commit" -> (state.equals("PUBLISHED") || state.equals("REJECTED")) && earlierFixed;
            case "approve" -> state.equals("COMMITTED");
            case "reject" -> (state.equals("COMMITTED") || state.equals("APPROVED")) && !laterFixed;
            case "start" -> state.equals("APPROVED") && earlierClosed;
            default -> state.equals("IN_PROGRESS");
        };
    }

    private static boolean overloaded(LivingBacklog backlog, int number) {
        BigDecimal load = backlog.modelInput().assets().stream()
                .filter(asset -> !asset.isDone() && in(backlog, asset.id(), number))
                .map(Asset::totalEffort)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return load.compareTo(BigDecimal.TEN) > 0;
    }

    private static boolean in(LivingBacklog backlog, String asset, int number) {
        Plan.Placement placement = backlog.plan().placements().placement(asset);
        return placement != null && placement.iteration() == number;
    }

    /** What is committed is where it was committed, and nothing has joined it, until the iteration is open again or closed. */
    private static void assertFixed(Lives life, String[] states, Map<String, Integer> fixed) {
        fixed.values().removeIf(number -> Set.of("REJECTED", "CLOSED").contains(states[number]));
        LivingBacklog backlog = life.backlog();
        fixed.forEach((asset, number) -> assertThat(in(backlog, asset, number)).isTrue());
        for (int number = 1; number <= ITERATIONS; number++) {
            if (Set.of("COMMITTED", "APPROVED", "IN_PROGRESS").contains(states[number])) {
                int at = number;
                Set<String> committed = life.iteration(number).commitment().assets().stream()
                        .map(asset -> asset.asset())
                        .collect(Collectors.toSet());
                committed.forEach(asset -> fixed.put(asset, at));
                assertThat(backlog.modelInput().assets())
                        .filteredOn(asset -> in(backlog, asset.id(), at))
                        .extracting(Asset::id)
                        .containsExactlyInAnyOrderElementsOf(committed);
            }
        }
    }

    /** Every estimate is either done or left; a point that is neither was said to be less, or more, by the one who closed. */
    private static void assertEffortKept(LivingBacklog before, LivingBacklog after, int number) {
        Actuals actuals = after.iteration(number).orElseThrow().actuals();
        BigDecimal left = remaining(before);
        for (Actuals.Outcome outcome : actuals.assets()) {
            left = left.subtract(sum(outcome.estimate())).add(sum(outcome.remainingEffort()));
        }
        assertThat(remaining(after)).isEqualByComparingTo(left);
        assertThat(before.modelInput().assets())
                .hasSameSizeAs(after.modelInput().assets());
        Set<String> told = new HashSet<>();
        for (Actuals.Outcome outcome : actuals.assets()) {
            assertThat(told.add(outcome.asset())).isTrue();
            Asset asset = after.modelInput().assets().stream()
                    .filter(one -> one.id().equals(outcome.asset()))
                    .findFirst()
                    .orElseThrow();
            assertThat(asset.completedOn()).isEqualTo(outcome.completedOn());
            if (!outcome.isDone()) {
                assertThat(asset.effort()).isEqualTo(outcome.remainingEffort());
                boolean first = outcome.released() == null;
                assertThat(asset.pin() != null).isEqualTo(first);
                assertThat(after.plan().placements().placement(asset.id()) != null)
                        .isEqualTo(first);
                if (first) {
                    int to = asset.pin().iteration();
                    assertThat(to).isGreaterThan(number);
                    assertThat(after.iteration(to).map(TrackedIteration::state).filter(state -> state.isFixed()))
                            .isEmpty();
                    assertThat(in(after, asset.id(), to)).isTrue();
                }
            }
        }
    }

    private static BigDecimal remaining(LivingBacklog backlog) {
        return backlog.modelInput().assets().stream()
                .filter(asset -> !asset.isDone())
                .map(Asset::totalEffort)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(Map<String, BigDecimal> byTeam) {
        return byTeam.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static String outcomes(LivingBacklog backlog, int number, Random random) {
        List<String> told = new ArrayList<>();
        Set<String> committed = new HashSet<>();
        backlog.iteration(number)
                .map(TrackedIteration::commitment)
                .ifPresent(commitment -> commitment.assets().forEach(asset -> committed.add(asset.asset())));
        Set<String> elsewhere = new HashSet<>();
        backlog.iterations().stream()
                .filter(other -> other.state().isFixed() && other.number() != number)
                .forEach(other -> other.commitment().assets().forEach(asset -> elsewhere.add(asset.asset())));
        for (Asset asset : backlog.modelInput().assets()) {
            boolean beside = !committed.contains(asset.id()) && !elsewhere.contains(asset.id()) && !asset.isDone();
            if (committed.contains(asset.id()) && random.nextInt(3) == 0) {
                String left =
                        random.nextBoolean() ? ", 'remainingEffort': {'crew': " + (1 + random.nextInt(5)) + "}" : "";
                String released = random.nextInt(4) == 0 ? ", 'released': true" : "";
                told.add("{'asset': '" + asset.id() + "', 'done': false" + left + released + "}");
            } else if (beside && random.nextInt(20) == 0) {
                told.add("{'asset': '" + asset.id() + "', 'done': true}");
            }
        }
        return "{'assets': [" + String.join(", ", told) + "], 'others': 'DONE'}";
    }

    /** As an accepted plan does: what is fixed or pinned stays, the rest goes anywhere behind what is fixed. */
    private static void replan(Lives life, Random random) {
        LivingBacklog backlog = life.backlog();
        int open = 1
                + (int) backlog.iterations().stream()
                        .filter(iteration -> iteration.state().isFixed())
                        .count();
        List<String> placements = new ArrayList<>();
        for (Asset asset : backlog.modelInput().assets()) {
            Plan.Placement before = backlog.plan().placements().placement(asset.id());
            if (before != null && (before.iteration() < open || asset.pin() != null)) {
                placements.add(asset.id() + "=" + before.iteration());
            } else if (!asset.isDone() && random.nextInt(5) > 0) {
                placements.add(asset.id() + "=" + (open + random.nextInt(4)));
            }
        }
        life.accept(String.join(" ", placements));
    }

    private static String fields(Random random) {
        List<String> assets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assets.add("{id: 'a" + i + "', effort: {crew: " + random.nextInt(1, 5) + "}}");
        }
        return "calendar: {start: '2026-01-05', iterationDays: 7, iterations: " + ITERATIONS + "}, assets: ["
                + String.join(", ", assets) + "]";
    }
}
