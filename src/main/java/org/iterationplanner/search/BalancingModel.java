package org.iterationplanner.search;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.iterationplanner.balancing.Balancing;
import org.iterationplanner.balancing.BalancingProblem;
import org.iterationplanner.state.Span;
import org.iterationplanner.state.State;
import org.iterationplanner.structure.Staffing;
import org.jspecify.annotations.Nullable;

/**
 * A request as a line balancing problem: a task per move group that can be planned, and one that takes no effort per workload that
 * others wait for. Immutable.
 */
final class BalancingModel {

    /** The bottleneck is as much busier than the next team. */
    private static final double BY_FAR = 0.9;

    private final int[] groups;
    private final int[] staffings;
    private final BalancingProblem problem;

    private BalancingModel(int[] groups, int[] staffings, BalancingProblem problem) {
        this.groups = groups;
        this.staffings = staffings;
        this.problem = problem;
    }

    /**
     * The model, or null where balancing is of no use: no team is the bottleneck, no workload or promise holds at least half of
     * the effort (so that many small ones end earlier than the whole), there are too many groups, or workloads
     * wait for each other. The bottleneck is the team whose load is the largest share of its capacity, if the next one's
     * is at most nine tenths of that.
     */
    static @Nullable BalancingModel of(State state) {
        int[] groups = IntStream.range(0, state.problem().groupCount())
                .filter(g -> canBePlanned(state, g))
                .toArray();
        int tasks = groups.length + state.spans().workloads().size();
        if (groups.length == 0 || tasks > Balancing.MOST_TASKS || !endsTogether(state, groups)) {
            return null;
        }
        TeamLoads loads = new TeamLoads(state.problem(), groups);
        int[] staffings = loads.staffings();
        int[] teams = loads.busiestFirst();
        if (teams.length == 0 || (teams.length > 1 && loads.share(teams[1]) > BY_FAR * loads.share(teams[0]))) {
            return null;
        }
        BalancingProblem.Builder builder =
                new BalancingProblem.Builder(tasks, state.problem().never());
        for (int team : teams) {
            builder.team(
                    LongStream.range(0, tasks)
                            .map(j -> j < groups.length
                                    ? staffing(state, groups[(int) j], staffings[(int) j])
                                            .demand(team)
                                    : 0)
                            .toArray(),
                    loads.capacities(team));
        }
        close(state, groups, builder);
        addWaits(state, groups, builder);
        return builder.hasCycle() ? null : new BalancingModel(groups, staffings, builder.build());
    }

    private static boolean canBePlanned(State state, int group) {
        int[] open = state.problem().candidates().clean(group);
        return open.length > 0 && open[0] < state.problem().never();
    }

    private static Staffing staffing(State state, int group, int staffing) {
        return state.problem().staffings(group).get(staffing);
    }

    private static boolean endsTogether(State state, int[] groups) {
        long all = Arrays.stream(groups).mapToLong(g -> state.loads().demand(g)).sum();
        return Stream.concat(
                        state.spans().workloads().stream().filter(span -> span.pricePerDayOfDelay() > 0),
                        state.spans().promised().stream())
                .anyMatch(span -> 2
                                * Arrays.stream(span.groups())
                                        .mapToLong(g -> state.loads().demand(g))
                                        .sum()
                        >= all);
    }

    private static void close(State state, int[] groups, BalancingProblem.Builder builder) {
        for (int j = 0; j < groups.length; j++) {
            int[] open = state.problem().candidates().clean(groups[j]);
            for (int t = 0; t < state.problem().never(); t++) {
                if (Arrays.binarySearch(open, t) < 0) {
                    builder.close(j, t);
                }
            }
        }
    }

    private static void addWaits(State state, int[] groups, BalancingProblem.Builder builder) {
        for (int j = 0; j < groups.length; j++) {
            int[] before = state.waits().predecessors(groups[j]);
            for (int i = 0; i < before.length; i++) {
                int task = Arrays.binarySearch(groups, before[i]);
                if (task >= 0) {
                    builder.precedes(task, j, state.waits().predecessorLag(groups[j], i));
                }
            }
        }
        List<Span> workloads = state.spans().workloads();
        for (Span workload : workloads) {
            if (!workload.followers().isEmpty()) {
                int end = groups.length + workloads.indexOf(workload);
                forEachTask(workload, groups, task -> builder.precedes(task, end, 0));
            }
            workload.forEachWait((before, lag) -> {
                int end = groups.length + workloads.indexOf(before);
                forEachTask(workload, groups, task -> builder.precedes(end, task, lag));
            });
        }
    }

    private static void forEachTask(Span span, int[] groups, IntConsumer consumer) {
        for (int group : span.groups()) {
            int task = Arrays.binarySearch(groups, group);
            if (task >= 0) {
                consumer.accept(task);
            }
        }
    }

    BalancingProblem problem() {
        return problem;
    }

    /** Puts every group of the model where a plan has it; the others are not planned. */
    void apply(int[] plan, State state) {
        for (int g = 0; g < state.problem().groupCount(); g++) {
            state.unplan(g);
        }
        for (int j = 0; j < groups.length; j++) {
            state.assign(groups[j], plan[j], staffings[j]);
        }
    }
}
