package org.iterationplanner.worklist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Findings;
import org.jspecify.annotations.Nullable;

/**
 * A worklist of Azure DevOps, item by item, out of a file or the service itself. Tags that our own export writes, "id a" and
 * "after b", name an item and what it waits for. Not thread-safe; for one import.
 */
public final class DevOpsItems {

    /** What the tool is called among the references of a record. */
    public static final String SYSTEM = "azure-devops";

    private static final String ID = "id ";
    private static final String AFTER = "after ";

    private final Worklist worklist = new Worklist();
    private final Findings findings;
    private final Map<WorkItem, List<String>> after = new LinkedHashMap<>();

    public DevOpsItems(Findings findings) {
        this.findings = findings;
    }

    /**
     * Adds an item.
     *
     * @param number by which the tool knows it, or null before it has one
     * @param key by which others name it
     * @return the item, or null when it is no work to plan
     */
    public @Nullable WorkItem add(@Nullable String number, String key, DevOpsFields fields, String place) {
        String whyNot = fields.whyNot();
        if (whyNot != null) {
            findings.add(FindingCode.LEFT_OUT, place, fields.title(), whyNot);
            return null;
        }
        WorkItem item = new WorkItem(key, fields.title(), fields.level(), place);
        if (number != null) {
            item.id = number;
            item.refs.put(SYSTEM, number);
        }
        item.closed = fields.isDone();
        item.closedOn = fields.closedOn();
        item.sprint = fields.sprint();
        item.team = fields.team();
        item.points = fields.points();
        item.hours = fields.hours();
        item.priority = fields.priority();
        item.value = fields.value();
        item.due = fields.due();
        item.note("workItemType", fields.type());
        item.note("state", fields.state());
        item.note("assignedTo", fields.assignedTo());
        readTags(item, fields.tags());
        if (!worklist.add(item)) {
            findings.add(
                    FindingCode.DUPLICATE,
                    place,
                    key,
                    "There is another work item " + key + " above. Maybe two exports were put together.");
            return null;
        }
        return item;
    }

    private void readTags(WorkItem item, @Nullable String tags) {
        for (String tag : tags == null ? new String[0] : tags.split("[;,]", -1)) {
            String plain = tag.strip();
            if (plain.toLowerCase(Locale.ROOT).startsWith(AFTER)) {
                after.computeIfAbsent(item, key -> new ArrayList<>()).add(plain);
            } else if (plain.startsWith(ID) && item.refs.isEmpty()) {
                item.id = plain.substring(ID.length());
            } else if (!plain.isEmpty()) {
                item.labels.add(plain);
            }
        }
    }

    /** The worklist, after the last item: now it is known what the tags name. */
    public Worklist finish() {
        for (WorkItem item : List.copyOf(worklist.items())) {
            worklist.alias(tag(item.wantedId()), item);
            worklist.alias(tag(item.title), item);
        }
        after.forEach((item, tags) -> tags.forEach(tag -> {
            WorkItem before = worklist.find(tag.substring(AFTER.length()));
            if (before == null) {
                item.labels.add(tag);
            } else {
                worklist.link(new Worklist.Link(before.key, item.key, null, item.place));
            }
        }));
        return worklist;
    }

    /** The text as it stands in a tag, which knows neither semicolons nor commas. */
    public static String tag(String text) {
        return text.replaceAll("[;,\\s]+", " ").strip();
    }
}
