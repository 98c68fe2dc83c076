package org.iterationplanner.table;

/** How large a file may be that somebody sends, and what is in it. Whatever is larger is refused, not cut. */
public final class UploadLimits {

    /** Bytes of one file as it is sent. */
    public static final long FILE = 20_000_000;
    /** Files in one request. */
    public static final int FILES = 10;
    /** Bytes of all entries of an archive together, inflated. */
    static final long INFLATED = 100_000_000;
    /** Times that an entry may be larger than its compressed form, once it is larger than {@link #SLACK}. */
    static final long RATIO = 100;

    static final long SLACK = 1_000_000;
    static final int ENTRIES = 1_000;
    static final int ROWS = 500_000;
    static final int COLUMNS = 1_000;
    /** Characters of a cell: as many as Excel allows. */
    static final int CELL = 32_767;
    /** Texts in a workbook's table of shared texts, and the characters of all of them. */
    static final int SHARED_TEXTS = 600_000;

    static final long SHARED_CHARACTERS = 30_000_000;
    /** Rows at the beginning of a sheet among which its header is looked for. */
    static final int ROWS_BEFORE_HEADER = 60;

    private UploadLimits() {}
}
