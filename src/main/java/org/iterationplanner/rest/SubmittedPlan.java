package org.iterationplanner.rest;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** Reads somebody's plan of a valid backlog. For one use. */
final class SubmittedPlan {

    private final Map<String, Asset> assets = new HashMap<>();
    private final Timeline timeline;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, Plan.Placement> placements = new LinkedHashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    SubmittedPlan(Backlog backlog) {
        backlog.assets().forEach(asset -> assets.put(asset.id(), asset));
        timeline = new Timeline(backlog.calendar());
    }

    /** @throws Refusal with everything in it that is no plan of the backlog */
    Plan read(@Nullable ModelOutput output) {
        if (output == null) {
            issue(
                    "REQUIRED",
                    "/modelOutput",
                    null,
                    "There is no plan to check. Maybe the field modelOutput is missing.");
        } else {
            for (int i = 0; i < output.iterations().size(); i++) {
                readIteration(
                        "/modelOutput/iterations/" + i, output.iterations().get(i));
            }
            for (int i = 0; i < output.notPlanned().size(); i++) {
                known(
                        "/modelOutput/notPlanned/" + i + "/asset",
                        output.notPlanned().get(i).asset());
            }
        }
        if (!issues.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, issues);
        }
        return new Plan(placements);
    }

    private void readIteration(String pointer, ModelOutput.IterationBacklog iteration) {
        Integer number = iteration.number();
        if (number == null) {
            issue("REQUIRED", pointer + "/number", null, "An iteration needs its number. Maybe it was lost.");
        } else if (!timeline.contains(number)) {
            issue(
                    "OUT_OF_RANGE",
                    pointer + "/number",
                    number.toString(),
                    "There is no iteration " + number + ", only " + timeline.first() + " to " + timeline.last()
                            + ". Maybe list what is not planned under notPlanned.");
        }
        for (int i = 0; i < iteration.assets().size(); i++) {
            String place = pointer + "/assets/" + i;
            ModelOutput.PlannedAsset planned = iteration.assets().get(i);
            Asset asset = known(place + "/asset", planned.asset());
            if (asset != null) {
                String team = team(place, asset, planned);
                placements.put(asset.id(), new Plan.Placement(number == null ? timeline.first() : number, team));
            }
        }
    }

    /** The asset of that id, if it is one to plan and mentioned for the first time. */
    private @Nullable Asset known(String pointer, @Nullable String id) {
        Asset asset = id == null ? null : assets.get(id);
        String before = id == null ? null : seen.putIfAbsent(id, pointer);
        if (id == null) {
            issue("REQUIRED", pointer, null, "An asset is named by its id. Maybe it was lost.");
        } else if (asset == null) {
            String message = "There is no asset \"" + id + "\" in the backlog. Maybe its id was changed.";
            issue("UNKNOWN_REFERENCE", pointer, id, message);
        } else if (asset.isDone()) {
            String message = "Asset \"" + id + "\" was completed on " + asset.completedOn() + ". Maybe leave it out.";
            issue("ASSET_DONE", pointer, id, message);
        } else if (before != null) {
            issue("REPEATED", pointer, id, "Asset \"" + id + "\" stands at " + before + " too. Maybe remove one.");
        } else {
            return asset;
        }
        return null;
    }

    /** Who gets the flexible effort: said, or shown by the effort; null where the asset has none. */
    private @Nullable String team(String pointer, Asset asset, ModelOutput.PlannedAsset planned) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible == null) {
            return null;
        }
        String said = planned.flexibleTeam();
        List<String> candidates = said != null
                ? flexible.teams().stream().filter(said::equals).toList()
                : flexible.teams().stream()
                        .filter(team -> flexible.teams().size() == 1 || shows(planned.effort(), asset, team))
                        .toList();
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        issue(
                "UNKNOWN_REFERENCE",
                pointer + "/flexibleTeam",
                said,
                "Nothing says which of " + flexible.teams() + " gets the flexible effort of asset \"" + asset.id()
                        + "\". Maybe name it in flexibleTeam.");
        return null;
    }

    private static boolean shows(Map<String, BigDecimal> effort, Asset asset, String team) {
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        BigDecimal points = flexible == null ? BigDecimal.ZERO : flexible.points();
        return Stream.concat(effort.keySet().stream(), Stream.concat(asset.effort().keySet().stream(), Stream.of(team)))
                .allMatch(each -> {
                    BigDecimal fixed = asset.effort().getOrDefault(each, BigDecimal.ZERO);
                    BigDecimal expected = each.equals(team) ? fixed.add(points) : fixed;
                    return effort.getOrDefault(each, BigDecimal.ZERO).compareTo(expected) == 0;
                });
    }

    private void issue(String code, String pointer, @Nullable String value, String message) {
        issues.add(new Issue(code, Issue.Severity.ERROR, pointer, message, value));
    }
}
