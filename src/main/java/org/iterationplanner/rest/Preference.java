package org.iterationplanner.rest;

import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The preference {@code wait} of RFC 7240, which has whatever is not understood ignored. */
final class Preference {

    /** Longer waits are cut to this; the answer says so. */
    static final int LONGEST = 120;

    private static final Pattern WAIT = Pattern.compile("wait\\s*=\\s*\"?([0-9]{1,9})\"?", Pattern.CASE_INSENSITIVE);

    private Preference() {}

    /** How long the caller wants to wait, or null. */
    static @Nullable Duration wait(List<String> prefer) {
        return prefer.stream()
                .flatMap(header -> Stream.of(header.split("[,;]")))
                .map(preference -> WAIT.matcher(preference.strip()))
                .filter(Matcher::matches)
                .map(wait -> Duration.ofSeconds(Math.min(Integer.parseInt(wait.group(1)), LONGEST)))
                .findFirst()
                .orElse(null);
    }
}
