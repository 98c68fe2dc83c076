package org.iterationplanner.state;

import java.util.Arrays;
import java.util.List;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Staffing;

/**
 * What each way to staff a group asks of the teams it needs, in hundredths, all in a few arrays: what a search reads most
 * should lie close together. Ways are numbered through all groups. Immutable.
 */
public final class Demands {

    private final int[] firstWay;
    private final int[] brokenTeamPins;
    private final int[] begin;
    private int[] team;
    private long[] points;

    Demands(int groups, Openings openings) {
        firstWay = new int[groups + 1];
        int ways = 0;
        for (int g = 0; g < groups; g++) {
            ways += openings.staffings(g).size();
            firstWay[g + 1] = ways;
        }
        brokenTeamPins = new int[ways];
        begin = new int[ways + 1];
        team = new int[2 * ways];
        points = new long[2 * ways];
        int way = 0;
        for (int g = 0; g < groups; g++) {
            List<Staffing> staffings = openings.staffings(g);
            for (int s = 0; s < staffings.size(); s++) {
                brokenTeamPins[way] = staffings.get(s).brokenTeamPins();
                begin[way + 1] = add(staffings.get(s), begin[way]);
                way++;
            }
        }
    }

    private int add(Staffing staffing, int from) {
        int end = from;
        for (int each : staffing.teams()) {
            long asked = staffing.demand(each);
            if (asked > 0) {
                if (end == team.length) {
                    team = Arrays.copyOf(team, 2 * end + 1);
                    points = Arrays.copyOf(points, 2 * end + 1);
                }
                team[end] = each;
                points[end++] = asked;
            }
        }
        return end;
    }

    /** The number of ways to staff a group. */
    public int ways(int group) {
        return firstWay[group + 1] - firstWay[group];
    }

    /** The most ways of any group, at least 1. */
    int mostWays() {
        int most = 1;
        for (int g = 0; g + 1 < firstWay.length; g++) {
            most = Math.max(most, ways(g));
        }
        return most;
    }

    /** The number of a way. */
    public int way(int group, int staffing) {
        return firstWay[group] + staffing;
    }

    /** The first demand of a way; they end where those of the next way begin. */
    public int begin(int way) {
        return begin[way];
    }

    /** One past the last demand of a way. */
    public int end(int way) {
        return begin[way + 1];
    }

    /** The team that is asked. */
    public int team(int demand) {
        return team[demand];
    }

    /** What it is asked for. */
    public long points(int demand) {
        return points[demand];
    }

    /** What a way asks of a team. */
    long of(int way, int wanted) {
        for (int i = begin[way]; i < begin[way + 1]; i++) {
            if (team[i] == wanted) {
                return points[i];
            }
        }
        return 0;
    }

    /** What a way asks of all teams together. */
    long total(int way) {
        long sum = 0;
        for (int i = begin[way]; i < begin[way + 1]; i++) {
            sum += points[i];
        }
        return sum;
    }

    /** How many members of a group have a pin that asks for another team than this way. */
    public int brokenTeamPins(int group, int staffing) {
        return brokenTeamPins[firstWay[group] + staffing];
    }
}
