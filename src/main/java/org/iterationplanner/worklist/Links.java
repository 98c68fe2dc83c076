package org.iterationplanner.worklist;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/** What goes before what, among assets and among workloads; what is said twice counts once. For one import. */
final class Links {

    private record Pair(String from, String to) {}

    private final Worklist worklist;
    private final Map<WorkItem, String> ids;
    private final Set<WorkItem> assets;
    private final Draft draft;
    private final Set<Pair> among = new HashSet<>();

    Links(Worklist worklist, Map<WorkItem, String> ids, List<WorkItem> assets, Draft draft) {
        this.worklist = worklist;
        this.ids = ids;
        this.assets = new HashSet<>(assets);
        this.draft = draft;
    }

    void add() {
        for (Worklist.Link link : worklist.links()) {
            WorkItem before = worklist.find(link.before());
            WorkItem after = worklist.find(link.after());
            if (before == null || after == null) {
                String missing = before == null ? link.before() : link.after();
                leaveOut(link, missing, "\"" + missing + "\" is not in the file. Maybe export it, too.");
            } else {
                add(link, before, after);
            }
        }
    }

    private void add(Worklist.Link link, WorkItem before, WorkItem after) {
        String from = ids.get(before);
        String to = ids.get(after);
        if (from == null || to == null) {
            leaveOut(
                    link,
                    before.title,
                    "One of the two is a task, which waits for nothing here. Maybe link the stories.");
        } else if (assets.contains(before) && assets.contains(after)) {
            if (among.add(new Pair(from, to))) {
                Dependency bond = new Dependency(from, to, null, link.lag(), null, null);
                sayLag(link, bond);
                draft.add(bond, link.place());
            }
        } else if (isWorkload(before) && isWorkload(after)) {
            if (among.add(new Pair(from, to))) {
                WorkloadDependency bond = new WorkloadDependency(from, to, link.lag());
                sayLag(link, bond);
                draft.add(bond, link.place());
            }
        } else {
            leaveOut(
                    link,
                    before.title,
                    "\"" + before.title + "\" and \"" + after.title
                            + "\" are not on one level of the tree. Maybe link those items of which it is true.");
        }
    }

    private void sayLag(Worklist.Link link, Record bond) {
        if (link.lag() != null) {
            draft.spoken().of(bond, Map.of("lag", link.lag()));
        }
    }

    /** An asset without a workload is one of its own. */
    private boolean isWorkload(WorkItem item) {
        return item.level == Level.WORKLOAD || (assets.contains(item) && worklist.above(item, Level.WORKLOAD) == null);
    }

    private void leaveOut(Worklist.Link link, @Nullable String value, String message) {
        draft.findings().add(FindingCode.LEFT_OUT, link.place(), value, "The link is left out: " + message);
    }
}
