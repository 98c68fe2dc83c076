package org.iterationplanner.forecast;

import java.util.Arrays;

/**
 * Executes a plan, one run after the other. In each iteration blocks are worked on in their order: what was carried over, then
 * what is planned for it; nothing is pulled forward. A block takes what its teams can still do, as soon as it may begin; the rest
 * of its effort is carried over. It is finished, all its assets at once, when no effort is left and the limits on cutovers and the
 * distances to others allow it. Not safe for threads.
 */
final class Execution {

    /** No more blocks are looked at in one run than so many times their number, and so many. */
    private static final int LOOKS = 20;

    private static final int LOOKS_AT_LEAST = 100_000;
    private static final int UNFINISHED = Integer.MAX_VALUE / 2;

    private final LongRun run;
    private final Work work;
    private final Waits waits;
    private final Crews crews;
    private final OpenWorkloads openWorkloads;
    private final Cutovers cutovers;
    private final Standing standing;
    private final Outcomes outcomes;
    private final Tally tally;

    private final int[] finished;
    /** By block that is late: who is to blame. */
    private final int[] blamed;

    private final int[] queue;
    private int waiting;
    /** Who is to blame for the last late block that was finished in this iteration. */
    private int lastLate;

    Execution(Model model, Outcomes outcomes, Tally tally) {
        run = model.run();
        work = model.work();
        waits = model.waits();
        crews = new Crews(run, work, model.draws());
        openWorkloads = new OpenWorkloads(run, work, model.goals());
        cutovers = new Cutovers(run, work);
        standing = new Standing(model, outcomes, tally, openWorkloads);
        this.outcomes = outcomes;
        this.tally = tally;
        finished = new int[work.size];
        blamed = new int[work.size];
        queue = new int[work.size];
    }

    /** One run; what it comes to is in the outcomes and the tally. */
    void execute(int number) {
        Arrays.fill(finished, UNFINISHED);
        Arrays.fill(blamed, Blame.NOBODY);
        waiting = 0;
        standing.beginRun(number);
        openWorkloads.beginRun();
        long looks = (long) LOOKS * work.size + LOOKS_AT_LEAST;
        int t = 0;
        while (t < run.iterations() && (waiting > 0 || t < run.planned()) && looks > 0) {
            begin(t, number);
            looks -= waiting;
            workOff(t);
            standing.endIteration(t);
            t++;
        }
        outcomes.cut[number] = looks <= 0 && waiting > 0;
        for (int q = 0; q < waiting; q++) {
            tally.late[queue[q]]++;
        }
        standing.endRun(t, queue, waiting, blamed);
    }

    Tally tally() {
        return tally;
    }

    /** Adds what another has counted. */
    void add(Execution other) {
        tally.add(other.tally);
    }

    private void begin(int t, int number) {
        if (t < run.planned()) {
            for (int b = work.firstOf[t]; b < work.firstOf[t + 1]; b++) {
                queue[waiting++] = b;
                crews.draw(b, number);
            }
        }
        crews.beginIteration(t, number);
        openWorkloads.beginIteration();
        cutovers.beginIteration(t);
        lastLate = Blame.NOBODY;
    }

    private void workOff(int t) {
        int kept = 0;
        int assets = 0;
        double effort = 0;
        for (int q = 0; q < waiting; q++) {
            int block = queue[q];
            int obstacle = obstacle(block, t);
            if (obstacle == Blame.NONE) {
                finish(block, t);
            } else {
                delay(block, obstacle);
                queue[kept++] = block;
                assets += work.assets[block].length;
                effort += crews.left(block);
            }
        }
        waiting = kept;
        if (kept > 0) {
            tally.carryOver(t, assets, effort);
        }
    }

    /** Works on a block; who is to blame that it is not finished, or that nobody is, or {@link Blame#NONE} when it is. */
    private int obstacle(int block, int t) {
        int before = before(block, t);
        if (before != Blame.NONE) {
            openWorkloads.wait(block);
            return before;
        }
        if (!openWorkloads.begin(block)) {
            return standing.lastDelayed();
        }
        int shortage = crews.work(block, blamed[block]);
        if (shortage != Blame.NONE) {
            return shortage;
        }
        int[] apart = waits.apart[block];
        for (int i = 0; i < apart.length; i += 2) {
            // only where the other one is finished already: the later one keeps the distance
            if (t - finished[apart[i]] < apart[i + 1] && finished[apart[i]] <= t) {
                return blamed[apart[i]];
            }
        }
        return cutovers.take(block, work.assets[block].length) ? Blame.NONE : lastLate;
    }

    /** Who is to blame that a block cannot begin. */
    private int before(int block, int t) {
        if (t < waits.earliest[block] || work.closed[block].get(t)) {
            return Blame.NOBODY;
        }
        int[] blocks = waits.blocks[block];
        for (int i = 0; i < blocks.length; i += 2) {
            if (finished[blocks[i]] + blocks[i + 1] > t) {
                return blamed[blocks[i]];
            }
        }
        int[] workloads = waits.workloads[block];
        for (int i = 0; i < workloads.length; i += 3) {
            int workload = workloads[i];
            if (standing.left(workload) > workloads[i + 2] || standing.last(workload) + workloads[i + 1] > t) {
                return standing.delayedBy(workload);
            }
        }
        return Blame.NONE;
    }

    private void delay(int block, int culprit) {
        if (culprit != Blame.NOBODY) {
            blamed[block] = culprit;
        } else if (blamed[block] == Blame.NOBODY) {
            blamed[block] = block;
        }
        standing.delayed(block, blamed[block]);
    }

    private void finish(int block, int t) {
        finished[block] = t;
        if (t > work.planned[block]) {
            lastLate = blamed[block];
            tally.late[block]++;
        }
        standing.finished(block, t, blamed[block]);
    }
}
