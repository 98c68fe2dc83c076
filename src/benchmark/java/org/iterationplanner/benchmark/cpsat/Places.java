package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.benchmark.rival.Wishes;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Staffing;

/**
 * Where each move group is: for every iteration it may be in, whether it is there, whether it is there or earlier (which
 * makes dependencies implications and costs of dates linear), and how it is staffed. Iterations are counted from 0.
 */
final class Places {

    /** One way to staff a group in one iteration. */
    record Way(Staffing staffing, Literal chosen) {}

    private final CpModel model;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Openings openings;
    private final Wishes wishes;
    private final Literal no;
    private final List<Map<Integer, Literal>> at = new ArrayList<>();
    private final List<List<Literal>> by = new ArrayList<>();
    private final List<Map<Integer, List<Way>>> ways = new ArrayList<>();
    private final List<Literal> leftOut = new ArrayList<>();

    Places(CpModel model, IndexedBacklog index, MoveGroups groups) {
        this.model = model;
        this.index = index;
        this.groups = groups;
        openings = new Openings(index, groups);
        wishes = new Wishes(index);
        no = model.falseLiteral();
        for (int g = 0; g < groups.size(); g++) {
            add(g);
        }
    }

    private void add(int group) {
        List<Integer> members = groups.members(group);
        BitSet allowed = openings.open(group);
        members.forEach(member -> allowed.and(wishes.allowed(member)));
        Map<Integer, Literal> here = new TreeMap<>();
        List<Literal> until = new ArrayList<>();
        Literal before = no;
        for (int t = 0; t < index.iterationCount(); t++) {
            if (allowed.get(t)) {
                BoolVar inThis = model.newBoolVar("at");
                BoolVar orEarlier = model.newBoolVar("by");
                // by(t) = by(t - 1) + at(t)
                model.addExactlyOne(List.of(before, inThis, orEarlier.not()));
                here.put(t, inThis);
                before = orEarlier;
            }
            until.add(before);
        }
        Literal out = before.not();
        if (!members.stream().allMatch(wishes::mayBeLeftOut)) {
            model.addBoolAnd(List.of(before));
        }
        List<Literal> exactlyOne = new ArrayList<>(here.values());
        exactlyOne.add(out);
        model.addExactlyOne(exactlyOne);
        at.add(here);
        by.add(until);
        leftOut.add(out);
        ways.add(ways(group, here));
    }

    private Map<Integer, List<Way>> ways(int group, Map<Integer, Literal> here) {
        boolean bound = groups.members(group).stream().anyMatch(wishes::isBound);
        Map<Integer, List<Way>> all = new TreeMap<>();
        here.forEach((t, inThis) -> {
            List<Staffing> fitting = openings.staffings(group).stream()
                    .filter(staffing -> staffing.fits(index, t) && (!bound || staffing.brokenTeamPins() == 0))
                    .toList();
            List<Way> waysHere = new ArrayList<>();
            for (Staffing staffing : fitting) {
                waysHere.add(new Way(staffing, fitting.size() == 1 ? inThis : model.newBoolVar("way")));
            }
            if (fitting.size() != 1) {
                LinearExprBuilder sum = LinearExpr.newBuilder();
                waysHere.forEach(way -> sum.add(way.chosen()));
                model.addEquality(sum, inThis);
            }
            all.put(t, waysHere);
        });
        return all;
    }

    int groups() {
        return groups.size();
    }

    int iterations() {
        return index.iterationCount();
    }

    /** Whether the group is in the iteration. */
    Literal at(int group, int t) {
        return at.get(group).getOrDefault(t, no);
    }

    /** The iterations the group may be in. */
    Iterable<Integer> allowed(int group) {
        return at.get(group).keySet();
    }

    /** Whether the group is in the iteration or an earlier one; before the first it never is. */
    Literal by(int group, int t) {
        return t < 0 ? no : by.get(group).get(t);
    }

    /** Whether the group is not planned. */
    Literal leftOut(int group) {
        return leftOut.get(group);
    }

    /** The ways to staff the group in the iteration. */
    List<Way> ways(int group, int t) {
        return ways.get(group).getOrDefault(t, List.of());
    }
}
