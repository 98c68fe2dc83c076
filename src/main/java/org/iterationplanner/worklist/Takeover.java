package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/** Makes a draft of a worklist that lacks nothing but capacity, and a start date where no tool says one. For one import. */
public final class Takeover {

    private static final int MOST_URGENT = 1;
    private static final int LEAST_URGENT = 100;

    private final Worklist worklist;
    private final Draft draft;
    private final String anyTeam;
    private final LocalDate today;
    private final Estimates estimates;
    private final Map<WorkItem, String> ids = new HashMap<>();
    private final Map<WorkItem, List<WorkItem>> tasks = new HashMap<>();
    private final List<WorkItem> assets = new ArrayList<>();
    private final Set<String> teams = new LinkedHashSet<>();

    private Takeover(Worklist worklist, Draft draft, String anyTeam, LocalDate today) {
        this.worklist = worklist;
        this.draft = draft;
        this.anyTeam = anyTeam;
        this.today = today;
        estimates = new Estimates(worklist);
    }

    /**
     * Fills a draft.
     *
     * @param anyTeam who does what no team is named for
     * @param today the day on which those items are taken to be done whose day nobody says
     */
    public static void into(Draft draft, Worklist worklist, String anyTeam, LocalDate today) {
        new Takeover(worklist, draft, anyTeam, today).run();
    }

    private void run() {
        nameItems();
        addDatacenters();
        addWorkloads();
        assets.forEach(this::addAsset);
        Sprints sprints = sprints();
        new Teams(worklist, estimates, draft, anyTeam).add(teams, sprints);
        new Links(worklist, ids, assets, draft).add();
        addBaseline(sprints);
        noteHours();
    }

    private void nameItems() {
        Ids datacenters = new Ids(draft.findings());
        // an asset without a workload is its own, so that it may not be called like one
        Ids others = new Ids(draft.findings());
        for (WorkItem item : worklist.items()) {
            WorkItem owner = item.level == Level.TASK ? worklist.above(item, Level.ASSET) : null;
            if (owner != null) {
                tasks.computeIfAbsent(owner, key -> new ArrayList<>()).add(item);
                continue;
            }
            ids.put(item, (item.level == Level.DATACENTER ? datacenters : others).of(item));
            if (item.level == Level.ASSET || item.level == Level.TASK) {
                assets.add(item);
            }
            if (item.parent != null && worklist.find(item.parent) == null) {
                item.note("parent", item.parent);
                add(
                        FindingCode.LEFT_OUT,
                        item,
                        item.parent,
                        "\"" + item.parent + "\" is above it, but not in the file. Maybe export that, too.");
            }
        }
    }

    private void addDatacenters() {
        for (WorkItem item : worklist.items()) {
            if (item.level == Level.DATACENTER) {
                Integer priority = item.priority;
                boolean fits = priority != null && priority >= MOST_URGENT && priority <= LEAST_URGENT;
                draft.add(
                        new Datacenter(
                                id(item),
                                name(item),
                                fits ? priority : null,
                                item.due,
                                null,
                                null,
                                null,
                                item.refs,
                                item.labels,
                                item.attributes,
                                List.of()),
                        item.place);
            }
        }
    }

    private void addWorkloads() {
        for (WorkItem item : worklist.items()) {
            if (item.level == Level.WORKLOAD) {
                notePriority(item);
                Workload workload = new Workload(
                        id(item),
                        name(item),
                        idAbove(item, Level.DATACENTER),
                        item.value,
                        item.due,
                        null,
                        null,
                        null,
                        null,
                        item.refs,
                        item.labels,
                        item.attributes,
                        List.of());
                sayValue(item, workload);
                draft.add(workload, item.place);
            }
        }
    }

