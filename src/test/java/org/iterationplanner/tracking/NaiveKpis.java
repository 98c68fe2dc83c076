package org.iterationplanner.tracking;

import static org.iterationplanner.tracking.RandomPast.TEAMS;
import static org.iterationplanner.tracking.RandomPast.total;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.tracking.RandomPast.Fact;
import org.jspecify.annotations.Nullable;

/** Key figures from the plain facts of a random history, with nothing but loops; every figure as a line of text. */
final class NaiveKpis {
    private static final MathContext LONG = new MathContext(60);

    static String n(@Nullable BigDecimal number, int decimals) {
        return number == null
                ? "-"
                : number.setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    }

    private static BigDecimal by(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, LONG);
    }

    private static String mean(List<BigDecimal> numbers) {
        List<BigDecimal> last = numbers.subList(Math.max(0, numbers.size() - 5), numbers.size());
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal number : last) {
            sum = sum.add(number);
        }
        return last.isEmpty() ? "-" : n(by(sum, BigDecimal.valueOf(last.size())), 2);
    }

    static List<String> velocities(RandomPast past) {
        List<String> lines = new ArrayList<>();
        for (String team : TEAMS) {
            List<BigDecimal> all = new ArrayList<>();
            List<BigDecimal> normalised = new ArrayList<>();
            for (int n = 1; n <= past.iterations; n++) {
                BigDecimal completed = BigDecimal.ZERO;
                for (Fact fact : past.facts) {
                    if (fact.iteration() == n && fact.done() && fact.estimate().containsKey(team)) {
                        completed = completed.add(fact.estimate().get(team));
                    }
                }
                BigDecimal[] capacity = past.capacity.get(n - 1).get(team);
                boolean none = capacity[1].signum() == 0;
                BigDecimal whole = none ? null : by(completed.multiply(capacity[0]), capacity[1]);
                lines.add(team + n + " " + n(completed, 2) + " " + n(none ? null : by(completed, capacity[1]), 4) + " "
                        + n(whole, 2));
                all.add(completed);
                if (whole != null) {
                    normalised.add(whole);
                }
            }
            lines.add(team + " " + mean(all) + " " + mean(normalised));
        }
        return lines;
    }

    static List<String> commitments(RandomPast past) {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= past.iterations + 1; n++) {
            int[] count = new int[3];
            BigDecimal[] effort = {BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO};
            for (Fact fact : past.facts) {
                if (fact.iteration() == n || n > past.iterations) {
                    int column = !fact.committed() ? 2 : fact.done() ? 0 : 1;
                    count[column]++;
                    effort[column] = effort[column].add(total(fact.estimate()));
                }
            }
            int committed = count[0] + count[1];
            BigDecimal committedEffort = effort[0].add(effort[1]);
            lines.add("%d/%d %s %s/%s %s +%d %s"
                    .formatted(
                            count[0],
                            committed,
                            n(
                                    committed == 0
                                            ? null
                                            : by(BigDecimal.valueOf(count[0]), BigDecimal.valueOf(committed)),
                                    4),
                            n(effort[0], 2),
                            n(committedEffort, 2),
                            n(committedEffort.signum() == 0 ? null : by(effort[0], committedEffort), 4),
                            count[2],
                            n(effort[2], 2)));
        }
        return lines;
    }

    private static int doneIn(RandomPast past, int asset) {
        for (Fact fact : past.facts) {
            if (fact.asset() == asset && fact.done()) {
                return fact.iteration();
            }
        }
        return Integer.MAX_VALUE;
    }

    /** With which iteration each workload is complete; never: without assets, too. */
    private static int[] completeIn(RandomPast past) {
        int[] complete = new int[past.workloads];
        for (int w = 0; w < past.workloads; w++) {
            complete[w] = -1;
            for (int a = 0; a < past.assets; a++) {
                complete[w] = past.workloadOf[a] == w ? Math.max(complete[w], doneIn(past, a)) : complete[w];
            }
            complete[w] = complete[w] < 0 ? Integer.MAX_VALUE : complete[w];
        }
        return complete;
    }

    static List<String> paces(RandomPast past) {
        List<String> lines = new ArrayList<>();
        List<List<BigDecimal>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int n = 1; n <= past.iterations; n++) {
            int assets = 0;
            int workloads = 0;
            BigDecimal effort = BigDecimal.ZERO;
            for (Fact fact : past.facts) {
                if (fact.iteration() == n && fact.done()) {
                    assets++;
                    effort = effort.add(total(fact.estimate()));
                }
            }
            for (int complete : completeIn(past)) {
                workloads += complete == n ? 1 : 0;
            }
            lines.add(assets + " " + workloads + " " + n(effort, 2));
            columns.get(0).add(BigDecimal.valueOf(assets));
            columns.get(1).add(BigDecimal.valueOf(workloads));
            columns.get(2).add(effort);
        }
        lines.add(mean(columns.get(0)) + " " + mean(columns.get(1)) + " " + mean(columns.get(2)));
        return lines;
    }

    static List<String> carryOvers(RandomPast past) {
        List<String> lines = new ArrayList<>();
        int[] times = new int[past.assets];
        for (int n = 1; n <= past.iterations; n++) {
            int assets = 0;
            int again = 0;
            BigDecimal effort = BigDecimal.ZERO;
            for (Fact fact : past.facts) {
                if (fact.iteration() == n && !fact.done()) {
                    assets++;
                    again += times[fact.asset()]++ > 0 ? 1 : 0;
                    effort = effort.add(total(fact.rest().isEmpty() ? fact.estimate() : fact.rest()));
                }
            }
            lines.add(assets + " " + n(effort, 2) + " " + again);
        }
        int repeated = 0;
        for (int count : times) {
            repeated += count > 1 ? count : 0;
        }
        lines.add("" + repeated);
        return lines;
    }

    static List<String> accuracies(RandomPast past) {
        Map<String, List<BigDecimal[]>> groups = new LinkedHashMap<>();
        for (String group : List.of("all", "VM", "DATABASE", "OTHER")) {
            groups.put(group, new ArrayList<>());
        }
        for (int a = 0; a < past.assets; a++) {
            BigDecimal estimate = null;
            BigDecimal took = BigDecimal.ZERO;
            boolean known = true;
            boolean done = false;
            for (Fact fact : past.facts) {
                if (fact.asset() == a) {
                    estimate = estimate == null ? total(fact.estimate()) : estimate;
                    took = took.add(total(fact.took()));
                    boolean begun = fact.done()
                            || (!fact.rest().isEmpty() && total(fact.rest()).compareTo(total(fact.estimate())) < 0);
                    known &= !fact.took().isEmpty() || !begun;
                    done |= fact.done();
                }
            }
            if (done && known && estimate != null && estimate.signum() > 0) {
                groups.get("all").add(new BigDecimal[] {estimate, took});
                groups.get(List.of("VM", "DATABASE", "OTHER").get(past.typeOf[a]))
                        .add(new BigDecimal[] {estimate, took});
            }
        }
        List<String> lines = new ArrayList<>();
        groups.forEach((group, samples) -> {
            if (!samples.isEmpty()) {
                BigDecimal estimate = BigDecimal.ZERO;
                BigDecimal took = BigDecimal.ZERO;
                List<BigDecimal> ratios = new ArrayList<>();
                for (BigDecimal[] sample : samples) {
                    estimate = estimate.add(sample[0]);
                    took = took.add(sample[1]);
                    ratios.add(by(sample[1], sample[0]));
                }
                Collections.sort(ratios);
                lines.add("%s %d %s %s %s %s %s %s"
                        .formatted(
                                group,
                                samples.size(),
                                n(estimate, 2),
                                n(took, 2),
                                n(by(took, estimate), 4),
                                n(quantile(ratios, "0.5"), 4),
                                n(quantile(ratios, "0.1"), 4),
                                n(quantile(ratios, "0.9"), 4)));
            }
        });
        return lines;
    }

    private static BigDecimal quantile(List<BigDecimal> sorted, String p) {
        BigDecimal position = new BigDecimal(p).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        BigDecimal rest = position.subtract(BigDecimal.valueOf(below));
        BigDecimal low = sorted.get(below);
        return rest.signum() == 0
                ? low
                : low.add(sorted.get(below + 1).subtract(low).multiply(rest));
    }

    static List<String> burnUp(RandomPast past) {
        int end = past.iterations;
        int[] planned = new int[past.workloads];
        boolean[] whole = new boolean[past.workloads];
        for (int a = 0; a < past.assets; a++) {
            whole[past.workloadOf[a]] = true;
            end = Math.max(end, past.plannedIn[a]);
        }
        for (int a = 0; a < past.assets; a++) {
            int w = past.workloadOf[a];
            whole[w] &= past.plannedIn[a] > 0;
            planned[w] = Math.max(planned[w], past.plannedIn[a]);
        }
        int[] complete = completeIn(past);
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= end; n++) {
            BigDecimal real = BigDecimal.ZERO;
            BigDecimal plan = BigDecimal.ZERO;
            for (int a = 0; a < past.assets; a++) {
                BigDecimal estimate = total(past.original.get(a));
                real = doneIn(past, a) <= n ? real.add(estimate) : real;
                plan = past.plannedIn[a] > 0 && past.plannedIn[a] <= n ? plan.add(estimate) : plan;
            }
            int value = 0;
            int promised = 0;
            for (int w = 0; w < past.workloads; w++) {
                value += complete[w] <= n ? w + 1 : 0;
                promised += whole[w] && planned[w] <= n ? w + 1 : 0;
            }
            lines.add("%d %s %s %s %s"
                    .formatted(
                            n,
                            n <= past.iterations ? n(real, 2) : "-",
                            n <= past.iterations ? String.valueOf(value) : "-",
                            n(plan, 2),
                            promised));
        }
        return lines;
    }

    private NaiveKpis() {}
}
