package org.iterationplanner.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;

/** Holds one plan against another, which may be of quite another backlog: things are the same that have the same id. */
public final class Comparison {
    private final Planned before;
    private final Planned after;

    private Comparison(Planned before, Planned after) {
        this.before = before;
        this.after = after;
    }

    /**
     * How the later plan differs from the earlier one. Takes as long as some thousand checks of a small part of the backlog.
     *
     * @param earlier a plan of the request {@code asked}
     * @param later a plan of the request {@code askedLater}
     */
    public static PlanDiff of(PlanRequest asked, ModelOutput earlier, PlanRequest askedLater, ModelOutput later) {
        return new Comparison(new Planned(asked, earlier), new Planned(askedLater, later)).diff();
    }

    private PlanDiff diff() {
        DateChanges dates = new DateChanges(before, after);
        return new PlanDiff(
                before.verdict().score().toString(),
                after.verdict().score().toString(),
                moved(),
                only(after, before),
                only(before, after),
                dates.workloads(),
                dates.releases(),
                dates.datacenters(),
                Amounts.rules(before.verdict(), after.verdict()),
                Amounts.figures(before.verdict().kpis(), after.verdict().kpis()));
    }

    private static List<String> only(Planned one, Planned other) {
        return one.backlog().assets().stream()
                .map(Asset::id)
                .filter(id -> other.asset(id) == null)
                .toList();
    }

    private List<PlanDiff.MovedAsset> moved() {
        Reasons reasons = new Reasons(before, after);
        List<PlanDiff.MovedAsset> moved = new ArrayList<>();
        for (Asset asset : after.backlog().assets()) {
            String id = asset.id();
            Plan.Placement was = before.plan().placement(id);
            Plan.Placement is = after.plan().placement(id);
            if (before.asset(id) != null && !Objects.equals(was, is)) {
                moved.add(new PlanDiff.MovedAsset(
                        id, asset.name(), before.place(id), after.place(id), reasons.of(asset)));
            }
        }
        return moved;
    }
}
