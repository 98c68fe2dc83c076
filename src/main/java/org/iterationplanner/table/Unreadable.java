package org.iterationplanner.table;

/** A file that is not read at all: it is not what it should be, or larger than it may be. */
public final class Unreadable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Stable, for programs. */
    public enum Code {
        /** More bytes than are accepted. */
        FILE_TOO_LARGE,
        /** An archive that is large, deep or crooked: inflated size, ratio, number and names of entries. */
        ARCHIVE_REFUSED,
        /** The content is not of the format. */
        WRONG_FORMAT,
        /** Characters that are not in the encoding. */
        BAD_ENCODING,
        /** More rows, columns, or characters in a cell than are accepted. */
        TABLE_TOO_LARGE,
        /** It took longer to read than it may. */
        TOO_SLOW
    }

    private final Code code;

    /**
     * Refuses a file.
     *
     * @param message what is wrong, the value, and a sentence beginning "Maybe"
     */
    public Unreadable(Code code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
