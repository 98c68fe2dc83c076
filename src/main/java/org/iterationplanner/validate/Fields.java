package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Checks of single fields other than numbers and dates. Any of them may be absent, also those that the records declare
 * present: whether something is required is a check of its own.
 */
final class Fields {

    private final Issues issues;

    Fields(Issues issues) {
        this.issues = issues;
    }

    /** Whether the value is there; reported when it is not. */
    boolean required(Place place, @Nullable Object value) {
        if (value == null) {
            issues.add(
                    IssueCode.REQUIRED, place, null, place.label() + " is missing. Maybe it was left out, or is null.");
        }
        return value != null;
    }

    /** Hands on every element that is there, and reports those that are not, and too many. */
    <T> void each(Place list, List<T> elements, int most, BiConsumer<Place, T> check) {
        atMost(list, elements.size(), most);
        for (int i = 0; i < elements.size(); i++) {
            T element = elements.get(i);
            Place place = list.at(i);
            if (required(place, element)) {
                check.accept(place, element);
            }
        }
    }

    void atMost(Place place, int size, long most) {
        if (size > most) {
            issues.add(
                    IssueCode.TOO_MANY,
                    place,
                    size,
                    place.label() + " has " + size + " entries, at most " + most
                            + " can be handled. Maybe split the request.");
        }
    }

    /** A required id that no other record of its kind has. */
    void id(Place record, @Nullable String id, Known kind) {
        Place place = record.at("id");
        if (!required(place, id) || id == null || !wellFormedId(place, id)) {
            return;
        }
        int first = kind.firstIndex().getOrDefault(id, record.index());
        if (first != record.index()) {
            issues.add(
                    IssueCode.ID_DUPLICATE,
                    place,
                    id,
                    "The id " + quoted(id) + " is already that of " + kind.list() + "/" + first
                            + ". Maybe one of the two is a copy.");
        }
    }

    /** Whether it is an id as ids must be: 1 to 200 characters, none of them control characters. */
    boolean wellFormedId(Place place, String id) {
        String fault = id.isEmpty()
                ? "is empty"
                : isLonger(id, Bounds.ID_LENGTH)
                        ? "is longer than " + Bounds.ID_LENGTH + " characters"
                        : Shown.isUnprintable(id) ? "has control characters or unpaired surrogates" : null;
        if (fault != null) {
            issues.add(
                    IssueCode.ID_INVALID,
                    place,
                    id,
                    place.label() + " " + quoted(id) + " " + fault + ". Maybe use the short id of its system.");
        }
        return fault == null;
    }

    /** Whether a required reference leads to something. */
    boolean reference(Place place, @Nullable String id, Known kind) {
        return required(place, id) && id != null && optionalReference(place, id, kind);
    }

    /** Whether a reference, if there is one, leads to something. */
    boolean optionalReference(Place place, @Nullable String id, Known kind) {
        if (id == null || kind.has(id)) {
            return true;
        }
        issues.add(
                IssueCode.UNKNOWN_REFERENCE,
                place,
                id,
                place.label() + " names the " + kind.noun() + " " + quoted(id) + ", which is not in the request."
                        + " Maybe it is misspelt, or missing from " + kind.list() + ".");
        return false;
    }

    /** Reports a field that has no meaning here. */
    void notApplicable(Place place, @Nullable Object value, String reason) {
        if (value != null) {
            issues.add(
                    IssueCode.NOT_APPLICABLE,
                    place,
                    value,
                    place.label() + " is " + Shown.brief(value) + ", but " + reason + ". Maybe leave it out.");
        }
    }

    /** Any text: at most 10,000 characters, all of which can be stored. */
    void text(Place place, @Nullable String text) {
        if (text == null) {
            return;
        }
        String fault = isLonger(text, Bounds.TEXT_LENGTH)
                ? "is longer than " + Bounds.TEXT_LENGTH + " characters"
                : Shown.isUnstorable(text) ? "has the character 0 or an unpaired surrogate" : null;
        if (fault != null) {
            issues.add(
                    IssueCode.TEXT_INVALID,
                    place,
                    text,
                    place.label() + " " + quoted(text) + " " + fault
                            + ". Maybe it was cut in the wrong place, or holds a whole document.");
        }
    }

    void texts(Place place, List<String> texts) {
        each(place, texts, Bounds.ENTRIES, this::text);
    }

    /** Texts by key; a key that is no text is reported at the map, because a pointer could not hold it. */
    void texts(Place place, Map<String, String> texts, int most) {
        atMost(place, texts.size(), most);
        texts.forEach((key, text) -> {
            text(place, key);
            text(place.at(key), text);
        });
    }

    /** What assets, workloads, datacenters and teams may carry and no rule uses. */
    void description(
            Place record,
            @Nullable String name,
            Map<String, String> refs,
            List<String> labels,
            Map<String, String> attributes,
            List<String> derived) {
        text(record.at("name"), name);
        texts(record.at("refs"), refs, Bounds.ENTRIES);
        texts(record.at("labels"), labels);
        texts(record.at("attributes"), attributes, Bounds.ATTRIBUTES);
        texts(record.at("derived"), derived);
    }

    private static boolean isLonger(String text, int limit) {
        return text.length() > limit && text.codePointCount(0, text.length()) > limit;
    }
}
