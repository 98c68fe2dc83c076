package org.iterationplanner.forecast;

import java.time.LocalDate;
import java.util.Arrays;

/** What is reached in one run, and when. Not safe for threads. */
final class Standing {

    private static final int NOT_PROMISED = Integer.MAX_VALUE;

    private final LongRun run;
    private final Work work;
    private final Goals goals;
    private final Outcomes outcomes;
    private final Tally tally;
    private final OpenWorkloads openWorkloads;
    private final long valueBefore;
    /** By goal: days from day zero. */
    private final int[] promised;

    private final boolean[] shown;
    /** By goal: assets to do, and the iteration in which the last one so far was finished. */
    private final int[] left;

    private final int[] last;
    private final boolean[] accounted;
    /** By workload: who is to blame for the last block of it that was late. */
    private final int[] delayedBy;

    private int lastDelayed;
    private final int[] complete;
    private int completed;
    private int number;
    private long effort;
    private long value;

    Standing(Model model, Outcomes outcomes, Tally tally, OpenWorkloads openWorkloads) {
        run = model.run();
        work = model.work();
        goals = model.goals();
        this.outcomes = outcomes;
        this.tally = tally;
        this.openWorkloads = openWorkloads;
        valueBefore = goals.valueBefore();
        int size = goals.size();
        promised = new int[size];
        shown = new boolean[size];
        for (int g = 0; g < size; g++) {
            LocalDate day = goals.get(g).promised();
            promised[g] = day == null ? NOT_PROMISED : run.day(day);
            shown[g] = goals.get(g).shown() && goals.notPlanned[g] == 0;
        }
        left = new int[size];
        last = new int[size];
        accounted = new boolean[size];
        delayedBy = new int[goals.workloads()];
        complete = new int[goals.workloads()];
    }

    void beginRun(int newNumber) {
        number = newNumber;
        System.arraycopy(goals.toDo, 0, left, 0, left.length);
        Arrays.fill(last, -1);
        Arrays.fill(accounted, false);
        Arrays.fill(delayedBy, Blame.NOBODY);
        lastDelayed = Blame.NOBODY;
        effort = 0;
        value = valueBefore;
    }

    /** How many assets of a workload are not finished. */
    int left(int workload) {
        return left[workload];
    }

    /** The iteration in which the last asset of a workload so far was finished, −1 before. */
    int last(int workload) {
        return last[workload];
    }

    int delayedBy(int workload) {
        return delayedBy[workload];
    }

    /** Who is to blame for the last block that was late. */
    int lastDelayed() {
        return lastDelayed;
    }

    void delayed(int block, int culprit) {
        lastDelayed = culprit;
        for (int workload : work.workloads[block]) {
            delayedBy[workload] = culprit;
        }
    }

    void finished(int block, int t, int culprit) {
        effort += work.effort[block];
        for (int asset : work.assets[block]) {
            for (int goal : goals.of[asset]) {
                last[goal] = t;
                if (--left[goal] == 0) {
                    reached(goal, t, culprit);
                }
            }
        }
    }

    private void reached(int goal, int t, int culprit) {
        if (goal < goals.workloads()) {
            value += goals.value[goal];
            complete[completed++] = goal;
        }
        charge(goal, t);
        if (shown[goal]) {
            tally.reached(goal, t - goals.planned[goal]);
            account(goal, t, culprit);
        }
    }

    /** What the day of a goal costs: as the score says, whether it is reached or not. */
    private void charge(int goal, int t) {
        if (goal < goals.workloads()) {
            outcomes.cost[number] += (double) goals.costPerDay[goal] * run.end(t);
        }
        if (goals.weight[goal] > 0) {
            outcomes.lateness[number] += (double) goals.weight[goal] * daysLate(goal, t);
        }
    }

    private int daysLate(int goal, int t) {
        return promised[goal] == NOT_PROMISED ? 0 : Math.max(0, run.end(t) - promised[goal]);
    }

    private void account(int goal, int t, int culprit) {
        int plan = goals.planned[goal];
        if (t > plan) {
            int days = run.end(t) - run.end(plan);
            outcomes.delay[number] += days;
            tally.blame(culprit, number, goal, days, daysLate(goal, t) - daysLate(goal, plan));
        }
    }

    void endIteration(int t) {
        for (int i = 0; i < completed; i++) {
            openWorkloads.close(complete[i]);
        }
        completed = 0;
        outcomes.effort[t][number] = effort;
        outcomes.value[t][number] = value;
    }

    /**
     * What is not reached counts as if it were with the last iteration that is simulated; because it is not planned, with
     * L+1 at least, as in the score.
     */
    void endRun(int iterations, int[] queue, int waiting, int[] blamed) {
        for (int t = iterations; t < run.iterations(); t++) {
            outcomes.effort[t][number] = effort;
            outcomes.value[t][number] = value;
        }
        int end = run.iterations() - 1;
        for (int q = 0; q < waiting; q++) {
            for (int asset : work.assets[queue[q]]) {
                for (int goal : goals.of[asset]) {
                    if (shown[goal] && !accounted[goal]) {
                        accounted[goal] = true;
                        account(goal, end, blamed[queue[q]]);
                    }
                }
            }
        }
        for (int goal = 0; goal < left.length; goal++) {
            if (left[goal] > 0) {
                charge(goal, left[goal] > goals.notPlanned[goal] ? end : Math.max(run.planned(), last[goal]));
            }
        }
    }
}
