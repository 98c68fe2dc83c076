package org.iterationplanner.rest;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.ledger.Expected;
import org.jspecify.annotations.Nullable;

/** What RFC 9110 has of entity tags. */
final class ETags {
    private static final int SHOWN = 100;

    private ETags() {}

    /** The tag of a version. */
    static String of(long version) {
        return "\"" + version + "\"";
    }

    /** Whether the header If-None-Match, if it was sent, names a tag, by the weak comparison. */
    static boolean isKnown(@Nullable String header, String tag) {
        return header != null && Stream.of(header.split(",")).map(String::strip).anyMatch(known -> matches(known, tag));
    }

    private static boolean matches(String known, String tag) {
        return known.equals("*") || known.equals(tag) || ("W/" + known).equals(tag) || known.equals("W/" + tag);
    }

    /**
     * What the header If-Match says, by the strong comparison: what is no tag of ours names no version.
     *
     * @throws Refusal PRECONDITION_REQUIRED, if it was not sent
     */
    static Expected required(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new Refusal(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "Whoever changes this says which version he has seen. Maybe send its ETag in the header If-Match.");
        }
        return optional(header);
    }

    /** What the header If-Match says; every version is right if it was not sent. */
    static Expected optional(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Expected.ANY;
        }
        Set<String> tags = Stream.of(header.split(",")).map(String::strip).collect(Collectors.toSet());
        if (tags.contains("*")) {
            return Expected.ANY;
        }
        Set<Long> versions = tags.stream()
                .filter(tag -> tag.matches("\"[1-9][0-9]{0,17}\""))
                .map(tag -> Long.valueOf(tag.substring(1, tag.length() - 1)))
                .collect(Collectors.toSet());
        return new Expected(versions, false, header.length() <= SHOWN ? header : header.substring(0, SHOWN) + "…");
    }
}
