package org.iterationplanner.bound;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The needs of jobs and what there is by slot, in arrays. Needs are whole multiples of a grain, so capacities are rounded down
 * to it. Immutable.
 */
final class ResourceModel {

    private static final long AT_LEAST_ONE = 100;

    private final int count;
    private final int slots;
    private final long[] capacity;
    private final long[] target;
    private final int[] needStart;
    private final int[] needResource;
    private final long[] needAmount;
    private final int[] choiceStart;
    private final long[] choiceAmount;
    private final int[][] choiceTeams;
    private final long[] demand;
    private final long[] grain;

    /** Slots are iterations. */
    ResourceModel(Jobs jobs, Resources resources) {
        count = resources.count();
        slots = jobs.never();
        needStart = new int[jobs.count() + 1];
        choiceStart = new int[jobs.count() + 1];
        List<Map.Entry<Integer, Long>> needs = new ArrayList<>();
        List<Resources.Choice> choices = new ArrayList<>();
        for (int job = 0; job < jobs.count(); job++) {
            resources.fixed(job).entrySet().stream()
                    .filter(need -> need.getValue() > 0)
                    .forEach(needs::add);
            resources.choices(job).stream()
                    .filter(choice -> choice.amount() > 0)
                    .forEach(choices::add);
            needStart[job + 1] = needs.size();
            choiceStart[job + 1] = choices.size();
        }
        needResource = needs.stream().mapToInt(Map.Entry::getKey).toArray();
        needAmount = needs.stream().mapToLong(Map.Entry::getValue).toArray();
        choiceAmount = choices.stream().mapToLong(Resources.Choice::amount).toArray();
        choiceTeams = choices.stream()
                .map(choice ->
                        choice.teams().stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
        demand = new long[count];
        grain = new long[count];
        for (int i = 0; i < needAmount.length; i++) {
            note(needResource[i], needAmount[i]);
        }
        for (int i = 0; i < choiceAmount.length; i++) {
            for (int team : choiceTeams[i]) {
                note(team, choiceAmount[i]);
            }
        }
        capacity = new long[count * slots];
        target = new long[count * slots];
        for (int r = 0; r < count; r++) {
            for (int t = 0; t < slots; t++) {
                long exact = Math.min(resources.capacity(r, t), demand[r]);
                capacity[at(r, t)] = grain[r] == 0 ? 0 : exact - exact % grain[r];
                target[at(r, t)] = r < resources.teams()
                        ? Math.min(resources.target(r, t), capacity[at(r, t)])
                        : capacity[at(r, t)];
            }
        }
    }

    private void note(int resource, long amount) {
        demand[resource] = Math.addExact(demand[resource], amount);
        grain[resource] = Divisor.common(grain[resource], amount);
    }

    private ResourceModel(ResourceModel fine, Slotting slotting) {
        count = fine.count;
        slots = slotting.count();
        needStart = fine.needStart;
        needResource = fine.needResource;
        needAmount = fine.needAmount;
        choiceStart = fine.choiceStart;
        choiceAmount = fine.choiceAmount;
        choiceTeams = fine.choiceTeams;
        demand = fine.demand;
        grain = fine.grain;
        capacity = new long[count * slots];
        target = new long[count * slots];
        for (int r = 0; r < count; r++) {
            for (int t = 0; t < fine.slots; t++) {
                capacity[at(r, slotting.of(t))] += fine.capacity(r, t);
                target[at(r, slotting.of(t))] += fine.target(r, t);
            }
        }
    }

    private ResourceModel(ResourceModel wider, int[][] choiceTeams) {
        count = wider.count;
        slots = wider.slots;
        needStart = wider.needStart;
        needResource = wider.needResource;
        needAmount = wider.needAmount;
        choiceStart = wider.choiceStart;
        choiceAmount = wider.choiceAmount;
        this.choiceTeams = choiceTeams;
        demand = wider.demand;
        grain = wider.grain;
        capacity = wider.capacity;
        target = wider.target;
    }

    /** The same where a choice falls on that team, or else on another one of at least two. */
    ResourceModel choosing(int choice, int team, boolean chosen) {
        int[][] narrowed = choiceTeams.clone();
        narrowed[choice] = IntStream.of(choiceTeams[choice])
                .filter(other -> (other == team) == chosen)
                .toArray();
        return new ResourceModel(this, narrowed);
    }

    /** The same with other slots, when they are iterations. */
    ResourceModel coarsened(Slotting slotting) {
        return new ResourceModel(this, slotting);
    }

    int jobs() {
        return needStart.length - 1;
    }

    /** All that a variable needs: nothing if it is no job. */
    long size(int variable) {
        long sum = 0;
        if (variable < jobs()) {
            for (int i = needStart[variable]; i < needStart[variable + 1]; i++) {
                sum += needAmount[i];
            }
            for (int i = choiceStart[variable]; i < choiceStart[variable + 1]; i++) {
                sum += choiceAmount[i];
            }
        }
        return sum;
    }

    /** Over all jobs; those of a job one after the other. */
    int choices() {
        return choiceTeams.length;
    }

    int firstChoice(int job) {
        return choiceStart[job];
    }

    /** One after the last. */
    int endOfChoices(int job) {
        return choiceStart[job + 1];
    }

    long amount(int choice) {
        return choiceAmount[choice];
    }

    /** Those that a choice is between. */
    int[] teams(int choice) {
        return choiceTeams[choice];
    }

    int count() {
        return count;
    }

    int slots() {
        return slots;
    }

    /** The index of a resource in a slot, in arrays over both. */
    int at(int resource, int slot) {
        return resource * slots + slot;
    }

    long capacity(int resource, int slot) {
        return capacity[at(resource, slot)];
    }

    /** Where overtarget begins, at most the capacity. */
    long target(int resource, int slot) {
        return target[at(resource, slot)];
    }

    /** The most that all jobs together may ask of a resource. */
    long demand(int resource) {
        return demand[resource];
    }

    /** The squares of the capacities, at least 1 each, by resource and slot: what prices there are measured by. */
    double[] squares() {
        double[] squares = new double[capacity.length];
        for (int i = 0; i < squares.length; i++) {
            double size = Math.max(AT_LEAST_ONE, capacity[i]);
            squares[i] = size * size;
        }
        return squares;
    }

    /** What every amount above a target is a multiple of. */
    long grainOfTargets() {
        long common = 0;
        for (int r = 0; r < count; r++) {
            for (int slot = 0; slot < slots; slot++) {
                if (target(r, slot) < capacity(r, slot)) {
                    common = Divisor.common(Divisor.common(common, grain[r]), target(r, slot));
                }
            }
        }
        return common;
    }

    /**
     * Adds what each job costs in each slot at these prices, its choices made where it is cheapest.
     *
     * @param prices by resource and slot, not negative
     * @param sums by variable and slot as in {@code times}
     */
    void addCosts(long[] prices, TimeModel times, long[] sums) {
        for (int job = 0; job < jobs(); job++) {
            for (int slot = times.first(job); slot <= Math.min(times.last(job), slots - 1); slot++) {
                long cost = 0;
                for (int i = needStart[job]; i < needStart[job + 1]; i++) {
                    cost += needAmount[i] * prices[at(needResource[i], slot)];
                }
                for (int i = choiceStart[job]; i < choiceStart[job + 1]; i++) {
                    cost += choiceAmount[i] * prices[at(cheapest(i, slot, prices), slot)];
                }
                sums[times.at(job, slot)] += cost;
            }
        }
    }

    /** The team with the least price there. */
    int cheapest(int choice, int slot, long[] prices) {
        int best = choiceTeams[choice][0];
        for (int team : choiceTeams[choice]) {
            best = prices[at(team, slot)] < prices[at(best, slot)] ? team : best;
        }
        return best;
    }

    /** Adds the needs of one job in a slot, its choices made where it is cheapest, to {@code loads} by resource and slot. */
    void addLoads(int job, int slot, long[] prices, double[] loads) {
        for (int i = needStart[job]; i < needStart[job + 1]; i++) {
            loads[at(needResource[i], slot)] += needAmount[i];
        }
        for (int i = choiceStart[job]; i < choiceStart[job + 1]; i++) {
            loads[at(cheapest(i, slot, prices), slot)] += choiceAmount[i];
        }
    }

    /** What a job needs of some resources together in any case: choices count that are between those alone. */
    long need(int job, Set<Integer> of) {
        long sum = 0;
        for (int i = needStart[job]; i < needStart[job + 1]; i++) {
            sum += of.contains(needResource[i]) ? needAmount[i] : 0;
        }
        for (int i = choiceStart[job]; i < choiceStart[job + 1]; i++) {
            sum += IntStream.of(choiceTeams[i]).allMatch(of::contains) ? choiceAmount[i] : 0;
        }
        return sum;
    }
}
