package org.iterationplanner.packaged;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the dashboard's files are served, and that their being there opens nothing that was shut. */
class DashboardFilesIT {

    private static final Pattern SCRIPT = Pattern.compile("assets/[^\"]+\\.js");

    @TempDir
    Path folder;

    @Test
    void whatMayBeKeptIsKeptAndThePageTalksToNobodyElse() throws Exception {
        assumeTrue(
                Files.exists(Path.of("target/classes/META-INF/resources/index.html")),
                "Skipped: this build left the dashboard out (-Dui.skip=true).");
        try (PackagedService service = new PackagedService(folder, Map.of())) {
            HttpResponse<String> page = service.answer("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(header(page, "Cache-Control")).isEqualTo("no-cache");
            assertThat(header(page, "Content-Security-Policy"))
                    .contains("default-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("script-src", "unsafe-eval");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");

            String script = SCRIPT.matcher(page.body())
                    .results()
                    .map(MatchResult::group)
                    .findFirst()
                    .orElseThrow();
            HttpResponse<String> kept = service.answer("/" + script, "Accept-Encoding", "gzip");
            assertThat(header(kept, "Cache-Control")).contains("immutable", "max-age=31536000");
            assertThat(header(kept, "Content-Encoding")).isEqualTo("gzip");

            assertThat(service.statusLine("/%zz")).contains(" 400 ");
            assertThat(service.answer("/assets/%2e%2e/%2e%2e/application.properties")
                            .statusCode())
                    .isBetween(400, 404);
            assertThat(service.answer("/nothing").statusCode()).isEqualTo(404);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
