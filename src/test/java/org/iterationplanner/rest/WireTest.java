package org.iterationplanner.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class WireTest {
    private static final byte[] NOTHING = {};
    private static final int CHUNK = 0x100000;
    private static final String CHUNKED = String.join(
            "\r\n",
            "POST /v1/plans HTTP/1.1",
            "Host: localhost",
            "Content-Type: application/json",
            "Transfer-Encoding: chunked",
            "\r\n");

    @ParameterizedTest
    @CsvSource({
        "GET /v1/plans/%ff HTTP/1.1, 400",
        "GET /v1/plans/%zz HTTP/1.1, 400",
        "GET /v1/plans/% HTTP/1.1, 400",
        "GET /v1/plans/%c3 HTTP/1.1, 400",
        "GET /v1/plans/%00 HTTP/1.1, 400",
        "GET /v1/plans/%ed%a0%80 HTTP/1.1, 400",
        "GET /v1/plans?tag=%ff HTTP/1.1, 400",
        "GET /v1/plans?tag=%zz HTTP/1.1, 400",
        "GET /v1/plans?tag=%00 HTTP/1.1, 400",
        "GET /v1/pl\u00e4ne HTTP/1.1, 400",
        "GET /%ff HTTP/1.1, 400",
        "GET /q/%ff HTTP/1.1, 400",
        "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1, 404",
        "GET /v1/../../etc/passwd HTTP/1.1, 404",
        "GET //v1/plans/x HTTP/1.1, 404",
        "GET /v1/plans/a%2fb HTTP/1.1, 404",
        "GET /v1/plans/{id} HTTP/1.1, 404",
        "GET /v1/plans/<x>|^` HTTP/1.1, 404",
        "GET v1/plans HTTP/1.1, 404",
        "GET * HTTP/1.1, 404",
        "FOO /v1/plans HTTP/1.1, 405",
        "TRACE /v1/plans HTTP/1.1, 405",
        "CONNECT localhost:1 HTTP/1.1, 404",
        "PATCH /v1/check HTTP/1.0, 405",
        "POST /q/health HTTP/1.1, 405",
    })
    void whatNoClientWouldSendIsAProblem(String line, int status) {
        isProblem(Wire.send(line, NOTHING), status);
    }

    @Test
    void aMethodThatIsNotAllowedIsToldWhichAre() {
        assertThat(Wire.send("PUT /v1/plans HTTP/1.1", NOTHING).head()).contains("Allow: GET, HEAD, OPTIONS, POST");
        assertThat(Wire.send("PUT /v1/plans/x HTTP/1.1", NOTHING).head()).contains("Allow: DELETE, GET, HEAD, OPTIONS");
    }

    @Test
    void whatIsTooLongIsAProblem() {
        isProblem(Wire.send("GET /v1/plans?tag=" + "x".repeat(90_000) + " HTTP/1.1", NOTHING), 414);
        isProblem(Wire.send("GET /v1/plans HTTP/1.1\r\nX: " + "x".repeat(200_000), NOTHING), 431);
    }

    @ParameterizedTest
    @CsvSource({"POST, application/json", "POST, text/plain", "GET, text/plain", "DELETE, application/json"})
    void aBodyThatAnnouncesItsSizeIsRefusedBeforeItIsRead(String method, String type) {
        String head = method + " /v1/plans HTTP/1.1\r\nContent-Type: " + type + "\r\nContent-Length: 20000001";
        isProblem(Wire.send(head, "[".getBytes(UTF_8)), 413);
    }

    /** The connection is kept alive by the client, so the answer ends only because the server closes. */
    @Test
    void aBodyThatDoesNotIsRefusedWhenItIsTooLarge() {
        byte[] chunk = (Integer.toHexString(CHUNK) + "\r\n" + " ".repeat(CHUNK) + "\r\n").getBytes(UTF_8);
        Wire.Answer answer = Wire.send(out -> {
            Wire.write(out, CHUNKED.getBytes(UTF_8));
            for (int i = 0; i < 25; i++) {
                Wire.write(out, chunk);
            }
            Wire.write(out, "0\r\n\r\n".getBytes(UTF_8));
        });
        isProblem(answer, 413);
    }

    private static void isProblem(Wire.Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.isProblem()).as(answer.toString()).isTrue();
        assertThat(answer.body()).contains("Maybe ");
    }
}
