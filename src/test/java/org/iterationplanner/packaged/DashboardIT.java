package org.iterationplanner.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a planner does with the dashboard, in a real browser, by keyboard where that is the harder way. */
class DashboardIT {

    private static final Pattern BOARD = Pattern.compile(".*/plans/[^/]+/board.*");
    private static final double PATIENT = 60_000;

    @TempDir
    static Path folder;

    private static Dashboard dashboard;

    @BeforeAll
    static void start() throws Exception {
        dashboard = new Dashboard(folder);
    }

    @BeforeEach
    void forget() {
        dashboard.errors.clear();
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @Test
    void fromASampleToAnAcceptedWhatIf() throws Exception {
        Page page = dashboard.open(ColorScheme.LIGHT, 1400, 900);
        page.navigate("/");
        button(page, "Plan the sample First steps").click();
        page.waitForURL(BOARD);
        isCompleted(page);
        String first = planOf(page);

        movesACardByKeyboard(page);
        button(page, "Replan around my edits").click();
        page.waitForURL(url -> BOARD.matcher(url).matches() && !url.contains(first));
        isCompleted(page);
        JsonNode input = dashboard.service.get("/v1/plans/" + planOf(page) + "/model-input");
        assertThat(input.toString()).contains("after the audit").contains("Ada");

        readsWhy(page);
        String asked = planOf(page);
        asksWhatIf(page);
        page.getByRole(AriaRole.LINK, named("Go on with this plan")).click();
        page.waitForURL(url -> BOARD.matcher(url).matches() && !url.contains(asked));
        isCompleted(page);

        assertThat(dashboard.errors).isEmpty();
        assertThat(dashboard.requestsElsewhere).isEmpty();
    }

    @Test
    void aLostStreamOfEventsIsMadeUpForByPolling() throws Exception {
        Page page = dashboard.open(ColorScheme.DARK, 1400, 900);
        page.route("**/events", route -> route.abort());
        String id = dashboard
                .service
                .post("/v1/plans", Dashboard.exit("PT8S"))
                .path("id")
                .asText();
        AtomicInteger wholePlans = new AtomicInteger();
        page.onRequest(request -> {
            if (request.url().endsWith("/v1/plans/" + id)) {
                wholePlans.incrementAndGet();
            }
        });
        page.navigate("/#/plans/" + id + "/board");

        assertThat(page.getByText("Iteration 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        isCompleted(page);
        assertThat(wholePlans.get()).isGreaterThanOrEqualTo(3);
    }

    @Test
    void aServiceThatCannotBeReachedIsSaidAndTriedAgain() {
        Page page = dashboard.open(ColorScheme.LIGHT, 768, 1024);
        page.navigate("/");
        assertThat(button(page, "Plan the sample First steps")).isVisible();
        page.route("**/v1/**", route -> route.abort());
        button(page, "Plan the sample First steps").click();

        assertThat(page.getByText("The service cannot be reached").first()).isVisible();
        page.unrouteAll();
        button(page, "Plan the sample First steps").click();
        page.waitForURL(BOARD);
    }

    @Test
    void boardAndTimelineArePrintedWhole() throws Exception {
        Page page = dashboard.open(ColorScheme.DARK, 1400, 900);
        JsonNode plan = dashboard.service.post("/v1/plans", Dashboard.exit("PT5S"), "Prefer", "wait=60");
        String address = "/#/plans/" + plan.at("/metadata/id").asText();
        page.navigate(address + "/board");
        Locator lines = page.locator("main tbody tr");
        assertThat(page.getByText("Iteration 1", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(lines).hasCount(0);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(lines).hasCount(plan.at("/kpis/assetsPlanned").asInt());
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Iteration 14: ")))
                .isVisible();
        assertThat(page.getByRole(AriaRole.TAB)).hasCount(0);

        page.navigate(address + "/timeline");
        assertThat(page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("Data warehouse")))
                .isVisible();
        page.navigate(address + "/board?q=database");
        assertThat(page.getByText("Not all of the plan, only “database”.")).isVisible();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
        assertThat(page.getByText("Not all of the plan")).isHidden();
        assertThat(lines).hasCount(0);
    }

    private static void movesACardByKeyboard(Page page) {
        Locator card = page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.REGION)
                .first()
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON)
                .first();
        card.focus();
        page.keyboard().press("Alt+ArrowRight");
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        assertThat(dialog.getByText("With all your moves so far, this")).isVisible();
        dialog.getByLabel("Reason").fill("after the audit");
        dialog.getByLabel("Your name").fill("Ada");
        page.keyboard().press("Enter");
        assertThat(page.getByText("1 move of yours, not planned yet")).isVisible();
        button(page, "Undo the last").click();
        assertThat(page.getByText("not planned yet")).isHidden();

        card.focus();
        page.keyboard().press("Alt+ArrowRight");
        dialog.getByLabel("Reason").fill("after the audit");
        page.keyboard().press("Enter");
        assertThat(page.getByText("not planned yet")).isVisible();
    }

    private static void readsWhy(Page page) {
        page.getByRole(AriaRole.MAIN)
                .getByRole(AriaRole.REGION)
                .getByRole(AriaRole.LISTITEM)
                .getByRole(AriaRole.BUTTON)
                .first()
                .focus();
        page.keyboard().press("Enter");
        Locator drawer = page.getByRole(AriaRole.DIALOG);
        assertThat(drawer.getByText("is in iteration").first()).isVisible();
        drawer.getByRole(AriaRole.COMBOBOX).click();
        page.getByRole(AriaRole.OPTION).last().click();
        assertThat(drawer.getByRole(AriaRole.STATUS).last()).not().isEmpty();
        page.keyboard().press("Escape");
        assertThat(drawer).isHidden();
    }

    private static void asksWhatIf(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("What if"))
                .click();
        choose(page, "Of");
        choose(page, "For team");
        page.getByLabel("New number").fill("9");
        button(page, "Add").click();
        button(page, "Plan it").click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("What would change")))
                .isVisible();
        assertThat(page.getByText("Loading the other plan")).isHidden(within());
    }

    private static void choose(Page page, String label) {
        page.getByRole(
                        AriaRole.COMBOBOX,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
        page.getByRole(AriaRole.OPTION).first().click();
    }

    private static void isCompleted(Page page) {
        assertThat(page.getByText("Completed").first())
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENT));
    }

    private static LocatorAssertions.IsHiddenOptions within() {
        return new LocatorAssertions.IsHiddenOptions().setTimeout(PATIENT);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static String planOf(Page page) {
        return page.url().replaceFirst(".*/plans/([^/?]+).*", "$1");
    }
}
