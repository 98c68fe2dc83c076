package org.iterationplanner.intake;

import java.io.IOException;
import java.util.List;
import org.iterationplanner.table.Upload;

/** Reads files of one format. */
public interface Importer {

    /**
     * Reads them into a draft, in which everything is noted that is wrong with a row.
     *
     * @throws org.iterationplanner.table.Unreadable if they are not of the format, or larger than accepted
     */
    void read(List<Upload> uploads, Draft draft) throws IOException;
}
