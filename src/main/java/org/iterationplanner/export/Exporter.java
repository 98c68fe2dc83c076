package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a plan as a file of one format. */
interface Exporter {

    void write(ExportedPlan plan, OutputStream out) throws IOException;
}
