package org.iterationplanner.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.iterationplanner.json.Json;
import org.iterationplanner.sample.DemoData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every screen and every dialog, wide and narrow, light and dark: axe finds nothing, nothing is wider than the window, nobody else is
 * asked for anything. What was seen lies in {@code target/screenshots}. A new screen is one more line of {@link #SCREENS}.
 */
class DashboardAccessIT {

    /**
     * Name, and address with {@code {plan}} for a solved plan, {@code {asset}} for an asset of it, {@code {other}} for a what-if of it,
     * and {@code {backlog}} for a living backlog whose first iteration is closed and whose second one is committed; then what is
     * opened there.
     */
    private static final List<Screen> SCREENS = List.of(
            new Screen("home", "/"),
            new Screen("board", "/plans/{plan}/board"),
            new Screen("move", "/plans/{plan}/board", DashboardAccessIT::asksToMove),
            new Screen("explain", "/plans/{plan}/board?asset={asset}", DashboardAccessIT::asksWhyNotThere),
            new Screen("commands", "/plans/{plan}/board", page -> opens(page, "Commands Ctrl K")),
            new Screen("help", "/plans/{plan}/board", page -> opens(page, "Help")),
            new Screen("timeline", "/plans/{plan}/timeline"),
            new Screen("overview", "/plans/{plan}/overview"),
            new Screen("what-if", "/plans/{plan}/what-if"),
            new Screen("comparison", "/plans/{plan}/what-if?with={other}"),
            new Screen("dependencies", "/plans/{plan}/dependencies?around=asset:{asset}"),
            new Screen("forecast", "/plans/{plan}/forecast"),
            new Screen("import", "/import"),
            new Screen("import-errors", "/import", page -> previews(page, "id,name,effort\n,No id,x\na2,Two,minus\n")),
            new Screen(
                    "import-merge",
                    "/import?backlog={backlog}",
                    page -> previews(page, "id,name,effort\nlz-firewall,Firewall,platform=9\nnew,New,platform=1\n")),
            new Screen("backlog-plans", "/backlogs/{backlog}/plans"),
            new Screen("accept", "/backlogs/{backlog}/plans", DashboardAccessIT::asksToAccept),
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
            async rules => (await axe.run(document, {resultTypes: ['violations'], ...rules})).violations.flatMap(violation =>
              violation.nodes.map(node => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary}`))
            """;
    /** What the scheme can change; all else is the same as in the light one. */
    private static final Map<String, Object> IN_DARK = Map.of("runOnly", List.of("color-contrast"));

    private static final String TOO_WIDE =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private static final int[] WIDE = {1400, 900};
    private static final int[] NARROW = {360, 740};

    @TempDir
    static Path folder;

    private static Dashboard dashboard;
    private static String plan;
    private static String other;
    private static String asset;
    private static String backlog;

    private record Screen(String name, String path, Consumer<Page> opens) {

        Screen(String name, String path) {
            this(name, path, page -> {});
        }
    }

    @BeforeAll
    static void start() throws Exception {
        dashboard = new Dashboard(folder);
        var request = DemoData.get("two-datacenter-exit").orElseThrow();
        plan = dashboard
                .service
                .post("/v1/plans", Dashboard.exit("PT5S"), "Prefer", "wait=60")
                .at("/metadata/id")
                .asText();
        asset = "lz-firewall";
        other = dashboard
                .service
                .post(
                        "/v1/plans/" + plan + "/from-patch",
                        "{\"changes\": {\"assets\": [{\"id\": \"lz-firewall\", \"effort\": {\"platform\": 9}}]}}",
                        "Prefer",
                        "wait=60")
                .at("/metadata/id")
                .asText();
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
    @MethodSource("screens")
    void everyScreenIsForEverybody(Screen screen) throws Exception {
        try (BrowserContext context =
                dashboard.open(ColorScheme.LIGHT, WIDE[0], WIDE[1]).context()) {
            Page page = context.pages().get(0);
            page.navigate("/#"
                    + screen.path()
                            .replace("{plan}", plan)
                            .replace("{other}", other)
                            .replace("{asset}", asset)
                            .replace("{backlog}", backlog));
            page.waitForLoadState(LoadState.NETWORKIDLE);
            screen.opens().accept(page);
            assertThat(page.getByText("Loading ")).hasCount(0);
            page.evaluate(Files.readString(AXE));
            for (int[] size : List.of(WIDE, NARROW)) {
                page.setViewportSize(size[0], size[1]);
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                    isForEverybody(page, screen.name(), scheme, size[0]);
                }
            }
        }
        assertThat(dashboard.requestsElsewhere).isEmpty();
    }

    private static List<Screen> screens() {
        return SCREENS;
    }

    private static void isForEverybody(Page page, String screen, ColorScheme scheme, int width) {
        String name = "%s-%d-%s".formatted(screen, width, scheme.name().toLowerCase(Locale.ROOT));
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));

        Map<String, Object> rules = scheme == ColorScheme.DARK ? IN_DARK : Map.of();
        assertThat((List<?>) page.evaluate(VIOLATIONS, rules)).as(name).isEmpty();
        assertThat((int) page.evaluate(TOO_WIDE)).as(name).isZero();
    }

    private static void asksToMove(Page page) {
        page.locator("main section li button").first().focus();
        page.keyboard().press("Alt+ArrowRight");
        assertThat(page.getByText("With all your moves so far, this")).isVisible();
    }

    private static void asksWhyNotThere(Page page) {
        page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.COMBOBOX).click();
        page.getByRole(AriaRole.OPTION).last().click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByRole(AriaRole.STATUS).last())
                .not()
                .isEmpty();
    }

    private static void asksToAccept(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept plan"))
                .first()
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG).getByLabel("Comment")).isVisible();
    }

    private static void opens(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    }

    private static void previews(Page page, String rows) {
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("assets.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show what it comes to"))
                .click();
        assertThat(page.locator("#preview")).isVisible();
    }
}
