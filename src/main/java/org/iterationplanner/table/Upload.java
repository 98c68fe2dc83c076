package org.iterationplanner.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * A file that somebody sent. It stays where it is; whoever made it removes it.
 *
 * @param name what it was called there, without folders; only ever shown and compared
 */
public record Upload(String name, Path file) {

    /** What a file is by its first bytes; nothing else is looked at. */
    public enum Kind {
        ZIP,
        TEXT,
        /** Office documents of before 2007, and Microsoft Project's. */
        COMPOUND
    }

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    /** Whatever a client says a file is called: its last part, printable, not too long. */
    public Upload {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = Shown.brief(last);
    }

    /** Its bytes. A thread that is interrupted gets no more of them, but an {@link java.io.InterruptedIOException}. */
    public InputStream open() throws IOException {
        return new Stoppable(Files.newInputStream(file));
    }

    /**
     * What its first bytes say.
     *
     * @throws Unreadable if it is too large
     */
    public Kind kind() throws IOException {
        if (Files.size(file) > UploadLimits.FILE) {
            throw new Unreadable(
                    Unreadable.Code.FILE_TOO_LARGE,
                    name + " has " + Files.size(file) + " bytes, at most " + UploadLimits.FILE
                            + " are accepted. Maybe leave out sheets or columns that are not needed.");
        }
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(ZIP.length);
        }
        if (Arrays.equals(start, ZIP) || Arrays.equals(start, EMPTY_ZIP)) {
            return Kind.ZIP;
        }
        return Arrays.equals(start, COMPOUND) ? Kind.COMPOUND : Kind.TEXT;
    }

    /** Whether its name ends so, upper and lower case alike. */
    public boolean endsWith(String extension) {
        return name.toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
