package org.iterationplanner.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, one after the other, each forgotten when the next is asked for. */
interface RowReader extends Closeable {

    /**
     * The next row that is not empty, or null after the last.
     *
     * @throws Unreadable if there is more than is accepted, or something else
     */
    @Nullable
    RawRow next() throws IOException;
}
