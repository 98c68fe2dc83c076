package org.iterationplanner.worklist;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.jspecify.annotations.Nullable;

/** The CSV of a query in Azure DevOps: a flat list, or a tree by the columns Title 1, Title 2 and so on. */
public final class AzureDevOps implements Importer {

    private static final int DEEPEST = 12;
    private static final Column TYPE = Column.required("(kind of row)", "Work Item Type");
    private static final Column NUMBER = Column.of("assets.refs", "ID");
    private static final List<Column> TITLES = titles();
    private static final Column PARENT = Column.of("assets.workload", "Parent", "Parent ID");
    private static final Column STATE = Column.of("assets.completedOn", "State");
    private static final Column CLOSED = Column.of("assets.completedOn", "Closed Date", "Completed Date");
    private static final Column ITERATION = Column.of("baseline.iteration", "Iteration Path");
    private static final Column AREA = Column.of("assets.effort", "Area Path");
    private static final Column POINTS = Column.of("assets.effort", "Story Points", "Effort", "Size");
    private static final Column ESTIMATE = Column.of("assets.effort", "Original Estimate");
    private static final Column REMAINING = Column.of("assets.effort", "Remaining Work");
    private static final Column PRIORITY = Column.of("datacenters.priority", "Priority");
    private static final Column VALUE = Column.of("workloads.value", "Business Value");
    private static final Column DUE = Column.of("workloads.due", "Target Date", "Due Date");
    private static final Column TAGS = Column.of("assets.labels", "Tags");
    private static final Column ASSIGNED = Column.of("assets.attributes.assignedTo", "Assigned To");
    private static final Columns COLUMNS = columns();

    private final String anyTeam;
    private final LocalDate today;

    /**
     * A reader.
     *
     * @param anyTeam who does what is in no team's area
     * @param today the day on which those items are taken to be done whose day the file does not say
     */
    public AzureDevOps(String anyTeam, LocalDate today) {
        this.anyTeam = anyTeam;
        this.today = today;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        DevOpsItems items = new DevOpsItems(draft.findings());
        boolean any = false;
        try (Tables tables = Tables.open(uploads)) {
            for (Table table : tables.all()) {
                Tree tree = new Tree(items);
                boolean one = draft.read(table, COLUMNS, tree::add);
                any |= one;
                if (!one) {
                    draft.ignore(table.name());
                }
            }
        }
        if (!any) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    "Nothing here is a list of work items, with Work Item Type and Title. Maybe the format is another.");
        }
        Takeover.into(draft, items.finish(), anyTeam, today);
    }

    private static List<Column> titles() {
        List<Column> titles = new ArrayList<>();
        titles.add(Column.of("assets.name", "Title 1", "Title"));
        for (int i = 2; i <= DEEPEST; i++) {
            titles.add(Column.of("assets.name", "Title " + i));
        }
        return List.copyOf(titles);
    }

    private static Columns columns() {
        List<Column> all = new ArrayList<>(List.of(
                TYPE, NUMBER, PARENT, STATE, CLOSED, ITERATION, AREA, POINTS, ESTIMATE, REMAINING, PRIORITY, VALUE, DUE,
                TAGS, ASSIGNED));
        all.addAll(TITLES);
        return Columns.of(all);
    }

    /** Rows with the items above them: a title stands below the last one of each column to its left. */
    private static final class Tree {
        private final DevOpsItems items;
        private final @Nullable String[] path = new @Nullable String[DEEPEST];

        Tree(DevOpsItems items) {
            this.items = items;
        }

        void add(Row row) {
            String type = row.required(TYPE);
            int depth = 0;
            while (depth < DEEPEST - 1 && row.text(TITLES.get(depth)) == null) {
                depth++;
            }
            String title = row.text(TITLES.get(depth));
            if (type == null || title == null) {
                row.required(TITLES.get(0));
                return;
            }
            String number = row.text(NUMBER);
            DevOpsFields fields = fields(row, type, title);
            if (row.isBroken()) {
                return;
            }
            String key = number == null ? row.pointer() : number;
            WorkItem item = items.add(number, key, fields, row.pointer());
            for (int i = depth; i < DEEPEST; i++) {
                path[i] = i == depth && item != null ? key : null;
            }
            if (item != null) {
                item.parent = row.text(PARENT);
                for (int i = depth - 1; item.parent == null && i >= 0; i--) {
                    item.parent = path[i];
                }
            }
        }

        private static DevOpsFields fields(Row row, String type, String title) {
            BigDecimal estimate = row.decimal(ESTIMATE);
            Long priority = row.whole(PRIORITY);
            return new DevOpsFields(
                    type,
                    title,
                    row.text(STATE),
                    row.text(ITERATION),
                    row.text(AREA),
                    row.decimal(POINTS),
                    estimate == null ? row.decimal(REMAINING) : estimate,
                    priority == null || priority > Integer.MAX_VALUE ? null : priority.intValue(),
                    row.decimal(VALUE),
                    row.date(DUE),
                    row.date(CLOSED),
                    row.text(TAGS),
                    row.text(ASSIGNED));
        }
    }
}
