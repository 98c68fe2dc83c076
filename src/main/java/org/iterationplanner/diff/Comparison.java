package org.iterationplanner.diff;

import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.ModelOutput;
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
     * How the later plan differs from the earlier one. Looks into the reasons of so many moves as takes about a second.
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
        List<Asset> moved = after.backlog().assets().stream()
                .filter(asset -> before.asset(asset.id()) != null)
                .filter(asset -> !Objects.equals(
                        before.plan().placement(asset.id()), after.plan().placement(asset.id())))
                .toList();
        Reasons reasons = new Reasons(before, after, moved);
        return moved.stream()
                .map(asset -> new PlanDiff.MovedAsset(
                        asset.id(), asset.name(), before.place(asset.id()), after.place(asset.id()), reasons.of(asset)))
                .toList();
    }
}
