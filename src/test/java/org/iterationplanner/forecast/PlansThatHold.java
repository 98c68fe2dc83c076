package org.iterationplanner.forecast;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.check.Checker;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** Random plans that can be executed as they are, by the checker. Pins and promises may be broken: they hold up no work. */
final class PlansThatHold {

    private static final List<Rule> EXECUTED = List.of(
            Rule.CAPACITY,
            Rule.PRECEDENCE,
            Rule.WORKLOAD_PRECEDENCE,
            Rule.MOVE_TOGETHER,
            Rule.APART,
            Rule.FREEZE,
            Rule.WINDOW,
            Rule.CUTOVERS,
            Rule.OPEN_WORKLOADS,
            Rule.PILOT);

    private static final int PASSES = 3;

    private PlansThatHold() {}

    /** As many move groups as fit one after the other, each where luck has it; nearly as early as possible if it is eager. */
    static Plan of(Backlog backlog, Random random, boolean eager) {
        MoveGroups groups = MoveGroups.implied(new IndexedBacklog(backlog));
        Timeline timeline = new Timeline(backlog.calendar());
        Map<String, Plan.Placement> plan = new LinkedHashMap<>();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, groups.size()).boxed().toList());
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            for (int group : order) {
                List<Asset> members = groups.members(group).stream()
                        .map(member -> backlog.assets().get(member))
                        .toList();
                for (int t = timeline.first(); t <= timeline.last(); t++) {
                    if (random.nextInt(eager ? 8 : 2) > 0
                            && !plan.containsKey(members.get(0).id())) {
                        place(backlog, plan, members, t, random);
                    }
                }
            }
        }
        return Plan.inOrderOf(backlog, plan);
    }

    private static void place(
            Backlog backlog, Map<String, Plan.Placement> plan, List<Asset> members, int t, Random random) {
        for (Asset member : members) {
            Asset.FlexibleEffort flexible = member.flexibleEffort();
            String team = flexible == null
                    ? null
                    : flexible.teams().get(random.nextInt(flexible.teams().size()));
            plan.put(member.id(), new Plan.Placement(t, team));
        }
        Verdict verdict = Checker.check(backlog, new Plan(plan), Weights.DEFAULT, null);
        if (EXECUTED.stream().anyMatch(rule -> verdict.of(rule).amount().signum() > 0)) {
            members.forEach(member -> plan.remove(member.id()));
        }
    }
}
