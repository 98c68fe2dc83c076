package org.iterationplanner.rest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Locale;
import java.util.function.Consumer;

/** Requests as bytes on the wire, for what no HTTP client would send. */
final class Wire {
    private static final int TIMEOUT_MILLIS = 10_000;

    /** What came back: everything until the server closed or fell silent after a whole answer. */
    record Answer(int status, String head, String body) {

        boolean isProblem() {
            return head.toLowerCase(Locale.ROOT).contains("content-type: application/problem+json")
                    && body.contains("\"code\":");
        }
    }

    private Wire() {}

    /** The request line and headers, without the last empty line; the connection is closed after the answer. */
    static Answer send(String head, byte[] body) {
        return send(out -> {
            write(out, (head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n").getBytes(ISO_8859_1));
            write(out, body);
        });
    }

    /** Whatever the sender writes. */
    static Answer send(Consumer<OutputStream> sender) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(TIMEOUT_MILLIS);
            try {
                sender.accept(socket.getOutputStream());
            } catch (UncheckedIOException e) {
                // the server may well have closed before all was sent
            }
            return answer(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(OutputStream out, byte[] bytes) {
        try {
            out.write(bytes);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketException e) {
            // closed with our bytes unread: what came before counts
        }
        String text = bytes.toString(UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new Answer(0, text, "");
        }
        String[] statusLine = text.split("[ \r]", 3);
        return new Answer(Integer.parseInt(statusLine[1]), text.substring(0, end), text.substring(end + 4));
    }
}
