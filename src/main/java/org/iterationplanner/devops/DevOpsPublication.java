package org.iterationplanner.devops;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.devops.DevOpsUpdate.Change;
import org.iterationplanner.devops.DevOpsUpdate.ChangeOutcome;
import org.iterationplanner.devops.DevOpsUpdate.FieldChange;
import org.iterationplanner.json.ForeignJson;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Findings;
import org.iterationplanner.worklist.DevOpsItems;
import org.jspecify.annotations.Nullable;

/**
 * Writes a plan to the work items it came from: in which iteration each is, and its points where they were estimated anew.
 * Only what is different is written, and only to the revision that was looked at. Work that is done stays as it is. For one
 * session.
 */
public final class DevOpsPublication {

    private static final String ITERATION = "System.IterationPath";
    private static final String POINTS_UNIT = "points";
    private static final Pattern LAST_NUMBER = Pattern.compile("([0-9]{1,7})[^0-9]*$");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final DevOpsSession session;
    private final DevOpsConnection connection;
    private final Findings findings = new Findings();
    private int unchanged;

    private DevOpsPublication(DevOpsSession session, DevOpsConnection connection) {
        this.session = session;
        this.connection = connection;
    }

    /**
     * Compares a plan with the work items, and writes the difference unless that is all.
     *
     * @param dryRun whether nothing is written
     * @throws DevOpsFailure if the service does not answer before anything was written; later it is said of each work item
     */
    public static DevOpsUpdate of(
            DevOpsSession session, DevOpsConnection connection, Backlog backlog, ModelOutput output, boolean dryRun) {
        DevOpsPublication publication = new DevOpsPublication(session, connection);
        List<Change> changes = publication.changes(backlog, output);
        List<Change> written = dryRun ? changes : publication.write(changes);
        List<Issue> issues = publication.findings.all();
        return new DevOpsUpdate(dryRun, written, publication.unchanged, issues);
    }

    private List<Change> changes(Backlog backlog, ModelOutput output) {
        Map<Integer, Asset> assets = assets(backlog);
        List<String> fields = new ArrayList<>(DevOpsBacklog.POINTS);
        fields.add(ITERATION);
        Map<Integer, ForeignJson> items = new WorkItems(session).fetch(List.copyOf(assets.keySet()), fields);
        Map<String, String> paths = paths(output);
        List<Change> changes = new ArrayList<>();
        assets.forEach((number, asset) -> {
            ForeignJson item = items.get(number);
            Integer revision = item == null ? null : item.whole("rev");
            String path = paths.get(asset.id());
            if (item == null || revision == null) {
                note(asset, "Work item " + number + " is not there, or hidden. Maybe it was deleted.");
            } else if (path != null) {
                Map<String, FieldChange> different = different(item.at("fields"), path, asset, backlog);
                if (different.isEmpty()) {
                    unchanged++;
                } else {
                    changes.add(new Change(asset.id(), number, revision, different, ChangeOutcome.PROPOSED, null));
                }
            }
        });
        return changes;
    }

    /** What is still to do, by the number of its work item. */
    private Map<Integer, Asset> assets(Backlog backlog) {
        Map<Integer, Asset> assets = new LinkedHashMap<>();
        for (Asset asset : backlog.assets()) {
            String number = asset.refs().get(DevOpsItems.SYSTEM);
            if (asset.isDone()) {
                continue;
            }
            if (number == null || !NUMBER.matcher(number).matches()) {
                note(asset, "It has no work item. Maybe say its number in refs.azure-devops.");
            } else if (assets.putIfAbsent(Integer.valueOf(number), asset) != null) {
                note(asset, "Another asset has work item " + number + ", too. Maybe one of the two numbers is wrong.");
            }
        }
        return assets;
    }

    /** The iteration path of each asset: of what is not planned the project's. */
    private Map<String, String> paths(ModelOutput output) {
        List<TeamIteration> there = TeamIteration.all(session, connection);
        Map<String, String> paths = new HashMap<>();
        for (IterationBacklog iteration : output.iterations()) {
            String path = path(iteration, there);
            if (path != null) {
                iteration.assets().forEach(asset -> paths.put(asset.asset(), path));
            } else if (!iteration.assets().isEmpty()) {
                findings.add(
                        FindingCode.LEFT_OUT,
                        "/modelOutput/iterations/" + iteration.number(),
                        String.valueOf(iteration.number()),
                        "Azure DevOps has no iteration " + iteration.number()
                                + ", neither by its dates nor by its number. Maybe add one to the team.");
            }
        }
        output.notPlanned().forEach(asset -> paths.put(asset.asset(), connection.project()));
        return paths;
    }

    /** The one in which the first day is; without dates the one of that number. */
    private static @Nullable String path(IterationBacklog iteration, List<TeamIteration> there) {
        LocalDate start = iteration.start();
        for (TeamIteration one : there) {
            if (start != null && one.contains(start)) {
                return one.path();
            }
        }
        return there.stream()
                .filter(one -> !one.isDated() && number(one.path()) == iteration.number())
                .map(TeamIteration::path)
                .findFirst()
                .orElse(null);
    }

    private static int number(String path) {
        Matcher matcher = LAST_NUMBER.matcher(path.substring(path.lastIndexOf('\\') + 1));
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : -1;
    }

    private static Map<String, FieldChange> different(ForeignJson fields, String path, Asset asset, Backlog backlog) {
        Map<String, FieldChange> different = new LinkedHashMap<>();
        String before = fields.text(ITERATION);
        if (!path.equals(before)) {
            different.put(ITERATION, new FieldChange(before, path));
        }
        if (!asset.isEstimated() || !backlog.effortUnit().equals(POINTS_UNIT)) {
            return different;
        }
        BigDecimal effort = asset.totalEffort();
        for (String field : DevOpsBacklog.POINTS) {
            BigDecimal points = fields.number(field);
            if (points != null && points.compareTo(effort) != 0) {
                different.put(field, new FieldChange(points.toPlainString(), effort.toPlainString()));
            }
        }
        return different;
    }

    private List<Change> write(List<Change> changes) {
        List<Change> written = new ArrayList<>();
        DevOpsFailure end = null;
        for (Change change : changes) {
            if (end != null) {
                written.add(change.became(ChangeOutcome.FAILED, end.getMessage()));
                continue;
            }
            try {
                session.patch("_apis/wit/workitems/" + change.workItem(), operations(change));
                written.add(change.became(ChangeOutcome.WRITTEN, null));
            } catch (DevOpsFailure failure) {
                boolean conflict = failure.kind() == DevOpsFailure.Kind.CHANGED;
                written.add(
                        change.became(conflict ? ChangeOutcome.CONFLICT : ChangeOutcome.FAILED, failure.getMessage()));
                // what one work item is refused for says nothing of the next, but a service that is away stays so
                end = conflict || failure.kind() == DevOpsFailure.Kind.NOT_FOUND ? null : failure;
            }
        }
        return written;
    }

    private static List<Map<String, Object>> operations(Change change) {
        List<Map<String, Object>> operations = new ArrayList<>();
        operations.add(Map.of("op", "test", "path", "/rev", "value", change.revision()));
        change.fields().forEach((field, to) -> {
            Object value = field.equals(ITERATION) ? to.to() : new BigDecimal(to.to());
            operations.add(Map.of("op", "add", "path", "/fields/" + field, "value", value));
        });
        return operations;
    }

    private void note(Asset asset, String message) {
        findings.add(FindingCode.LEFT_OUT, "/assets/" + asset.id(), asset.id(), message);
    }
}
