package org.iterationplanner.table;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A zip file somebody sent, guarded: number, names and sizes of its entries are looked at before anything is inflated, and
 * nothing is inflated beyond the size that it says. Nothing is written to disk. Not thread-safe.
 */
final class Archive implements Closeable {

    private static final int END_RECORD = 22;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int COUNT_IN_END_RECORD = 10;

    private final String name;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    private Archive(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    /**
     * Opens a zip file.
     *
     * @throws Unreadable if it is none, or has more in it than is accepted
     */
    static Archive open(Upload upload) throws IOException {
        refuseTooManyEntries(upload);
        ZipFile zip;
        try {
            zip = new ZipFile(upload.file().toFile(), StandardCharsets.UTF_8);
        } catch (ZipException | IllegalArgumentException e) {
            throw broken(upload.name());
        }
        Archive archive = new Archive(upload.name(), zip);
        try {
            archive.inspect();
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** By the record at the end of the file, before a million entries become a million objects. */
    private static void refuseTooManyEntries(Upload upload) throws IOException {
        byte[] tail;
        try (RandomAccessFile file = new RandomAccessFile(upload.file().toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD + LONGEST_COMMENT);
            tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
        }
        for (int at = tail.length - END_RECORD; at >= 0; at--) {
            if (tail[at] == 'P' && tail[at + 1] == 'K' && tail[at + 2] == 5 && tail[at + 3] == 6) {
                int count = (tail[at + COUNT_IN_END_RECORD] & 0xff) | (tail[at + COUNT_IN_END_RECORD + 1] & 0xff) << 8;
                if (count > UploadLimits.ENTRIES) {
                    throw tooManyEntries(upload.name());
                }
                return;
            }
        }
        throw broken(upload.name());
    }

    private void inspect() {
        if (zip.size() > UploadLimits.ENTRIES) {
            throw tooManyEntries(name);
        }
        long sum = 0;
        for (ZipEntry entry : zip.stream().map(ZipEntry.class::cast).toList()) {
            refuseCrookedName(entry.getName());
            if (entries.put(entry.getName(), entry) != null) {
                throw refused(name + " holds two entries \"" + Shown.brief(entry.getName())
                        + "\". Maybe it was made by hand; pack it again.");
            }
            long size = Math.max(0, entry.getSize());
            if (size > UploadLimits.SLACK && size / UploadLimits.RATIO > Math.max(0, entry.getCompressedSize())) {
                throw refused(name + " holds \"" + Shown.brief(entry.getName()) + "\", which is more than "
                        + UploadLimits.RATIO + " times as large as packed. Maybe it is no file of that program.");
            }
            sum += size;
        }
        if (sum > UploadLimits.INFLATED) {
            throw refused(name + " holds " + sum + " bytes, at most " + UploadLimits.INFLATED
                    + " are accepted. Maybe leave out sheets that are not needed.");
        }
    }

    /** No name is ever used as a path; a program that wrote such a name is not to be trusted with the rest. */
    private void refuseCrookedName(String entry) {
        boolean climbs = ("/" + entry.replace('\\', '/') + "/").contains("/../");
        if (climbs || entry.startsWith("/") || entry.startsWith("\\") || entry.indexOf('\0') >= 0) {
            throw refused(name + " holds an entry \"" + Shown.brief(entry)
                    + "\", which leads out of the archive. Maybe pack the files themselves.");
        }
    }

    /** Names of the entries, in their order, without folders. */
    Collection<String> names() {
        return entries.keySet().stream().filter(entry -> !entry.endsWith("/")).toList();
    }

    boolean has(String entry) {
        return entries.containsKey(entry);
    }

    /**
     * The content of an entry.
     *
     * @throws Unreadable there or while reading, if it is not there, locked or larger than it says
     */
    InputStream stream(String entry) throws IOException {
        ZipEntry found = entries.get(entry);
        if (found == null) {
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    name + " lacks the part \"" + Shown.brief(entry) + "\". Maybe it was cut short; save it again.");
        }
        try {
            InputStream in = zip.getInputStream(found);
            if (in != null) {
                return new Measured(new Stoppable(in), Math.max(0, found.getSize()));
            }
        } catch (ZipException | IllegalArgumentException e) {
            // as below
        }
        throw refused(name + " holds \"" + Shown.brief(entry)
                + "\", which cannot be unpacked. Maybe it is locked by a password.");
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static Unreadable tooManyEntries(String name) {
        return refused(name + " holds more than " + UploadLimits.ENTRIES
                + " entries. Maybe it is no file of that program, or a whole folder.");
    }

    private static Unreadable broken(String name) {
        return new Unreadable(
                Unreadable.Code.WRONG_FORMAT, name + " is a broken zip file. Maybe it was cut short; send it again.");
    }

    private static Unreadable refused(String message) {
        return new Unreadable(Unreadable.Code.ARCHIVE_REFUSED, message);
    }

    /** Ends an entry that is larger than it said, which nothing before could know. */
    private final class Measured extends FilterInputStream {
        private long left;

        Measured(InputStream in, long size) {
            super(in);
            left = size;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read;
            try {
                read = super.read(bytes, from, length);
            } catch (ZipException e) {
                throw broken(name);
            }
            left -= Math.max(0, read);
            if (left < 0) {
                throw refused(name + " holds an entry that is larger than it says. Maybe pack it again.");
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
