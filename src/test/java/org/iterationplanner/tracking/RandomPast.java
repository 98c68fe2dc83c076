package org.iterationplanner.tracking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** A random history, as plain facts for whoever recomputes it and as a {@link Past}. */
final class RandomPast {
    static final List<String> TEAMS = List.of("crew", "net");
    private static final int ITERATIONS = 7;

    /** What was told of an asset when an iteration was closed; {@code took} and {@code rest} empty: not told. */
    record Fact(
            int iteration,
            int asset,
            boolean committed,
            boolean done,
            Map<String, BigDecimal> estimate,
            Map<String, BigDecimal> took,
            Map<String, BigDecimal> rest) {}

    final int iterations;
    final int assets;
    final int workloads;
    final int[] workloadOf;
    /** 0: in the plan that was accepted at the beginning, not planned. */
    final int[] plannedIn;

    final int[] typeOf;
    final List<Map<String, BigDecimal>> original = new ArrayList<>();
    final List<Fact> facts = new ArrayList<>();
    /** By iteration: planned and real capacity of each team. */
    final List<Map<String, BigDecimal[]>> capacity = new ArrayList<>();

    final Past past;

    RandomPast(long seed) {
        Random random = new Random(seed);
        iterations = 1 + random.nextInt(ITERATIONS);
        assets = 1 + random.nextInt(14);
        workloads = 1 + random.nextInt(4);
        workloadOf = random.ints(assets, 0, workloads).toArray();
        plannedIn = random.ints(assets, 0, iterations + 3).toArray();
        typeOf = random.ints(assets, 0, 3).toArray();
        List<Map<String, BigDecimal>> present = new ArrayList<>();
        for (int a = 0; a < assets; a++) {
            original.add(efforts(random, 8));
            present.add(original.get(a));
        }
        int[] doneIn = new int[assets];
        for (int n = 1; n <= iterations; n++) {
            Map<String, BigDecimal[]> ofTeams = new LinkedHashMap<>();
            TEAMS.forEach(team -> ofTeams.put(team, new BigDecimal[] {number(random, 20), number(random, 20)}));
            capacity.add(ofTeams);
            for (int a = 0; a < assets; a++) {
                if (doneIn[a] == 0 && random.nextInt(3) == 0) {
                    Fact fact = fact(random, n, a, present.get(a));
                    facts.add(fact);
                    doneIn[a] = fact.done() ? n : 0;
                    present.set(a, fact.rest().isEmpty() ? present.get(a) : fact.rest());
                }
            }
        }
        past = past(present, doneIn);
    }

    private static Fact fact(Random random, int iteration, int asset, Map<String, BigDecimal> estimate) {
        boolean done = random.nextInt(3) > 0;
        boolean committed = !done || random.nextInt(5) > 0;
        Map<String, BigDecimal> took = random.nextInt(4) > 0 ? efforts(random, 12) : Map.of();
        Map<String, BigDecimal> rest = !done && random.nextBoolean() ? efforts(random, 6) : Map.of();
        return new Fact(iteration, asset, committed, done, estimate, took, rest);
    }

    private static BigDecimal number(Random random, int most) {
        return BigDecimal.valueOf(random.nextInt(most * 4 + 1) * 25L, 2);
    }

    private static Map<String, BigDecimal> efforts(Random random, int most) {
        Map<String, BigDecimal> efforts = new LinkedHashMap<>();
        efforts.put("crew", number(random, most));
        if (random.nextBoolean()) {
            efforts.put("net", number(random, most));
        }
        return efforts;
    }

    static BigDecimal total(Map<String, BigDecimal> efforts) {
        return efforts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static String text(Map<String, BigDecimal> efforts) {
        return efforts.entrySet().stream()
                .map(effort -> effort.getKey() + ":" + effort.getValue())
                .collect(Collectors.joining(","));
    }

    private Past past(List<Map<String, BigDecimal>> present, int[] doneIn) {
        StringBuilder records =
                new StringBuilder("teams: [{id: 'crew', capacity: 1}, {id: 'net', capacity: 1}], workloads: [");
        for (int w = 0; w < workloads; w++) {
            records.append("{id: 'w")
                    .append(w)
                    .append("', value: ")
                    .append(w + 1)
                    .append("},");
        }
        records.setLength(records.length() - 1);
        records.append("], assets: [");
        for (int a = 0; a < assets; a++) {
            records.append("{id: 'a%d', workload: 'w%d', type: '%s', effort: {%s}%s},"
                    .formatted(
                            a,
                            workloadOf[a],
                            List.of("VM", "DATABASE", "OTHER").get(typeOf[a]),
                            text(present.get(a)),
                            doneIn[a] == 0 ? "" : ", completedOn: '2026-01-05'"));
        }
        records.setLength(records.length() - 1);
        Past built = Past.of(records + "]");
        StringBuilder placements = new StringBuilder();
        String[] estimates = new String[assets];
        for (int a = 0; a < assets; a++) {
            placements.append(plannedIn[a] == 0 ? "" : "a" + a + "=" + plannedIn[a] + " ");
            estimates[a] = "a" + a + " " + total(original.get(a));
        }
        built.accepts(placements.toString(), "100", estimates);
        for (int n = 1; n <= iterations; n++) {
            built.closes(n, closing(n), outcomes(n));
        }
        return built;
    }

    private String closing(int number) {
        return capacity.get(number - 1).entrySet().stream()
                .map(team -> team.getKey() + ":" + team.getValue()[0] + "/" + team.getValue()[1])
                .collect(Collectors.joining(","));
    }

    private String[] outcomes(int number) {
        return facts.stream()
                .filter(fact -> fact.iteration() == number)
                .map(fact -> "a%d %s %s%s%s"
                        .formatted(
                                fact.asset(),
                                text(fact.estimate()),
                                !fact.done() ? "left" : fact.committed() ? "done" : "extra",
                                fact.took().isEmpty() ? "" : " took " + text(fact.took()),
                                fact.rest().isEmpty() ? "" : " rest " + text(fact.rest())))
                .toArray(String[]::new);
    }
}
