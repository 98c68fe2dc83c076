package org.iterationplanner.inventory;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.sizing.Sizing;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Upload;

/** The application inventory of Konveyor: record type 1 is an application, 2 a dependency between two. */
public final class Konveyor implements Importer {

    private static final Column KIND = Column.required("(kind of row)", "Record Type 1", "Record Type");
    private static final Column NAME = Column.required("assets.id", "Application Name");
    private static final Column DESCRIPTION = Column.of("assets.attributes.description", "Description");
    private static final Column COMMENTS = Column.of("assets.attributes.comments", "Comments");
    private static final Column SERVICE = Column.of("assets.labels", "Business Service");
    private static final Column DEPENDENCY = Column.of("dependencies", "Dependency");
    private static final Column DIRECTION = Column.of("dependencies", "Dependency Direction");
    private static final Column OWNER = Column.of("assets.attributes.owner", "Owner");
    private static final Column REPOSITORY = Column.of("assets.attributes.repository", "Repository URL");
    private static final Column TAG = Column.of("assets.labels", tags());
    private static final Columns COLUMNS =
            Columns.of(KIND, NAME, DESCRIPTION, COMMENTS, SERVICE, DEPENDENCY, DIRECTION, OWNER, REPOSITORY, TAG);

    private static final int MOST_TAGS = 50;

    private final Sizing sizing;

    public Konveyor(Sizing sizing) {
        this.sizing = sizing;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Estate estate = new Estate();
        List<Runnable> later = new ArrayList<>();
        try (Tables tables = Tables.open(uploads)) {
            Sheets sheets = new Sheets(draft);
            for (Table table : tables.all()) {
                sheets.read(table, COLUMNS, row -> {
                    if ("2".equals(row.text(KIND))) {
                        later.add(() -> depend(row, estate));
                    } else {
                        application(row, estate);
                    }
                });
            }
            sheets.require("an application inventory of Konveyor, with Record Type 1 and Application Name");
        }
        // a dependency may stand above the application that it names
        later.forEach(Runnable::run);
        estate.into(draft, sizing);
    }

    private static String[] tags() {
        String[] names = new String[MOST_TAGS];
        for (int i = 0; i < MOST_TAGS; i++) {
            names[i] = "Tag " + (i + 1);
        }
        return names;
    }

    private static void application(Row row, Estate estate) {
        String name = row.required(NAME);
        if (name == null) {
            return;
        }
        Machine application = Sheets.fresh(estate, name, row, NAME);
        application.type = Asset.Type.APPLICATION;
        application.note("description", row.text(DESCRIPTION));
        application.note("comments", row.text(COMMENTS));
        application.note("owner", row.text(OWNER));
        application.note("repository", row.text(REPOSITORY));
        String service = row.text(SERVICE);
        if (service != null) {
            application.labels.add(service);
        }
        application.labels.addAll(row.texts(TAG));
    }

    /** Southbound: the application needs the other; northbound: the other needs it. What is needed goes first. */
    private static void depend(Row row, Estate estate) {
        String name = row.required(NAME);
        String other = row.required(DEPENDENCY);
        if (name == null || other == null) {
            return;
        }
        Machine one = estate.find(name);
        Machine two = estate.find(other);
        if (one == null || two == null) {
            String missing = one == null ? name : other;
            row.add(
                    FindingCode.UNKNOWN_REFERENCE,
                    one == null ? NAME : DEPENDENCY,
                    missing,
                    "\"" + missing + "\" is no application of this inventory. Maybe it is misspelt.");
            return;
        }
        String direction = String.valueOf(row.text(DIRECTION)).toLowerCase(Locale.ROOT);
        if (!direction.equals("northbound") && !direction.equals("southbound")) {
            row.add(
                    FindingCode.UNKNOWN_NAME,
                    DIRECTION,
                    row.text(DIRECTION),
                    "The direction is neither northbound nor southbound. Maybe it was left out.");
            return;
        }
        boolean needs = direction.equals("southbound");
        estate.depend(
                new Dependency(needs ? two.id : one.id, needs ? one.id : two.id, null, null, null, null),
                row.pointer());
    }
}
