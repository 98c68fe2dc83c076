package org.iterationplanner.table;

import java.io.Closeable;
import java.io.InputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, read forward only. A document type is refused where it begins, so that no entity is ever
 * declared, let alone fetched. Not thread-safe.
 */
final class Xml implements Closeable {

    private static final XMLInputFactory FACTORY = factory();

    private final String part;
    private final XMLStreamReader reader;

    /**
     * Opens a part.
     *
     * @param part what to call it in messages
     */
    Xml(String part, InputStream in) {
        this.part = part;
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw broken();
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("Nothing is fetched.");
        });
        return factory;
    }

    /** Goes to the next beginning of an element; its name, or null at the end of the part. */
    @Nullable
    String nextElement() {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    /** Goes to the next beginning of an element within {@code parent}; its name, or null at the end of that. */
    @Nullable
    String nextElementIn(String parent) {
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                return reader.getLocalName();
            }
            boolean ends = event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals(parent);
            if (ends || event == XMLStreamConstants.END_DOCUMENT) {
                return null;
            }
        }
    }

    /** The text of the element that begins here, which has no others in it. */
    String text() {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                return text.toString();
            }
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                if (text.length() + reader.getTextLength() > UploadLimits.CELL * 2) {
                    throw new Unreadable(
                            Unreadable.Code.TABLE_TOO_LARGE,
                            part + " has a text of more than " + UploadLimits.CELL
                                    + " characters. Maybe a whole document was pasted into a cell.");
                }
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
        }
    }

    /** Leaves the element that begins here, with all that is in it. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
        }
    }

    /** An attribute by its local name, whatever its namespace, or null. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A whole number from 0 on, or {@code otherwise} where there is none. */
    int number(String name, int otherwise) {
        String text = attribute(name);
        if (text == null || text.isEmpty() || text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return otherwise;
        }
        return Integer.parseInt(text);
    }

    boolean flag(String name) {
        String text = attribute(name);
        return text != null
                && (text.equals("1") || text.toLowerCase(Locale.ROOT).equals("true"));
    }

    private int next() {
        try {
            if (!reader.hasNext()) {
                return XMLStreamConstants.END_DOCUMENT;
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new Unreadable(
                        Unreadable.Code.WRONG_FORMAT,
                        part + " declares a document type, which no spreadsheet does. Maybe it was made by hand.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw broken();
        } catch (RuntimeException e) {
            // the parser of the JDK throws others, too, at what is no XML
            throw e instanceof Unreadable ? e : broken();
        }
    }

    Unreadable broken() {
        return new Unreadable(
                Unreadable.Code.WRONG_FORMAT, part + " is not what it should be. Maybe save it again as .xlsx.");
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            // nothing is left to read
        }
    }
}
