package org.iterationplanner.cycle;

import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Issue;

/** Why a step of the cycle was not made; nothing was changed. The message is fit for the caller. */
public final class CycleException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What kind of obstacle. */
    public enum Reason {
        /** There is no such backlog, version, iteration or plan of it. */
        NOT_FOUND,
        /** The backlog has changed since the caller has read it. */
        STALE,
        /** What was given cannot be read as one backlog, or as what is asked for. */
        INVALID,
        /** An iteration is in a state that does not allow it. */
        OUT_OF_ORDER,
        /** The iteration breaks rules, or lacks what it needs. */
        NOT_READY,
        /** An asset is in an iteration that is fixed, or was done in one that is closed. */
        COMMITTED_ASSET,
        /** The days of an iteration that is fixed or closed would change. */
        ITERATION_FIXED,
        /** There is no plan yet that could be accepted or committed to. */
        NO_PLAN,
        /** The plan was made for a state of the backlog that it contradicts by now. */
        PLAN_OUTDATED,
        /** The plan breaks hard rules. */
        PLAN_BREAKS_RULES
    }

    private final Reason reason;
    private final transient List<Issue> issues;

    /**
     * A refusal.
     *
     * @param message what, the value, and a sentence that begins "Maybe"
     * @param issues everything that stands against it, possibly nothing beside the message
     */
    public CycleException(Reason reason, String message, List<Issue> issues) {
        super(message);
        this.reason = reason;
        this.issues = List.copyOf(issues);
    }

    public CycleException(Reason reason, String message) {
        this(reason, message, List.of());
    }

    /** Of a backlog that there is not. */
    public static CycleException missing(UUID backlog) {
        return new CycleException(Reason.NOT_FOUND, "There is no backlog " + backlog + ". Maybe it has been deleted.");
    }

    /** Of input that is refused: the first of its issues is the message. */
    public static CycleException invalid(List<Issue> issues) {
        return new CycleException(Reason.INVALID, issues.get(0).message(), issues);
    }

    public Reason reason() {
        return reason;
    }

    public List<Issue> issues() {
        return issues;
    }
}
