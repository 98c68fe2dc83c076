package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/**
 * All rules of a request as one model: hard rules are constraints, medium and soft level two linear costs in hundredths.
 * The medium cost is minimised first, then the soft one with the medium cost held. Not thread-safe.
 */
final class PlanModel {

    private final CpModel model = new CpModel();
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final Places places;
    private final Cost medium;
    private final Cost soft = new Cost();

    PlanModel(PlanRequest request) {
        index = new IndexedBacklog(request.modelInput());
        groups = MoveGroups.implied(index);
        places = new Places(model, index, groups);
        Completions completions = new Completions(model, places);
        HardRules rules = new HardRules(model, index, groups, places, completions);
        rules.add();
        medium = new DateCosts(index, groups, completions).cost();
        PlanConfig.Model asked = request.config().model();
        new ValueCosts(model, index, groups, places, completions, asked.weights()).addTo(soft, rules);
        new Disruption(index, groups, places).add(model, soft, asked.weights(), asked.maxMoves());
    }

    CpModel model() {
        return model;
    }

    /** Whether there is anything to minimise on the medium level. */
    boolean hasMedium() {
        return !medium.isConstant();
    }

    void minimizeMedium() {
        model.minimize(medium.expression());
    }

    /** Goes on to the soft level from what was found for the medium one, which may not become worse. */
    void minimizeSoft(CpSolver found, long mediumCost) {
        model.addLessOrEqual(medium.expression(), mediumCost);
        for (int v = 0; v < model.getBuilder().getVariablesCount(); v++) {
            var variable = model.getIntVarFromProtoIndex(v);
            model.addHint(variable, found.value(variable));
        }
        minimizeSoft();
    }

    void minimizeSoft() {
        model.clearObjective();
        model.minimize(soft.expression());
    }

    /** The plan in which these literals are true. */
    Plan plan(Predicate<Literal> isTrue) {
        Map<String, Plan.Placement> placements = new HashMap<>();
        for (int g = 0; g < groups.size(); g++) {
            for (int t : places.allowed(g)) {
                for (Places.Way way : places.ways(g, t)) {
                    if (isTrue.test(way.chosen())) {
                        add(placements, g, t, way);
                    }
                }
            }
        }
        return Plan.inOrderOf(index.backlog(), placements);
    }

    private void add(Map<String, Plan.Placement> placements, int group, int t, Places.Way way) {
        List<Integer> members = groups.members(group);
        for (int m = 0; m < members.size(); m++) {
            int team = way.staffing().flexibleTeam(m);
            String chosen = team == IndexedBacklog.NONE
                    ? null
                    : index.backlog().teams().get(team).id();
            placements.put(
                    index.asset(members.get(m)).id(),
                    new Plan.Placement(index.timeline().first() + t, chosen));
        }
    }
}
