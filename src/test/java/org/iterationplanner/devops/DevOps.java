package org.iterationplanner.devops;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A service that answers in the shapes of Azure DevOps, on this machine. */
final class DevOps implements AutoCloseable {
    static final String TOKEN = "s3cr3t-token";
    static final String ROOT = "/contoso/Move%20it/";

    final WireMockServer server = new WireMockServer(options().dynamicPort());

    private final int answerLimit;

    DevOps() {
        this(100_000);
    }

    /** @param answerLimit bytes that are taken of one answer */
    DevOps(int answerLimit) {
        this.answerLimit = answerLimit;
        server.start();
    }

    record Config(
            List<String> hosts,
            boolean privateAddresses,
            Optional<String> token,
            Duration requestLimit,
            Duration spentLimit,
            int answerLimit)
            implements DevOpsConfig {}

    DevOpsConfig config() {
        return new Config(
                List.of("localhost:" + server.port()),
                true,
                Optional.of(TOKEN),
                Duration.ofMillis(1_500),
                Duration.ofSeconds(20),
                answerLimit);
    }

    DevOpsConnection connection(String team) {
        return new DevOpsConnection("http://localhost:" + server.port() + "/contoso/", "Move it", team, null);
    }

    DevOpsSession session() {
        return new DevOpsClient(config()).open(connection(null), null);
    }

    void answers(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.willReturn(answer));
    }

    void answers(MappingBuilder request, String json) {
        answers(request, okJson(json));
    }

    static MappingBuilder read(String path) {
        return get(urlPathEqualTo(ROOT + path));
    }

    static MappingBuilder ask(String path, String bodyPart) {
        return post(urlPathEqualTo(ROOT + path)).withRequestBody(containing(bodyPart));
    }

    static ResponseDefinitionBuilder status(int status) {
        return aResponse().withStatus(status);
    }

    @Override
    public void close() {
        server.stop();
    }
}
