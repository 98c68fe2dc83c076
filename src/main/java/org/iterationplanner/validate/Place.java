package org.iterationplanner.validate;

import org.jspecify.annotations.Nullable;

/**
 * A place in the request, spelled as a JSON pointer (RFC 6901) only when something is wrong there.
 *
 * @param field what it is called, or null in a list
 * @param index position in a list, or -1 for a field
 */
record Place(@Nullable Place parent, @Nullable String field, int index) {

    private static final int FIELD = -1;

    /** Where the pointers of this request begin. */
    static Place root(String pointer) {
        return new Place(null, pointer, FIELD);
    }

    Place at(String field) {
        return new Place(this, field, FIELD);
    }

    Place at(int index) {
        return new Place(this, null, index);
    }

    /** Its part of the pointer. */
    private String token() {
        return field == null ? Integer.toString(index) : field;
    }

    /** The end of the pointer that tells people which field it is: {@code effort/dba}, {@code rampUp/2}. */
    String label() {
        if (parent == null) {
            return token();
        }
        boolean fieldOfRecord = index == FIELD && (parent.parent == null || parent.index != FIELD);
        return fieldOfRecord ? token() : parent.label() + "/" + token();
    }

    @Override
    public String toString() {
        return parent == null
                ? token()
                : parent + "/" + token().replace("~", "~0").replace("/", "~1");
    }
}
