package org.iterationplanner.rest;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who calls, as a proxy says that knows: without one, nobody is told from anybody. */
@Singleton
final class Actor {
    private static final String NOBODY = "anonymous";
    private static final int LONGEST = 200;

    private final Optional<String> header;

    Actor(@ConfigProperty(name = "planner.actor-header") Optional<String> header) {
        this.header = header;
    }

    /**
     * What the configured header says; {@code anonymous} where none is configured or it says nothing.
     *
     * @throws Refusal BAD_REQUEST, if that cannot be a name
     */
    String of(HttpHeaders headers) {
        List<String> said = header.map(headers::getRequestHeader).orElse(List.of());
        if (said == null || said.isEmpty()) {
            return NOBODY;
        }
        String name = utf8(said.get(0)).strip();
        boolean isName = said.size() == 1
                && name.codePointCount(0, name.length()) <= LONGEST
                && name.codePoints().noneMatch(Character::isISOControl);
        if (!isName) {
            throw new Refusal(
                    ProblemCode.BAD_REQUEST,
                    "The header " + header.orElse("") + " is sent once and has at most " + LONGEST
                            + " characters, none of them control characters. Maybe the proxy adds to what a client sends.");
        }
        return name.isEmpty() ? NOBODY : name;
    }

    /** The server reads headers byte by byte; whoever sends more than ASCII sends UTF-8, or Latin-1 as of old. */
    private static String utf8(String header) {
        if (header.chars().anyMatch(c -> c > 255)) {
            return header;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(header.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException e) {
            return header;
        }
    }
}
