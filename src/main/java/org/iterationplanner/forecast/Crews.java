package org.iterationplanner.forecast;

import java.util.Arrays;

/**
 * What the teams can still do in an iteration, and who is to blame when it is not enough: whatever takes most beyond what was
 * planned for it. Amounts are in hundredths. Not safe for threads.
 */
final class Crews {

    private final LongRun run;
    private final Work work;
    private final Draws draws;
    /** The teams that any block asks. */
    private final int[] teams;

    private final double[] room;
    private final double[] worst;
    private final int[] culprit;
    /** By demand. */
    private final double[] left;

    private final double[] drawn;

    Crews(LongRun run, Work work, Draws draws) {
        this.run = run;
        this.work = work;
        this.draws = draws;
        teams = Arrays.stream(work.team).distinct().sorted().toArray();
        int count = run.index().teamCount();
        room = new double[count];
        worst = new double[count];
        culprit = new int[count];
        left = new double[work.team.length];
        drawn = new double[work.team.length];
    }

    /** Who is to blame is a block, or {@code work.size} plus a team that has less capacity than was planned. */
    void beginIteration(int iteration, int number) {
        for (int team : teams) {
            room[team] = draws.capacity(team, iteration, number);
            double missing = run.capacity(team, iteration) - room[team];
            worst[team] = Math.max(0, missing);
            culprit[team] = missing > 0 ? work.size + team : Blame.NOBODY;
        }
    }

    /** Draws what a block really takes, in whole hundredths, so that all sums are exact. */
    void draw(int block, int number) {
        int first = work.demandsOf[block];
        Arrays.fill(left, first, work.demandsOf[block + 1], 0);
        int[] assets = work.assets[block];
        for (int m = 0; m < assets.length; m++) {
            int[] demands = work.pieceDemand[block][m];
            if (demands.length == 0) {
                continue;
            }
            double factor = draws.effortFactor(assets[m], number);
            for (int i = 0; i < demands.length; i++) {
                left[first + demands[i]] += Math.rint(factor * work.pieceEffort[block][m][i]);
            }
        }
        System.arraycopy(left, first, drawn, first, work.demandsOf[block + 1] - first);
    }

    /**
     * Works on a block with what there is.
     *
     * @param before who is to blame that it is late already, or {@link Blame#NOBODY} in the iteration it is planned in
     * @return {@link Blame#NONE} when its work is done, else who is to blame that it is not
     */
    int work(int block, int before) {
        boolean late = before != Blame.NOBODY;
        int self = late ? before : block;
        int blamed = Blame.NONE;
        for (int d = work.demandsOf[block]; d < work.demandsOf[block + 1]; d++) {
            double need = left[d];
            if (need == 0) {
                continue;
            }
            int team = work.team[d];
            double take = Math.min(need, room[team]);
            double own = late ? need : drawn[d] - work.estimate[d];
            if (take < need && blamed == Blame.NONE) {
                blamed = own >= worst[team] ? self : culprit[team];
            }
            double excess = late ? take : take - work.estimate[d];
            if (excess > worst[team]) {
                worst[team] = excess;
                culprit[team] = self;
            }
            room[team] -= take;
            left[d] = need - take;
        }
        return blamed;
    }

    /** What is left to do of a block. */
    double left(int block) {
        double sum = 0;
        for (int d = work.demandsOf[block]; d < work.demandsOf[block + 1]; d++) {
            sum += left[d];
        }
        return sum;
    }
}
