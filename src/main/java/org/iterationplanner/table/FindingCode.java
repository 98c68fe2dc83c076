package org.iterationplanner.table;

import static org.iterationplanner.backlog.Issue.Severity.ERROR;
import static org.iterationplanner.backlog.Issue.Severity.WARNING;

import org.iterationplanner.backlog.Issue.Severity;

/** What can be wrong with, or worth knowing about, a row of a file; stable, for programs. An error leaves the row out. */
public enum FindingCode {
    REQUIRED(ERROR, "A cell is empty that says what the row is."),
    BAD_NUMBER(ERROR, "A cell holds no number, or one that can be read in two ways."),
    BAD_DATE(ERROR, "A cell holds no date, or one that can be read in two ways."),
    UNKNOWN_NAME(ERROR, "A cell holds none of the names that mean something there."),
    BAD_VALUE(ERROR, "A cell cannot be read, or is out of range."),
    DUPLICATE(ERROR, "Two rows are about the same thing and say different."),
    UNKNOWN_REFERENCE(ERROR, "A row names something that the file does not have."),
    MISSING_COLUMN(ERROR, "A sheet lacks a column without which it cannot be read."),
    MORE_ERRORS(ERROR, "There are more errors than are listed."),

    REPEATED(WARNING, "Two rows say the same; the second is left out."),
    ADJUSTED(WARNING, "Something was changed so that it could be taken over."),
    NOT_UNDERSTOOD(WARNING, "A text was kept, but not understood."),
    LEFT_OUT(WARNING, "Something is not taken over, and the message says why."),
    SUSPICIOUS(WARNING, "A value was taken over, though it is probably wrong."),
    KEPT(WARNING, "Something of the backlog stays, although the files say otherwise or lack it."),
    SPLIT_PROPOSED(WARNING, "An asset is larger than an iteration."),
    MISSING(WARNING, "Something has to be added before this can be planned."),
    MORE_WARNINGS(WARNING, "There are more warnings than are listed.");

    private final Severity severity;
    private final String meaning;

    FindingCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
