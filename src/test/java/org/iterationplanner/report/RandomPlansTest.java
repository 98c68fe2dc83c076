package org.iterationplanner.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** What holds for the report of any plan, also a bad one. */
class RandomPlansTest {

    @Test
    void aReportShowsThePlanItWasMadeOfAndAllOfItsEffort() {
        for (int seed = 0; seed < 500; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            Plan plan = randomPlan(backlog, new Random(seed));
            ModelOutput output = PlanReport.of(backlog, plan, true);
            long toDo =
                    backlog.assets().stream().filter(asset -> !asset.isDone()).count();
            assertThat(output.plan()).as("seed %d", seed).isEqualTo(plan);
            assertThat(plan.placements().size() + output.notPlanned().size()).isEqualTo(toDo);
            for (ModelOutput.IterationBacklog iteration : output.iterations()) {
                BigDecimal effort = iteration.assets().stream()
                        .flatMap(asset -> asset.effort().values().stream())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                BigDecimal load =
                        iteration.load().stream().map(ModelOutput.Load::load).reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(effort).as("seed %d", seed).isEqualByComparingTo(load);
            }
        }
    }

    private static Plan randomPlan(Backlog backlog, Random random) {
        Timeline timeline = new Timeline(backlog.calendar());
        Map<String, Plan.Placement> placements = new LinkedHashMap<>();
        for (int t = timeline.first(); t <= timeline.last(); t++) {
            for (Asset asset : backlog.assets()) {
                if (!asset.isDone() && !placements.containsKey(asset.id()) && random.nextInt(4) == 0) {
                    Asset.FlexibleEffort flexible = asset.flexibleEffort();
                    String team = flexible == null
                            ? null
                            : flexible.teams()
                                    .get(random.nextInt(flexible.teams().size()));
                    placements.put(asset.id(), new Plan.Placement(t, team));
                }
            }
        }
        return new Plan(placements);
    }
}