    private void addAsset(WorkItem item) {
        String workload = idAbove(item, Level.WORKLOAD);
        List<WorkItem> parts = tasks.getOrDefault(item, List.of());
        Map<String, BigDecimal> effort = estimates.effort(item, parts, item.team == null ? anyTeam : item.team);
        List<String> derived = new ArrayList<>();
        if (estimates.isSummed(item, parts)) {
            derived.add("effort");
            draft.derived(new Derivation("assets", id(item), List.of("effort"), "The sum of its tasks"));
        }
        if (item.derived != null) {
            derived.add("effort");
            draft.derived(new Derivation("assets", id(item), List.of("effort"), item.derived));
        }
        LocalDate completedOn = item.closed ? item.closedOn : null;
        if (item.closed && completedOn == null) {
            completedOn = today;
            derived.add("completedOn");
            draft.derived(new Derivation(
                    "assets", id(item), List.of("completedOn"), "It is done, and nothing says since when"));
        }
        teams.addAll(effort.keySet());
        parts.stream().map(part -> part.team).filter(Objects::nonNull).forEach(teams::add);
        notePriority(item);
        item.note("iteration", item.sprint);
        if (workload != null) {
            item.note("due", item.due == null ? null : item.due.toString());
            item.note("value", item.value == null ? null : item.value.toPlainString());
        }
        boolean alone = workload == null;
        Asset asset = new Asset(
                id(item),
                name(item),
                null,
                workload,
                alone ? idAbove(item, Level.DATACENTER) : null,
                null,
                null,
                effort,
                null,
                null,
                null,
                null,
                completedOn,
                null,
                parts.stream().map(this::task).toList(),
                alone ? item.value : null,
                alone ? item.due : null,
                null,
                null,
                item.refs,
                item.labels,
                item.attributes,
                derived);
        sayValue(item, asset);
        draft.add(asset, item.place);
    }

    /** Of an asset that belongs to a workload, that is a note. */
    private void sayValue(WorkItem item, Record record) {
        if (item.value != null) {
            draft.spoken().of(record, Map.of("value", item.value));
        }
    }

    private Asset.Task task(WorkItem item) {
        return new Asset.Task(null, item.title, item.team, estimates.of(item));
    }

    private Sprints sprints() {
        Set<String> names = new LinkedHashSet<>();
        for (WorkItem item : assets) {
            if (item.sprint != null && !item.closed) {
                names.add(item.sprint);
            }
        }
        return Sprints.of(names, worklist.sprintDates());
    }

    private void addBaseline(Sprints sprints) {
        draft.settings(sprints.calendar(), estimates.unit(), null, null);
        sprints.numbers()
                .forEach((name, number) -> draft.derived(new Derivation(
                        "calendar", "", List.of("iterations"), "Iteration " + number + " is \"" + name + "\"")));
        if (!sprints.areDated()) {
            draft.derived(new Derivation(
                    "calendar",
                    "",
                    List.of("iterationDays", "iterations"),
                    "As many iterations of 14 days as the numbers need, 26 at least"));
        }
        for (WorkItem item : assets) {
            Integer number = item.closed ? null : sprints.number(item.sprint);
            if (number != null) {
                draft.add(new BaselineEntry(id(item), number, null), item.place);
            } else if (item.sprint != null && !item.closed) {
                add(
                        FindingCode.LEFT_OUT,
                        item,
                        item.sprint,
                        "Nothing says when \"" + item.sprint + "\" is, as it is said of other iterations."
                                + " Maybe date it there.");
            }
        }
    }

    private void noteHours() {
        long count = worklist.items().stream().filter(estimates::leavesOut).count();
        if (count > 0) {
            draft.findings()
                    .add(
                            FindingCode.LEFT_OUT,
                            "/modelInput/assets",
                            String.valueOf(count),
                            count + " items are estimated in hours, and others in points, which count here."
                                    + " Maybe estimate those in points, too.");
        }
    }

    private static void notePriority(WorkItem item) {
        item.note("priority", item.priority == null ? null : item.priority.toString());
    }

    private void add(FindingCode code, WorkItem item, String value, String message) {
        draft.findings().add(code, item.place, value, message);
    }

    private @Nullable String idAbove(WorkItem item, Level level) {
        WorkItem above = worklist.above(item, level);
        return above == null ? null : ids.get(above);
    }

    private String id(WorkItem item) {
        return ids.getOrDefault(item, item.title);
    }

    private @Nullable String name(WorkItem item) {
        return item.title.equals(id(item)) ? null : item.title;
    }
}
