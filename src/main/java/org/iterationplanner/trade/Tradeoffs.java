package org.iterationplanner.trade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.change.Change;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Variants of a request whose best plans differ in what they are good at. Weights are only ever made smaller: the largest
 * possible score stays within the numbers that are computed with.
 */
final class Tradeoffs {

    /** By how much less all else counts where one thing is to count more. */
    private static final int LESS = 50;

    private static final int SOME = 20;
    private static final int MANY = 5;

    /**
     * A search for a plan.
     *
     * @param from what it begins with; null: from scratch
     */
    record Search(PlanRequest request, @Nullable Plan from) {}

    private final PlanRequest asked;
    private final Plan plan;
    private final int peak;

    /** @param peak most workloads open at once in the plan */
    Tradeoffs(PlanRequest asked, Plan plan, int peak) {
        this.asked = asked;
        this.plan = plan;
        this.peak = peak;
    }

    List<Search> all() {
        List<Search> all = new ArrayList<>();
        all.add(new Search(asked, plan));
        all.add(new Search(asked, null));
        all.add(new Search(mostly(Rule.COST_OF_DELAY), plan));
        all.add(new Search(undated(mostly(Rule.COST_OF_DELAY)), plan));
        all.add(new Search(mostly(Rule.WORK_IN_PROGRESS), plan));
        if (peak > 1) {
            all.add(new Search(open(peak - 1), plan));
            all.add(new Search(open((3 * peak + 3) / 4), plan));
            all.add(new Search(open((peak + 1) / 2), plan));
        }
        int assets = asked.modelInput().assets().size();
        all.add(new Search(moving(1 + assets / SOME), plan));
        all.add(new Search(moving(1 + assets / MANY), plan));
        return all;
    }

    private PlanRequest mostly(Rule one) {
        Map<String, Integer> weights = new HashMap<>();
        for (Rule rule : Rule.values()) {
            if (rule.level() == Rule.Level.SOFT && rule != one && rule != Rule.UNPLANNED) {
                weights.put(rule.id(), asked.config().model().weights().of(rule) / LESS);
            }
        }
        weights.put(one.id(), Math.max(1, asked.config().model().weights().of(one)));
        weights.put(Rule.UNPLANNED.id(), asked.config().model().weights().of(Rule.UNPLANNED));
        return with(new PlanConfig.Model(weights, asked.config().model().maxMoves()), asked.modelInput());
    }

    private PlanRequest open(int most) {
        return changed(asked, Map.of("limits", Map.of("maxOpenWorkloads", most)));
    }

    /** As if nothing had been promised for a day. */
    private static PlanRequest undated(PlanRequest request) {
        Backlog backlog = request.modelInput();
        return changed(
                request,
                Map.of(
                        "datacenters",
                        backlog.datacenters().stream()
                                .filter(home -> home.exitMode() == Datacenter.ExitMode.FIRM)
                                .map(home -> without("exitBy", home.id()))
                                .toList(),
                        "workloads",
                        backlog.workloads().stream()
                                .map(workload -> without("due", workload.id()))
                                .toList(),
                        "releases",
                        backlog.releases().stream()
                                .map(release -> without("due", release.id()))
                                .toList(),
                        "assets",
                        backlog.assets().stream()
                                .filter(asset -> asset.due() != null)
                                .map(asset -> without("due", asset.id()))
                                .toList()));
    }

    private static Map<String, @Nullable Object> without(String field, String id) {
        Map<String, @Nullable Object> record = new HashMap<>();
        record.put("id", id);
        record.put(field, null);
        return record;
    }

    /** As a planner would write it down. */
    private static PlanRequest changed(PlanRequest request, Map<String, ?> changes) {
        AnyJson written = Json.read(Json.write(changes), AnyJson.class);
        Reading<Backlog> changed = new Change(null, written).applyTo(request.modelInput());
        return changed instanceof Reading.Value<Backlog> backlog
                ? new PlanRequest(request.config(), backlog.value())
                : request;
    }

    private PlanRequest moving(int most) {
        Backlog from = asked.modelInput().withBaseline(BaselineEntry.of(asked.modelInput(), plan));
        return with(new PlanConfig.Model(asked.config().model().overrides(), most), from);
    }

    private PlanRequest with(PlanConfig.Model model, Backlog backlog) {
        return new PlanRequest(new PlanConfig(asked.config().run(), model), backlog);
    }
}
