package org.iterationplanner.life;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.Commitment.CommittedAsset;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.life.CloseRequest.Told;
import org.iterationplanner.validate.IssueCode;
import org.iterationplanner.validate.ReportCheck;

/** Whether what is told of an iteration can be: every committed asset once, others only if they were done in it. */
final class CloseCheck {

    private final TrackedIteration iteration;
    private final ReportCheck check;
    private final Map<String, Asset> assets = new HashMap<>();
    private final Map<String, Integer> committedTo = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    private CloseCheck(LivingBacklog backlog, TrackedIteration iteration) {
        this.iteration = iteration;
        check = new ReportCheck(backlog.modelInput());
        backlog.modelInput().assets().forEach(asset -> assets.put(asset.id(), asset));
        backlog.iterations().stream()
                .filter(other ->
                        other.number() >= iteration.number() && other.state().isFixed())
                .forEach(other -> Objects.requireNonNull(other.commitment())
                        .assets()
                        .forEach(asset -> committedTo.put(asset.asset(), other.number())));
    }

    /** Everything that is wrong with it, with pointers into the request. */
    static List<Issue> issues(LivingBacklog backlog, TrackedIteration iteration, CloseRequest request) {
        return new CloseCheck(backlog, iteration).issues(request);
    }

    private List<Issue> issues(CloseRequest request) {
        for (int i = 0; i < request.assets().size(); i++) {
            Told one = request.assets().get(i);
            if (check.required(one, "assets", i)) {
                told(one, i);
            }
        }
        check.amounts(request.capacity(), "capacity");
        check.text(request.comment(), "comment");
        if (request.others() == null) {
            missing();
        }
        return check.issues();
    }

    private void told(Told one, int i) {
        boolean known = check.asset(one.asset(), "assets", i, "asset");
        check.amounts(one.actualEffort(), "assets", i, "actualEffort");
        check.amounts(one.remainingEffort(), "assets", i, "remainingEffort");
        if (known && !told.add(one.asset())) {
            check.add(
                    IssueCode.REPEATED,
                    one.asset(),
                    "Asset '" + one.asset() + "' is told of already. Maybe another asset was meant.",
                    "assets",
                    i,
                    "asset");
        } else if (known) {
            belongsHere(one, i);
        }
        if (check.required(one.done(), "assets", i, "done")) {
            if (one.isDone()) {
                done(one, i);
            } else {
                notDone(one, i);
            }
        }
    }

    private void belongsHere(Told one, int i) {
        Asset asset = Objects.requireNonNull(assets.get(one.asset()));
        Integer committed = committedTo.get(one.asset());
        String why = null;
        if (asset.isDone()) {
            why = "is done since " + asset.completedOn() + ". Maybe another asset was meant.";
        } else if (committed != null && committed != iteration.number()) {
            why = "is committed to iteration " + committed
                    + ". Maybe tell of it when that one is closed, or reject that" + " one first.";
        } else if (committed == null && !one.isDone() && one.done() != null) {
            why = "was not committed to iteration " + iteration.number() + ", so only that it was done can be told."
                    + " Maybe leave it out.";
        }
        if (why != null) {
            check.add(
                    IssueCode.NOT_APPLICABLE, one.asset(), "Asset '" + one.asset() + "' " + why, "assets", i, "asset");
        }
    }

    private void done(Told one, int i) {
        check.day(one.completedOn(), iteration.start(), iteration.end(), "assets", i, "completedOn");
        if (!one.remainingEffort().isEmpty()) {
            check.notApplicable(one.remainingEffort(), "the asset is done", "assets", i, "remainingEffort");
        }
        if (one.isReleased()) {
            check.notApplicable(one.released(), "the asset is done", "assets", i, "released");
        }
    }

    private void notDone(Told one, int i) {
        check.notApplicable(one.completedOn(), "the asset is not done", "assets", i, "completedOn");
        boolean nothingLeft = one.remainingEffort().values().stream().allMatch(points -> points.signum() == 0);
        if (nothingLeft && !one.remainingEffort().isEmpty()) {
            check.add(
                    IssueCode.OUT_OF_RANGE,
                    BigDecimal.ZERO,
                    "remainingEffort is 0 of an asset that is not done. Maybe it is done, or more is left to do.",
                    "assets",
                    i,
                    "remainingEffort");
        }
    }

    private void missing() {
        Set<String> named = told.stream().collect(Collectors.toSet());
        for (CommittedAsset asset :
                Objects.requireNonNull(iteration.commitment()).assets()) {
            if (!named.contains(asset.asset())) {
                check.add(
                        IssueCode.REQUIRED,
                        asset.asset(),
                        "What became of asset '" + asset.asset() + "' is missing: it was committed to iteration "
                                + iteration.number() + ". Maybe say of all others at once whether they are done:"
                                + " \"others\".",
                        "assets");
            }
        }
    }
}
