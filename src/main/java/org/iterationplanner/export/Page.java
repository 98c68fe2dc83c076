package org.iterationplanner.export;

import java.util.List;

/** A document that is written from top to bottom. */
interface Page {

    void heading(int level, String text);

    void paragraph(String text);

    void table(List<String> header, List<List<String>> rows);

    /** All of it. */
    String text();
}
