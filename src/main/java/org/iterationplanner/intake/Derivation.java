package org.iterationplanner.intake;

import java.util.List;

/**
 * Something that no file said and a rule filled in; the record's own {@code derived} names the fields, too.
 *
 * @param record the list it is in: {@code assets}
 * @param id its id, or empty where it has none
 * @param fields what was filled in
 * @param because the rule, with its numbers
 */
public record Derivation(String record, String id, List<String> fields, String because) {

    public Derivation {
        fields = List.copyOf(fields);
    }
}
