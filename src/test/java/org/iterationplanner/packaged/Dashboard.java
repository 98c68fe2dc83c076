package org.iterationplanner.packaged;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.iterationplanner.json.Json;
import org.iterationplanner.sample.DemoData;

/**
 * The packaged service with the dashboard in it, and a real browser in front of it. Notes every request to another host and every
 * error in the browser's console. Without a browser, or in a build that left the dashboard out, its tests are skipped, saying so.
 */
final class Dashboard implements AutoCloseable {

    private static final List<String> BROWSERS = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path INDEX = Path.of("target/classes/META-INF/resources/index.html");

    final PackagedService service;
    final Queue<String> requestsElsewhere = new ConcurrentLinkedQueue<>();
    final Queue<String> errors = new ConcurrentLinkedQueue<>();

    private final Playwright playwright;
    private final Browser browser;

    /** The request for a plan of the two-datacenter exit after so much time, better plans or not. */
    static String exit(String time) throws IOException {
        String config = "{\"run\": {\"termination\": {\"spentLimit\": \"" + time + "\", \"unimprovedSpentLimit\": \""
                + time + "\"}}}";
        return "{\"config\": " + config + ", \"modelInput\": "
                + Json.write(DemoData.get("two-datacenter-exit").orElseThrow().modelInput()) + "}";
    }

    Dashboard(Path folder) throws IOException {
        skipUnless(Files.exists(INDEX), "this build left the dashboard out (-Dui.skip=true).");
        Optional<Path> found = browser();
        skipUnless(
                found.isPresent(),
                "none of " + BROWSERS + " is on the PATH. Maybe install one (Debian: apt-get install chromium).");
        service = new PackagedService(folder, Map.of());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(QUIET));
    }

    /** A page of a fresh profile, not yet anywhere. */
    Page open(ColorScheme scheme, int width, int height) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setBaseURL(service.address("/"))
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setLocale("en-GB")
                .setViewportSize(width, height));
        context.onRequest(request -> {
            if (!request.url().startsWith(service.address("/"))
                    && !request.url().startsWith("data:")) {
                requestsElsewhere.add(request.url());
            }
        });
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text());
            }
        });
        context.onWebError(error -> errors.add(error.error()));
        return context.newPage();
    }

    /** Printed, because nobody is told why a whole class was skipped. */
    private static void skipUnless(boolean isThere, String reason) {
        if (!isThere) {
            System.out.println("[dashboard] Tests in a browser are skipped: " + reason);
        }
        assumeTrue(isThere, reason);
    }

    private static Optional<Path> browser() {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                .flatMap(folder -> BROWSERS.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        playwright.close();
        service.close();
    }
}
