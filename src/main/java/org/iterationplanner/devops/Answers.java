package org.iterationplanner.devops;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.iterationplanner.devops.DevOpsFailure.Kind;
import org.iterationplanner.json.ForeignJson;
import org.jspecify.annotations.Nullable;

/** What an answer of Azure DevOps says. */
final class Answers {

    private static final int OK = 200;
    /** With a page for signing in, where the token is none. */
    private static final int SIGN_IN = 203;

    private static final int MULTIPLE_CHOICES = 300;
    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION = 412;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int SERVER_ERROR = 500;
    private static final int SHOWN = 200;
    /** With status 400: a query finds more than the service answers at once. */
    private static final String TOO_MANY_FOUND = "VS402337";

    private Answers() {}

    /** How long to wait before asking again, or null when this is an answer. */
    static @Nullable Duration wait(HttpResponse<?> answer) {
        if (answer.statusCode() != TOO_MANY && answer.statusCode() != UNAVAILABLE) {
            return null;
        }
        // a date instead of seconds is longer than anybody waits here
        return answer.headers()
                .firstValue("Retry-After")
                .map(text -> text.matches("[0-9]{1,6}") ? Duration.ofSeconds(Long.parseLong(text)) : Duration.ofDays(1))
                .orElse(Duration.ofSeconds(1));
    }

    /**
     * The body of a good answer.
     *
     * @throws DevOpsFailure for any other
     */
    static ForeignJson json(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status == SIGN_IN || status == UNAUTHORIZED || status == FORBIDDEN) {
            throw new DevOpsFailure(
                    Kind.NOT_ALLOWED,
                    "Azure DevOps refuses the token (" + status
                            + "). Maybe it is wrong, has expired, or lacks the scope of work items.");
        }
        if (status == NOT_FOUND) {
            throw new DevOpsFailure(
                    Kind.NOT_FOUND,
                    "Azure DevOps knows nothing there (404)" + message(answer)
                            + ". Maybe organization, project or team is misspelt.");
        }
        if (status == CONFLICT || status == PRECONDITION) {
            throw new DevOpsFailure(
                    Kind.CHANGED,
                    "It has been changed there meanwhile (" + status + ")" + message(answer) + ". Maybe try again.");
        }
        if (status >= SERVER_ERROR || (status >= MULTIPLE_CHOICES && status < 400) || status < OK) {
            throw new DevOpsFailure(
                    Kind.BROKEN, "Azure DevOps answers " + status + ", which is no answer. Maybe try again later.");
        }
        if (status >= 400) {
            throw new DevOpsFailure(
                    message(answer).contains(TOO_MANY_FOUND) ? Kind.TOO_MANY : Kind.NOT_FOUND,
                    "Azure DevOps refuses what is asked (" + status + ")" + message(answer)
                            + ". Maybe project, team or area is misspelt.");
        }
        ForeignJson json = parsed(answer);
        if (json == null || !json.isObject()) {
            throw new DevOpsFailure(Kind.BROKEN, "The answer is no JSON object. Maybe this is no Azure DevOps.");
        }
        return json;
    }

    private static @Nullable ForeignJson parsed(HttpResponse<byte[]> answer) {
        try {
            return ForeignJson.of(answer.body());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** What the service itself says, printable and not too long. */
    private static String message(HttpResponse<byte[]> answer) {
        ForeignJson json = parsed(answer);
        String text = json == null ? null : json.text("message");
        return text == null
                ? ""
                : ": " + text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("[\\p{Cntrl}]+", " ");
    }
}
