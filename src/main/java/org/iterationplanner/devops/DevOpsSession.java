package org.iterationplanner.devops;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.iterationplanner.devops.DevOpsFailure.Kind;
import org.iterationplanner.json.ForeignJson;
import org.iterationplanner.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one project, one after the other, until the time of all of them is over. Whoever is asked to wait a little waits;
 * a longer wait ends it. Not thread-safe.
 */
public final class DevOpsSession {

    private static final String VERSION = "api-version=7.1";
    private static final int TRIES = 4;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HttpClient http;
    private final DevOpsConfig config;
    private final String project;
    private final String login;
    private final long end;

    DevOpsSession(HttpClient http, DevOpsConfig config, String project, String login) {
        this.http = http;
        this.config = config;
        this.project = project;
        this.login = login;
        end = System.nanoTime() + config.spentLimit().toNanos();
    }

    /** Reads what stands under a path below the project. */
    ForeignJson get(String path) {
        return send(path, "GET", null, "application/json");
    }

    /** Asks a question that needs a body; nothing is changed by it. */
    ForeignJson ask(String path, Object body) {
        return send(path, "POST", body, "application/json");
    }

    /** Changes something. */
    ForeignJson patch(String path, Object operations) {
        return send(path, "PATCH", operations, "application/json-patch+json");
    }

    private ForeignJson send(String path, String method, @Nullable Object body, String type) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(project + "/" + path + (path.indexOf('?') < 0 ? "?" : "&") + VERSION))
                .header("Authorization", login)
                .header("Accept", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        if (body != null) {
            request.header("Content-Type", type);
        }
        for (int i = 1; ; i++) {
            HttpResponse<byte[]> answer = answer(request.build());
            Duration wait = Answers.wait(answer);
            if (wait == null) {
                return Answers.json(answer);
            }
            if (i == TRIES || wait.compareTo(LONGEST_WAIT) > 0 || wait.toNanos() > left()) {
                throw new DevOpsFailure(
                        Kind.BUSY, "Azure DevOps asks to wait for " + wait.toSeconds() + " s. Maybe try again then.");
            }
            sleep(wait);
        }
    }

    private HttpResponse<byte[]> answer(HttpRequest request) {
        long limit = Math.min(config.requestLimit().toNanos(), left());
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(request, info -> new LimitedBody(config.answerLimit()));
        try {
            return answer.get(Math.max(0, limit), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new DevOpsFailure(
                    Kind.SLOW,
                    "Azure DevOps has not answered within the time. Maybe try again, or raise planner.devops.request-limit"
                            + " or spent-limit.");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new DevOpsFailure(
                    Kind.BROKEN, "The answer of Azure DevOps is none: " + cause.getMessage() + ". Maybe try again.");
        } catch (InterruptedException e) {
            answer.cancel(true);
            throw interrupted();
        }
    }

    private long left() {
        return end - System.nanoTime();
    }

    private static void sleep(Duration wait) {
        try {
            TimeUnit.NANOSECONDS.sleep(wait.toNanos());
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static DevOpsFailure interrupted() {
        Thread.currentThread().interrupt();
        return new DevOpsFailure(Kind.SLOW, "This service is stopping. Maybe try again later.");
    }
}
