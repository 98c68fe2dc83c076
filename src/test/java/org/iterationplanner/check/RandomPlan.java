package org.iterationplanner.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;

/** Plans that mean nothing and break most rules. */
public final class RandomPlan {

    private RandomPlan() {}

    /** Four of five assets anywhere, the others not planned. */
    public static Plan of(Backlog backlog, Random random) {
        Timeline timeline = new Timeline(backlog.calendar());
        Map<String, Plan.Placement> placements = new LinkedHashMap<>();
        for (Asset a : backlog.assets()) {
            if (!a.isDone() && random.nextInt(5) > 0) {
                int iteration = timeline.first() + random.nextInt(timeline.size());
                placements.put(a.id(), new Plan.Placement(iteration, anyTeam(a, random)));
            }
        }
        return new Plan(placements);
    }

    private static String anyTeam(Asset a, Random random) {
        if (a.flexibleEffort() == null) {
            return null;
        }
        List<String> teams = a.flexibleEffort().teams();
        return teams.get(random.nextInt(teams.size()));
    }
}
