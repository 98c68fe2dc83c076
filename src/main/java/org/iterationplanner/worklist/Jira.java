package org.iterationplanner.worklist;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/** The CSV of a filter in Jira, or one made to be imported there. A field of several values repeats its header. */
public final class Jira implements Importer {

    private static final String SYSTEM = "jira";
    private static final Column TYPE = Column.required("(kind of row)", "Issue Type", "IssueType");
    private static final Column SUMMARY = Column.required("assets.name", "Summary");
    private static final Column KEY = Column.of("assets.refs.jira", "Issue key");
    private static final Column NUMBER = Column.of("assets.id", "Issue id");
    private static final Column PARENT =
            Column.of("assets.workload", "Parent key", "Parent", "Parent id", "Epic Link", "Custom field (Epic Link)");
    private static final Column STATUS = Column.of("assets.attributes.state", "Status");
    private static final Column CATEGORY = Column.of("assets.completedOn", "Status Category");
    private static final Column RESOLUTION = Column.of("assets.completedOn", "Resolution");
    private static final Column RESOLVED = Column.of("assets.completedOn", "Resolved");
    private static final Column POINTS = Column.of(
            "assets.effort",
            "Story Points",
            "Story point estimate",
            "Custom field (Story Points)",
            "Custom field (Story point estimate)");
    private static final Column SECONDS = Column.of("assets.effort", "Original Estimate", "Original estimate (s)");
    private static final Column SPRINT = Column.of("baseline.iteration", "Sprint", "Custom field (Sprint)");
    private static final Column TEAM = Column.of("assets.effort", "Team", "Custom field (Team)", "Team Name");
    private static final Column DUE = Column.of("workloads.due", "Due date");
    private static final Column LABELS = Column.of("assets.labels", "Labels");
    private static final Column COMPONENTS = Column.of("assets.labels", "Components", "Component/s");
    private static final Column ASSIGNEE = Column.of("assets.attributes.assignedTo", "Assignee");
    private static final Column PRIORITY = Column.of("assets.attributes.priority", "Priority");
    private static final Column BLOCKED_BY = Column.of("dependencies.from", "Inward issue link (Blocks)");
    private static final Column BLOCKS = Column.of("dependencies.to", "Outward issue link (Blocks)");
    private static final Columns COLUMNS = Columns.of(
            TYPE,
            SUMMARY,
            KEY,
            NUMBER,
            PARENT,
            STATUS,
            CATEGORY,
            RESOLUTION,
            RESOLVED,
            POINTS,
            SECONDS,
            SPRINT,
            TEAM,
            DUE,
            LABELS,
            COMPONENTS,
            ASSIGNEE,
            PRIORITY,
            BLOCKED_BY,
            BLOCKS);

    private static final Set<String> DONE = Set.of("done", "closed", "resolved");
    private static final Set<String> GIVEN_UP =
            Set.of("won't do", "won't fix", "duplicate", "cannot reproduce", "declined", "incomplete");
    private static final Set<String> UNRESOLVED = Set.of("unresolved", "");
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

    private final String anyTeam;
    private final LocalDate today;

    /**
     * A reader.
     *
     * @param anyTeam who does what no team is named for
     * @param today the day on which those issues are taken to be done whose day the file does not say
     */
    public Jira(String anyTeam, LocalDate today) {
        this.anyTeam = anyTeam;
        this.today = today;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Worklist worklist = new Worklist();
        boolean any = false;
        try (Tables tables = Tables.open(uploads)) {
            for (Table table : tables.all()) {
                boolean one = draft.read(table, COLUMNS, row -> add(row, worklist));
                any |= one;
                if (!one) {
                    draft.ignore(table.name());
                }
            }
        }
        if (!any) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    "Nothing here is a list of issues, with Issue Type and Summary. Maybe the format is another.");
        }
        Takeover.into(draft, worklist, anyTeam, today);
    }

    private static void add(Row row, Worklist worklist) {
        String type = row.required(TYPE);
        String summary = row.required(SUMMARY);
        BigDecimal points = row.decimal(POINTS);
        BigDecimal seconds = row.decimal(SECONDS);
        LocalDate due = row.date(DUE);
        LocalDate resolved = row.date(RESOLVED);
        if (type == null || summary == null || row.isBroken()) {
            return;
        }
        String resolution = lower(row.text(RESOLUTION));
        if (GIVEN_UP.contains(resolution)) {
            row.add(
                    FindingCode.LEFT_OUT,
                    RESOLUTION,
                    row.text(RESOLUTION),
                    "Nobody will do it. Maybe leave such issues out of the filter.");
            return;
        }
        String number = row.text(NUMBER);
        String name = row.text(KEY) == null ? number : row.text(KEY);
        WorkItem item = new WorkItem(name == null ? row.pointer() : name, summary, level(type), row.pointer());
        item.id = name;
        item.closed = DONE.contains(lower(row.text(CATEGORY)))
                || DONE.contains(lower(row.text(STATUS)))
                || !UNRESOLVED.contains(resolution);
        item.closedOn = resolved;
        item.due = due;
        item.points = points;
        item.hours = seconds == null ? null : seconds.divide(SECONDS_PER_HOUR, 2, RoundingMode.HALF_UP);
        item.team = row.text(TEAM) == null ? null : Ids.valid(String.valueOf(row.text(TEAM)));
        item.parent = row.text(PARENT);
        // the oldest sprint stands first
        List<String> sprints = row.texts(SPRINT);
        item.sprint = sprints.isEmpty() ? null : sprints.get(sprints.size() - 1);
        describe(item, row);
        if (!worklist.add(item)) {
            row.add(
                    FindingCode.DUPLICATE,
                    row.text(KEY) == null ? NUMBER : KEY,
                    item.key,
                    "There is another issue " + item.key + " above. Maybe two exports were put together.");
            return;
        }
        if (number != null) {
            worklist.alias(number, item);
        }
        row.texts(BLOCKED_BY)
                .forEach(other -> worklist.link(new Worklist.Link(other, item.key, null, row.pointer(BLOCKED_BY))));
        row.texts(BLOCKS)
                .forEach(other -> worklist.link(new Worklist.Link(item.key, other, null, row.pointer(BLOCKS))));
    }

    private static void describe(WorkItem item, Row row) {
        String key = row.text(KEY);
        if (key != null) {
            item.refs.put(SYSTEM, key);
        }
        item.note("workItemType", row.text(TYPE));
        item.note("state", row.text(STATUS));
        item.note("assignedTo", row.text(ASSIGNEE));
        item.note("priority", row.text(PRIORITY));
        // a label has no blanks in it, and an import file lists them with blanks between
        row.texts(LABELS).forEach(labels -> item.labels.addAll(List.of(labels.split("\\s+", -1))));
        item.labels.addAll(row.texts(COMPONENTS));
    }

    private static Level level(String type) {
        return switch (lower(type)) {
            case "initiative" -> Level.DATACENTER;
            case "epic" -> Level.WORKLOAD;
            case "sub-task", "subtask" -> Level.TASK;
            default -> Level.ASSET;
        };
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }
}
