package org.iterationplanner.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iterationplanner.json.Json;
import org.iterationplanner.sample.DemoData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every screen, wide and narrow, light and dark: axe finds nothing, nothing is wider than the window, nobody else is asked for
 * anything. What was seen lies in {@code target/screenshots}. A new screen is one more line of {@link #SCREENS}.
 */
class DashboardAccessIT {

    /**
     * Name, and address with {@code {plan}} for a solved plan, {@code {asset}} for an asset of it, and {@code {backlog}} for a living
     * backlog whose first iteration is closed and whose second one is committed.
     */
    private static final List<Screen> SCREENS = List.of(
            new Screen("home", "/"),
            new Screen("board", "/plans/{plan}/board"),
            new Screen("explain", "/plans/{plan}/board?asset={asset}"),
            new Screen("timeline", "/plans/{plan}/timeline"),
            new Screen("overview", "/plans/{plan}/overview"),
            new Screen("what-if", "/plans/{plan}/what-if"),
            new Screen("dependencies", "/plans/{plan}/dependencies?around=asset:{asset}"),
            new Screen("forecast", "/plans/{plan}/forecast"),
            new Screen("import", "/import"),
            new Screen("backlog-plans", "/backlogs/{backlog}/plans"),
            new Screen("backlog-iterations", "/backlogs/{backlog}/iterations"),
            new Screen("backlog-closed", "/backlogs/{backlog}/iterations/1"),
            new Screen("backlog-committed", "/backlogs/{backlog}/iterations/2"),
            new Screen("backlog-progress", "/backlogs/{backlog}/progress"),
            new Screen("backlog-figures", "/backlogs/{backlog}/figures"),
            new Screen("backlog-forecast", "/backlogs/{backlog}/forecast"),
            new Screen("backlog-suggestions", "/backlogs/{backlog}/suggestions"),
            new Screen("backlog-history", "/backlogs/{backlog}/history"),
            new Screen("no-such-backlog", "/backlogs/none/plans"),
            new Screen("no-such-plan", "/plans/none/board"),
            new Screen("no-such-page", "/nowhere"));

    private static final Path AXE = Path.of("src/main/webui/node_modules/axe-core/axe.min.js");
    private static final Path PICTURES = Path.of("target/screenshots");
    private static final String VIOLATIONS = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations.flatMap(violation =>
              violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
            """;
    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @TempDir
    static Path folder;

    private static Dashboard dashboard;
    private static String plan;
    private static String asset;
    private static String backlog;

    private record Screen(String name, String path) {}

    @BeforeAll
    static void start() throws Exception {
        dashboard = new Dashboard(folder);
        var request = DemoData.get("two-datacenter-exit").orElseThrow();
        plan = dashboard
                .service
                .post("/v1/plans", Json.write(request), "Prefer", "wait=60")
                .at("/metadata/id")
                .asText();
        asset = request.modelInput().assets().get(0).id();
        backlog = dashboard
                .service
                .post("/v1/backlogs", Json.write(Map.of("name", "Exit", "modelInput", request.modelInput())))
                .at("/id")
                .asText();
        accept();
        step(1, "commit", "{}");
        step(1, "approve", "{\"role\": \"Change manager\", \"conditions\": [\"Backups first\"]}");
        step(1, "start", "{}");
        step(1, "close", "{\"others\": \"DONE\"}");
        accept();
        step(2, "commit", "{}");
    }

    private static void accept() throws Exception {
        String plans = "/v1/backlogs/" + backlog + "/plans";
        String next = dashboard
                .service
                .post(
                        plans,
                        "{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT2S\"}}}}",
                        "Prefer",
                        "wait=60")
                .at("/metadata/id")
                .asText();
        dashboard.service.post(plans + "/" + next + "/accept", "{}");
    }

    private static void step(int iteration, String step, String said) throws Exception {
        String iterations = "/v1/backlogs/" + backlog + "/iterations/";
        assertThat(dashboard
                        .service
                        .post(iterations + iteration + "/" + step, said)
                        .at("/number")
                        .asInt())
                .as(step)
                .isEqualTo(iteration);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1400, 900", "DARK, 1400, 900", "LIGHT, 360, 740", "DARK, 360, 740"})
    void everyScreenIsForEverybody(ColorScheme scheme, int width, int height) throws Exception {
        String axe = Files.readString(AXE);
        for (Screen screen : SCREENS) {
            Page page = dashboard.open(scheme, width, height);
            page.navigate("/#"
                    + screen.path()
                            .replace("{plan}", plan)
                            .replace("{asset}", asset)
                            .replace("{backlog}", backlog));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.getByText("Loading ")).hasCount(0);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve("%s-%d-%s.png"
                            .formatted(screen.name(), width, scheme.name().toLowerCase(Locale.ROOT)))));
            page.evaluate(axe);

            assertThat((List<?>) page.evaluate(VIOLATIONS)).as(screen.name()).isEmpty();
            assertThat((int) page.evaluate(TOO_WIDE)).as(screen.name()).isZero();
            page.context().close();
        }
        assertThat(dashboard.requestsElsewhere).isEmpty();
    }
}
