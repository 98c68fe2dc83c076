package org.iterationplanner.devops;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.iterationplanner.devops.DevOpsFailure.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class DevOpsSessionTest {
    private final DevOps devOps = new DevOps();

    @AfterEach
    void stop() {
        devOps.close();
    }

    @Test
    void theTokenIsTheLoginAndTheVersionIsSaid() {
        devOps.answers(DevOps.read("x"), "{\"a\": 1}");
        assertThat(devOps.session().get("x").whole("a")).isEqualTo(1);
        devOps.server.verify(getRequestedFor(urlPathEqualTo(DevOps.ROOT + "x"))
                .withBasicAuth(new com.github.tomakehurst.wiremock.client.BasicCredentials("", DevOps.TOKEN))
                .withQueryParam("api-version", equalTo("7.1")));
    }

    static Stream<Arguments> badAnswers() {
        return Stream.of(
                Arguments.of(Kind.NOT_ALLOWED, DevOps.status(401)),
                Arguments.of(Kind.NOT_ALLOWED, DevOps.status(403)),
                Arguments.of(Kind.NOT_ALLOWED, DevOps.status(203).withBody("<html>Sign in</html>")),
                Arguments.of(Kind.NOT_FOUND, DevOps.status(404).withBody("{\"message\": \"TF200016: no project\"}")),
                Arguments.of(Kind.NOT_FOUND, DevOps.status(400).withBody("<")),
                Arguments.of(Kind.CHANGED, DevOps.status(412)),
                Arguments.of(Kind.BUSY, DevOps.status(429).withHeader("Retry-After", "60")),
                Arguments.of(Kind.BUSY, DevOps.status(503).withHeader("Retry-After", "Fri, 31 Dec 2027 23:59:59 GMT")),
                Arguments.of(Kind.BROKEN, DevOps.status(500)),
                Arguments.of(Kind.BROKEN, okJson("[1]")),
                Arguments.of(Kind.BROKEN, okJson("{\"a\": 1")),
                Arguments.of(Kind.BROKEN, aResponse()),
                Arguments.of(Kind.BROKEN, okJson("{\"a\": \"" + "x".repeat(100_000) + "\"}")),
                Arguments.of(Kind.BROKEN, okJson("[".repeat(50_000))),
                Arguments.of(Kind.BROKEN, aResponse().withFault(Fault.EMPTY_RESPONSE)),
                Arguments.of(Kind.BROKEN, aResponse().withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
                Arguments.of(Kind.BROKEN, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                Arguments.of(Kind.SLOW, okJson("{}").withFixedDelay(4_000)),
                Arguments.of(Kind.SLOW, okJson("{\"a\": \"b\"}").withChunkedDribbleDelay(5, 10_000)));
    }

    @ParameterizedTest
    @MethodSource("badAnswers")
    void aBadAnswerIsToldAndNeverTheToken(Kind kind, ResponseDefinitionBuilder answer) {
        devOps.answers(DevOps.read("x"), answer);
        assertThatThrownBy(() -> devOps.session().get("x")).isInstanceOfSatisfying(DevOpsFailure.class, failure -> {
            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure).hasMessageContaining("Maybe").hasMessageNotContaining(DevOps.TOKEN);
        });
    }

    @Test
    void aRedirectIsNotFollowed() {
        devOps.answers(
                DevOps.read("x"),
                DevOps.status(302).withHeader("Location", "http://localhost:" + devOps.server.port() + "/elsewhere"));
        assertThatThrownBy(() -> devOps.session().get("x")).isInstanceOf(DevOpsFailure.class);
        devOps.server.verify(0, getRequestedFor(urlPathEqualTo("/elsewhere")));
    }

    @Test
    void whoIsAskedToWaitALittleWaits() {
        devOps.server.stubFor(DevOps.read("x")
                .inScenario("busy")
                .whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("free")
                .willReturn(DevOps.status(429).withHeader("Retry-After", "1")));
        devOps.server.stubFor(
                DevOps.read("x").inScenario("busy").whenScenarioStateIs("free").willReturn(okJson("{\"a\": 2}")));
        assertThat(devOps.session().get("x").whole("a")).isEqualTo(2);
    }

    @Test
    void whoIsAlwaysAskedToWaitGivesUp() {
        devOps.answers(DevOps.read("x"), DevOps.status(503).withHeader("Retry-After", "0"));
        assertThatThrownBy(() -> devOps.session().get("x"))
                .isInstanceOfSatisfying(DevOpsFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.BUSY));
        devOps.server.verify(4, getRequestedFor(urlPathEqualTo(DevOps.ROOT + "x")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not an address",
                "https://",
                "http://dev.azure.com/contoso",
                "ftp://dev.azure.com/contoso",
                "file:///etc/passwd",
                "https://dev.azure.com.example.org/contoso",
                "https://example.org/?dev.azure.com",
                "https://dev.azure.com:8443/contoso",
                "https://user:password@dev.azure.com/contoso",
                "https://dev.azure.com/contoso?x=y",
                "https://localhost/contoso",
                "https://127.0.0.1/contoso",
                "https://[::1]/contoso"
            })
    void onlyHostsOnTheListAreCalledAndNoneWithin(String url) {
        DevOpsConfig config = new DevOps.Config(
                List.of("dev.azure.com", "localhost", "127.0.0.1", "[::1]"),
                false,
                Optional.of(DevOps.TOKEN),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1_000);
        DevOpsClient client = new DevOpsClient(config);
        assertThatThrownBy(() -> client.open(new DevOpsConnection(url, "p", null, null), null))
                .isInstanceOfSatisfying(DevOpsFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(Kind.ADDRESS_REFUSED);
                    assertThat(failure).hasMessageContaining("Maybe").hasMessageNotContaining("password@");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.16.0.1, true",
        "192.168.1.1, true",
        "169.254.169.254, true",
        "0.0.0.0, true",
        "100.64.0.1, true",
        "224.0.0.1, true",
        "::1, true",
        "fc00::1, true",
        "fd12::1, true",
        "fe80::1, true",
        "::ffff:10.0.0.1, true",
        "13.107.42.18, false",
        "100.128.0.1, false",
        "2620:1ec::10, false"
    })
    void addressesWithinAreKnown(String address, boolean within) throws UnknownHostException {
        assertThat(Addresses.isPrivate(InetAddress.getByName(address))).isEqualTo(within);
    }

    @Test
    void withoutATokenNobodyIsCalled() {
        DevOpsConfig config = new DevOps.Config(
                List.of("localhost:" + devOps.server.port()),
                true,
                Optional.empty(),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1),
                1_000);
        assertThatThrownBy(() -> new DevOpsClient(config).open(devOps.connection(null), " "))
                .isInstanceOfSatisfying(DevOpsFailure.class, failure -> assertThat(failure.kind())
                        .isEqualTo(Kind.NOT_ALLOWED));
        assertThat(devOps.server.getAllServeEvents()).isEmpty();
    }
}
