package org.iterationplanner.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/** XML files that somebody sent, looked through before a library makes objects of them. */
public final class XmlFile {

    /** Elements in one file: a library makes an object of each. */
    private static final int ELEMENTS = 2_000_000;

    private XmlFile() {}

    /**
     * Looks through a whole file.
     *
     * @param root what its outermost element is called
     * @param records elements of which a library makes something large
     * @param most how many of these there may be
     * @throws Unreadable if it is no such XML, declares a document type, or has more in it
     */
    public static void check(Upload upload, String root, Set<String> records, int most) throws IOException {
        try (InputStream in = upload.open();
                Xml xml = new Xml(upload.name(), in)) {
            String element = xml.nextElement();
            if (!root.equals(element)) {
                throw xml.broken();
            }
            int found = 0;
            for (int elements = 1; element != null; elements++) {
                if ((records.contains(element) && ++found > most) || elements > ELEMENTS) {
                    throw new Unreadable(
                            Unreadable.Code.TABLE_TOO_LARGE,
                            upload.name() + " has more than " + most + " records, or " + ELEMENTS
                                    + " elements. Maybe import it in parts.");
                }
                element = xml.nextElement();
            }
        } catch (Unreadable e) {
            if (e.code() == Unreadable.Code.TABLE_TOO_LARGE) {
                throw e;
            }
            throw new Unreadable(
                    Unreadable.Code.WRONG_FORMAT,
                    upload.name() + " is no XML with the root " + root
                            + ", or declares a document type. Maybe it is of another format, or was cut short.");
        }
    }
}
