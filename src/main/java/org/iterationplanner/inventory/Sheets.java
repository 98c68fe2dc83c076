package org.iterationplanner.inventory;

import java.io.IOException;
import java.util.function.Consumer;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Unreadable;

/** Reads what can be read of a tool's files, and says which sheets were left aside. For one import. */
final class Sheets {

    private final Draft draft;
    private boolean any;

    Sheets(Draft draft) {
        this.draft = draft;
    }

    /** One kind of sheet, and what to do with its rows. */
    record Kind(Columns columns, Consumer<Row> each) {}

    /** Reads the sheet as the first kind that it is. */
    void read(Table table, Kind... kinds) throws IOException {
        for (Kind kind : kinds) {
            if (draft.read(table, kind.columns(), kind.each())) {
                any = true;
                return;
            }
        }
        draft.ignore(table.name());
    }

    void read(Table table, Columns columns, Consumer<Row> each) throws IOException {
        read(table, new Kind(columns, each));
    }

    /**
     * Refuses files of which nothing was read.
     *
     * @param expected what should have been there
     */
    void require(String expected) {
        if (!any) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    "Nothing here is " + expected + ". Maybe the format is another, or columns were renamed.");
        }
    }

    /** A machine that this sheet has not named before: a second one of that name gets another id. */
    static Machine fresh(Estate estate, String name, Row row, Column column) {
        String id = name;
        if (estate.find(name) != null) {
            id = name + " (row " + row.number() + ")";
            row.add(
                    FindingCode.ADJUSTED,
                    column,
                    name,
                    "There is another \"" + name + "\" above; this one is called \"" + id
                            + "\" here. Maybe both are the same machine: then remove one.");
        }
        Machine machine = estate.machine(id, row.pointer());
        machine.name = id.equals(name) ? null : name;
        return machine;
    }
}
