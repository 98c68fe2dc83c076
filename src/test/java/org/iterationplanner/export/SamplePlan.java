package org.iterationplanner.export;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.sample.DemoData;

/** A plan of a sample, good or not: an asset after the other, each in the next iteration. */
final class SamplePlan {

    private SamplePlan() {}

    static ExportedPlan of(String sample) {
        Backlog backlog = DemoData.get(sample).orElseThrow().modelInput();
        int iterations = backlog.calendar().iterations().count();
        Map<String, Plan.Placement> placements = new LinkedHashMap<>();
        backlog.assets().stream()
                .filter(asset -> asset.completedOn() == null && asset.flexibleEffort() == null)
                .forEach(asset ->
                        placements.put(asset.id(), new Plan.Placement(placements.size() % iterations + 1, null)));
        return of(backlog, PlanReport.of(backlog, new Plan(placements), true));
    }

    static ExportedPlan of(Backlog backlog, ModelOutput output) {
        return new ExportedPlan("8", "Plan", null, backlog, output, List.of(), "Move", Instant.EPOCH);
    }
}
