package org.iterationplanner.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** What may stand in the first line of a request. */
final class Address {
    private static final int HEX = 16;

    private Address() {}

    /** Whether path and query are percent-encoded UTF-8 without control characters. */
    static boolean isReadable(String uri) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(uri.length());
        for (int i = 0; i < uri.length(); i++) {
            char c = uri.charAt(i);
            if (c != '%') {
                bytes.write(c < 128 ? c : 255);
                continue;
            }
            int high = i + 1 < uri.length() ? Character.digit(uri.charAt(i + 1), HEX) : -1;
            int low = i + 2 < uri.length() ? Character.digit(uri.charAt(i + 2), HEX) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(high * HEX + low);
            i += 2;
        }
        try {
            CharBuffer decoded = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return decoded.chars().noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
