package org.iterationplanner.devops;

import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.iterationplanner.devops.DevOpsFailure.Kind;
import org.jspecify.annotations.Nullable;

/** Opens sessions with an Azure DevOps that may be called. Never follows a redirect. Thread-safe. */
@Singleton
public class DevOpsClient {

    private final HttpClient http;
    private final DevOpsConfig config;
    private final Addresses addresses;

    public DevOpsClient(DevOpsConfig config) {
        this.config = config;
        addresses = new Addresses(config);
        http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(config.requestLimit())
                .build();
    }

    /**
     * Begins one import or export, whose time runs from now on.
     *
     * @param token a personal access token; that of the configuration where it is null
     * @throws DevOpsFailure if the address may not be called, or there is no token
     */
    public DevOpsSession open(DevOpsConnection connection, @Nullable String token) {
        URI root = addresses.allowed(connection.url());
        if (connection.project().isBlank()) {
            throw new DevOpsFailure(Kind.NOT_FOUND, "No project is named. Maybe say it as project.");
        }
        String secret = token == null || token.isBlank() ? config.token().orElse("") : token;
        if (secret.isBlank()) {
            throw new DevOpsFailure(
                    Kind.NOT_ALLOWED, "There is no token. Maybe send one in the header Azure-DevOps-Token.");
        }
        String login = Base64.getEncoder().encodeToString((":" + secret.strip()).getBytes(StandardCharsets.UTF_8));
        return new DevOpsSession(http, config, root + "/" + segment(connection.project()), "Basic " + login);
    }

    /** A name as a segment of a path. */
    static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("..", "%2E%2E");
    }
}
