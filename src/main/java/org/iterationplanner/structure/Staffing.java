package org.iterationplanner.structure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;

/**
 * One way to staff a move group: what it asks of each team in hundredths, and which team takes the flexible effort of each
 * member. Whether a team is fixed, chosen or shared by several members looks the same. Immutable.
 */
public final class Staffing {

    /** More different demands than this are not looked at for one group: no real one has as many. */
    static final int LIMIT = 2_000;

    private record Key(List<Long> demand, int brokenTeamPins) {}

    private final long[] demand;
    private final int[] flexibleTeam;
    private final int brokenTeamPins;

    private Staffing(long[] demand, int[] flexibleTeam, int brokenTeamPins) {
        this.demand = demand;
        this.flexibleTeam = flexibleTeam;
        this.brokenTeamPins = brokenTeamPins;
    }

    /**
     * The ways to staff a group, one for each different demand; the first choices of the members come first. Beyond 2,000
     * different demands the rest is left out.
     */
    public static List<Staffing> of(IndexedBacklog index, List<Integer> members) {
        int[] nobody = new int[members.size()];
        Arrays.fill(nobody, IndexedBacklog.NONE);
        List<Staffing> partial = List.of(new Staffing(fixedDemand(index, members), nobody, 0));
        for (int m = 0; m < members.size(); m++) {
            Asset asset = index.asset(members.get(m));
            if (asset.flexibleEffort() != null) {
                partial = extended(index, partial, m, asset, asset.flexibleEffort());
            }
        }
        return partial;
    }

    private static long[] fixedDemand(IndexedBacklog index, List<Integer> members) {
        long[] demand = new long[index.teamCount()];
        for (int member : members) {
            index.asset(member)
                    .effort()
                    .forEach((team, points) -> demand[index.indexOfTeam(team)] += Hundredths.of(points));
        }
        return demand;
    }

    private static List<Staffing> extended(
            IndexedBacklog index, List<Staffing> partial, int member, Asset asset, Asset.FlexibleEffort flexible) {
        long points = Hundredths.of(flexible.points());
        String pinnedTeam = asset.pin() == null ? null : asset.pin().team();
        Map<Key, Staffing> byDemand = new LinkedHashMap<>();
        for (Staffing staffing : partial) {
            for (String team : flexible.teams()) {
                int chosen = index.indexOfTeam(team);
                long[] demand = staffing.demand.clone();
                demand[chosen] += points;
                int[] teams = staffing.flexibleTeam.clone();
                teams[member] = chosen;
                int broken = staffing.brokenTeamPins + (pinnedTeam == null || pinnedTeam.equals(team) ? 0 : 1);
                Staffing next = new Staffing(demand, teams, broken);
                byDemand.putIfAbsent(new Key(Arrays.stream(demand).boxed().toList(), broken), next);
            }
            if (byDemand.size() >= LIMIT) {
                break;
            }
        }
        return new ArrayList<>(byDemand.values());
    }

    /** What is asked of the team with that index, in hundredths. */
    public long demand(int team) {
        return demand[team];
    }

    /**
     * The index of the team that takes the flexible effort of a member, or {@link IndexedBacklog#NONE} if it has none.
     *
     * @param member position in the group
     */
    public int flexibleTeam(int member) {
        return flexibleTeam[member];
    }

    /** How many members have a pin that asks for another team. */
    public int brokenTeamPins() {
        return brokenTeamPins;
    }

    /** Whether an iteration of its own would be large enough. */
    public boolean fits(IndexedBacklog index, int iteration) {
        for (int team = 0; team < demand.length; team++) {
            if (demand[team] > index.capacity(team, iteration)) {
                return false;
            }
        }
        return true;
    }
}
