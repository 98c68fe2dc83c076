package org.iterationplanner.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;

/** What somebody sent, as long as the thread that reads it is not interrupted: so a reading ends whose time is over. */
final class Stoppable extends FilterInputStream {

    Stoppable(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        check();
        return super.read(bytes, from, length);
    }

    @Override
    public long skip(long count) throws IOException {
        check();
        return super.skip(count);
    }

    private static void check() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException("Nobody waits for this reading any more");
        }
    }
}
