package org.iterationplanner.devops;

/** What went wrong between us and the service; says nothing of the token. */
public final class DevOpsFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Kind {
        /** The address is none that may be called. */
        ADDRESS_REFUSED,
        /** The token is missing, wrong, or not allowed to do this. */
        NOT_ALLOWED,
        /** The service has no such organization, project or team, or does not understand what is asked. */
        NOT_FOUND,
        /** The service has found more than it answers. */
        TOO_MANY,
        /** Something has changed there meanwhile. */
        CHANGED,
        /** The service asks to come back later. */
        BUSY,
        /** The service does not answer, or not with what was asked for. */
        BROKEN,
        /** The service is too slow. */
        SLOW
    }

    private final Kind kind;

    /**
     * Ends the call.
     *
     * @param message what is wrong, the value, and a sentence beginning "Maybe"
     */
    DevOpsFailure(Kind kind, String message) {
        super(message, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
