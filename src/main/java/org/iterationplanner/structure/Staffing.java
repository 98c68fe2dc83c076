package org.iterationplanner.structure;

import java.math.BigDecimal;
import java.nio.LongBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToLongFunction;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Hundredths;
import org.jspecify.annotations.Nullable;

/**
 * One way to staff a move group: what it asks of each team in hundredths, and which team takes the flexible effort of each
 * member. Whether a team is fixed, chosen or shared by several members looks the same. Immutable.
 */
public final class Staffing {

    /** More different demands than this are not looked at for one group: no real one has as many. */
    public static final int LIMIT = 2_000;

    private static final long STEPS = 20_000_000;
    private static final long CELLS = 2_000_000;

    /** Choices of the members so far, as a chain because a group can have thousands of them. */
    private static final class Choices {

        private final long[] demand;
        private final int brokenTeamPins;
        private final @Nullable Choices before;
        private final int member;
        private final int team;

        Choices(long[] demand, int brokenTeamPins, @Nullable Choices before, int member, int team) {
            this.demand = demand;
            this.brokenTeamPins = brokenTeamPins;
            this.before = before;
            this.member = member;
            this.team = team;
        }

        LongBuffer key() {
            long[] key = Arrays.copyOf(demand, demand.length + 1);
            key[demand.length] = brokenTeamPins;
            return LongBuffer.wrap(key);
        }
    }

    /** Indices of the teams that the group may ask, ascending; shared by all ways to staff it. */
    private final int[] teams;

    private final long[] demand;
    private final int[] flexibleTeam;
    private final int brokenTeamPins;

    private Staffing(int[] teams, Choices choices, int members) {
        this.teams = teams;
        demand = choices.demand;
        brokenTeamPins = choices.brokenTeamPins;
        flexibleTeam = new int[members];
        Arrays.fill(flexibleTeam, IndexedBacklog.NONE);
        for (Choices each = choices; each.before != null; each = each.before) {
            flexibleTeam[each.member] = each.team;
        }
    }

    /**
     * The ways to staff a group, one for each different demand; the first choices of the members come first. Beyond 2,000
     * different demands, fewer in groups with thousands of choices, the rest is left out.
     */
    public static List<Staffing> of(IndexedBacklog index, List<Integer> members) {
        int[] teams = teams(index, members);
        long choices = 1;
        for (int member : members) {
            Asset.FlexibleEffort flexible = index.asset(member).flexibleEffort();
            choices += flexible == null ? 0 : flexible.teams().size();
        }
        long affordable = Math.min(STEPS / (choices * (teams.length + 1)), CELLS / members.size());
        int limit = (int) Math.max(1, Math.min(LIMIT, affordable));
        List<Choices> ways = List.of(new Choices(fixedDemand(index, members, teams), 0, null, 0, IndexedBacklog.NONE));
        for (int m = 0; m < members.size(); m++) {
            if (index.asset(members.get(m)).flexibleEffort() != null) {
                ways = extended(index, ways, m, index.asset(members.get(m)), teams, limit);
            }
        }
        List<Staffing> staffings = new ArrayList<>(ways.size());
        for (Choices way : ways) {
            staffings.add(new Staffing(teams, way, members.size()));
        }
        return staffings;
    }

    /** The teams that are asked or may be, ascending. */
    private static int[] teams(IndexedBacklog index, List<Integer> members) {
        BitSet asked = new BitSet(index.teamCount());
        for (int member : members) {
            Asset asset = index.asset(member);
            for (String team : asset.effort().keySet()) {
                asked.set(index.indexOfTeam(team));
            }
            if (asset.flexibleEffort() != null) {
                for (String team : asset.flexibleEffort().teams()) {
                    asked.set(index.indexOfTeam(team));
                }
            }
        }
        int[] teams = new int[asked.cardinality()];
        int next = 0;
        for (int team = asked.nextSetBit(0); team >= 0; team = asked.nextSetBit(team + 1)) {
            teams[next++] = team;
        }
        return teams;
    }

    private static long[] fixedDemand(IndexedBacklog index, List<Integer> members, int[] teams) {
        long[] demand = new long[teams.length];
        for (int member : members) {
            for (Map.Entry<String, BigDecimal> each :
                    index.asset(member).effort().entrySet()) {
                demand[Arrays.binarySearch(teams, index.indexOfTeam(each.getKey()))] += Hundredths.of(each.getValue());
            }
        }
        return demand;
    }

    private static List<Choices> extended(
            IndexedBacklog index, List<Choices> ways, int member, Asset asset, int[] teams, int limit) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null) {
            return ways;
        }
        long points = Hundredths.of(flexible.points());
        String pinnedTeam = asset.pin() == null ? null : asset.pin().team();
        Map<LongBuffer, Choices> byDemand = new LinkedHashMap<>();
        for (Choices way : ways) {
            for (String team : flexible.teams()) {
                if (byDemand.size() == limit) {
                    return List.copyOf(byDemand.values());
                }
                int chosen = index.indexOfTeam(team);
                long[] demand = way.demand.clone();
                demand[Arrays.binarySearch(teams, chosen)] += points;
                int broken = way.brokenTeamPins + (pinnedTeam == null || pinnedTeam.equals(team) ? 0 : 1);
                Choices next = new Choices(demand, broken, way, member, chosen);
                byDemand.putIfAbsent(next.key(), next);
            }
        }
        return List.copyOf(byDemand.values());
    }

    /** The teams that the group may ask, ascending; not to be changed. */
    public int[] teams() {
        return teams;
    }

    /** What is asked of the team with that index, in hundredths. */
    public long demand(int team) {
        int position = Arrays.binarySearch(teams, team);
        return position < 0 ? 0 : demand[position];
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
        // A loop, because it runs for every asset and iteration.
        for (int i = 0; i < teams.length; i++) {
            if (demand[i] > 0 && demand[i] > index.capacity(teams[i], iteration)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether every team that is asked has room for it.
     *
     * @param room of the team with that index, in hundredths; below 0 where it is overloaded
     */
    public boolean fits(IntToLongFunction room) {
        for (int i = 0; i < teams.length; i++) {
            if (demand[i] > 0 && demand[i] > room.applyAsLong(teams[i])) {
                return false;
            }
        }
        return true;
    }
}
