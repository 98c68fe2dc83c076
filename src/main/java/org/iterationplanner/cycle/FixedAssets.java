package org.iterationplanner.cycle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/** What may not be changed about assets that are committed, or were done in an iteration that is closed. */
final class FixedAssets {
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Asset> earlier = new HashMap<>();
    private final Backlog after;
    private final List<Issue> issues = new ArrayList<>();

    private FixedAssets(LivingBacklog before, Backlog after) {
        this.after = after;
        for (int i = 0; i < after.assets().size(); i++) {
            places.put(after.assets().get(i).id(), i);
        }
        before.modelInput().assets().forEach(asset -> earlier.put(asset.id(), asset));
    }

    /** Every fixed asset that would be gone, done otherwise, pinned elsewhere, or without estimate; none: the change may be made. */
    static List<Issue> contradictions(LivingBacklog before, Backlog after) {
        FixedAssets fixed = new FixedAssets(before, after);
        for (TrackedIteration iteration : before.iterations()) {
            if (iteration.state() == IterationState.CLOSED && iteration.actuals() != null) {
                iteration.actuals().assets().stream()
                        .filter(Actuals.Outcome::isDone)
                        .forEach(outcome -> fixed.done(iteration, outcome.asset()));
            } else if (iteration.state().isFixed() && iteration.commitment() != null) {
                iteration.commitment().assets().forEach(asset -> fixed.committed(iteration, asset));
            }
        }
        return fixed.issues;
    }

    private void done(TrackedIteration iteration, String id) {
        Asset asset = asset(id);
        if (asset == null || asset.completedOn() == null) {
            String what = asset == null ? "would be removed" : "would be to do again";
            refuse(
                    id,
                    "was done in iteration " + iteration.number() + ", which is closed, and " + what
                            + ". Maybe add what is left to do as another asset.");
        } else if (asset.completedOn().isBefore(iteration.start())
                || asset.completedOn().isAfter(iteration.end())) {
            refuse(
                    id,
                    "was done in iteration " + iteration.number() + ", which is closed, and would be completed on "
                            + asset.completedOn() + ". Maybe name a day from " + iteration.start() + " to "
                            + iteration.end() + ".");
        }
    }

    private void committed(TrackedIteration iteration, Commitment.CommittedAsset committed) {
        String id = committed.asset();
        Asset asset = asset(id);
        String what = asset == null
                ? "would be removed"
                : asset.isDone()
                        ? "would be completed on " + asset.completedOn()
                        : isPinnedAway(iteration, committed, asset)
                                ? "would be pinned elsewhere"
                                : asset.isEstimated() ? null : "would have no estimate, so no plan could hold it";
        if (what != null) {
            refuse(
                    id,
                    "is in iteration " + iteration.number() + ", which is " + iteration.state() + ", and " + what
                            + ". Maybe reject the iteration first.");
        }
    }

    private boolean isPinnedAway(TrackedIteration iteration, Commitment.CommittedAsset committed, Asset asset) {
        Asset.Pin pin = asset.pin();
        Asset before = earlier.get(asset.id());
        if (pin == null || (before != null && pin.equals(before.pin()))) {
            return false;
        }
        boolean elsewhere = !Integer.valueOf(iteration.number()).equals(pin.iteration());
        boolean toAnother = pin.team() != null && !Objects.equals(pin.team(), committed.flexibleTeam());
        return elsewhere || toAnother;
    }

    private @Nullable Asset asset(String id) {
        Integer place = places.get(id);
        return place == null ? null : after.assets().get(place);
    }

    private void refuse(String id, String what) {
        Integer place = places.get(id);
        String pointer = "/modelInput/assets" + (place == null ? "" : "/" + place);
        issues.add(Editing.error("COMMITTED_ASSET", pointer, "Asset \"" + id + "\" " + what, id));
    }
}
