package org.iterationplanner.packaged;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done with a living backlog in a real browser: files are merged, an iteration is rejected, advice and plans are taken. */
class DashboardBacklogIT {

    private static final String TEAM = """
            "calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 8, "publish": 3},
            "teams": [{"id": "team", "name": "Team", "capacity": 10}]
            """;

    @TempDir
    static Path folder;

    private static Dashboard dashboard;

    @BeforeAll
    static void start() throws Exception {
        dashboard = new Dashboard(folder);
    }

    @AfterAll
    static void stop() {
        if (dashboard != null) {
            dashboard.close();
        }
    }

    @Test
    void filesBecomeABacklogThatSaysWhereItIsFrom() throws Exception {
        Page page = dashboard.open(ColorScheme.LIGHT, 1400, 900);
        page.navigate("/#/import");
        choose(
                page,
                "{\"calendar\": {\"iterationDays\": 14, \"iterations\": 8}, \"teams\": [{\"id\": \"team\"}], \"assets\": ["
                        + asset("a", 2, "") + "]}");
        page.getByLabel("First day of the first iteration").fill("2027-01-04");
        page.getByLabel("What team can do in an iteration").fill("12");
        button(page, "Keep it").click();
        page.waitForURL(Pattern.compile(".*/backlogs/[^/]+/plans"));

        String id = page.url().replaceFirst(".*/backlogs/([^/]+)/.*", "$1");
        JsonNode backlog = backlog(id);
        assertThat(backlog.at("/name").asText()).isEqualTo("files");
        assertThat(backlog.at("/modelInput/calendar/start").asText()).isEqualTo("2027-01-04");
        assertThat(backlog.at("/modelInput/teams/0/capacity").asInt()).isEqualTo(12);
        assertThat(dashboard.service.get(path(id, "/versions")).at("/0/kind").asText())
                .isEqualTo("IMPORTED");
    }

    @Test
    void aMergeIsSeenBeforeItIsMadeAndNeverOverOthers() throws Exception {
        String id = create("Living", asset("kept", 2, "") + "," + asset("grows", 2, "") + "," + asset("goes", 2, ""));
        Page page = dashboard.open(ColorScheme.LIGHT, 1400, 900);
        page.navigate("/#/backlogs/" + id + "/plans");
        page.getByRole(AriaRole.LINK, named("Merge files into it")).click();
        page.getByLabel("Remove what the files lack").check();
        choose(
                page,
                "{" + TEAM + ", \"assets\": [" + asset("kept", 2, "") + "," + asset("grows", 4, "") + ","
                        + asset("comes", 3, "") + "]}");
        assertThat(page.getByRole(AriaRole.HEADING, named("What it changes in Living")))
                .isVisible();
        assertThat(page.getByText("asset comes added")).isVisible();
        assertThat(page.getByText("estimate of grows 2 → 4")).isVisible();
        assertThat(page.getByText("asset goes removed")).isVisible();
        assertThat(backlog(id).at("/version").asInt()).isEqualTo(1);

        page.getByLabel("Comment").fill("Inventory of December");
        accept(id);
        button(page, "Merge it into Living").click();
        assertThat(page.getByText("Somebody has changed this backlog meanwhile"))
                .isVisible();
        assertThat(backlog(id).at("/version").asInt()).isEqualTo(2);
        button(page, "Show the newest version").click();
        assertThat(page.getByText("Somebody has changed this backlog meanwhile"))
                .isHidden();
        button(page, "Merge it into Living").click();

        page.waitForURL(Pattern.compile(".*/history"));
        assertThat(page.getByText("Inventory of December")).isVisible();
        assertThat(backlog(id).at("/modelInput/assets").findValuesAsText("id"))
                .containsExactly("kept", "grows", "comes");
    }

    @Test
    void anIterationIsRejectedWithAReason() throws Exception {
        String id = create("Rejected", asset("a", 5, ""));
        accept(id);
        step(id, 1, "commit", "{}");
        Page page = dashboard.open(ColorScheme.LIGHT, 1400, 900);
        page.navigate("/#/backlogs/" + id + "/iterations/1");
        page.getByLabel("Your role").fill("Change advisory board");
        page.getByLabel("Comment").fill("Not in the week of the audit");
        button(page, "Reject").click();

        Locator decisions = page.getByRole(AriaRole.REGION, named("Decisions"));
        assertThat(decisions).containsText("Change advisory board");
        assertThat(decisions).containsText("Not in the week of the audit");
        assertThat(button(page, "Check and commit")).isVisible();
        assertThat(iteration(id, 1).at("/state").asText()).isEqualTo("REJECTED");
    }

    @Test
    void whatTheHistorySuggestsIsTakenByAButton() throws Exception {
        List<String> assets = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            assets.add(asset("a" + i, 5, ""));
        }
        String id = create("Slower", String.join(",", assets));
        for (int i = 1; i <= 3; i++) {
            accept(id);
            step(id, i, "commit", "{}");
            step(id, i, "approve", "{}");
            step(id, i, "start", "{}");
            String first = iteration(id, i).at("/commitment/assets/0/asset").asText();
            step(
                    id,
                    i,
                    "close",
                    "{\"assets\": [{\"asset\": \"" + first + "\", \"done\": true}], \"others\": \"NOT_DONE\"}");
        }
        Page page = dashboard.open(ColorScheme.DARK, 1400, 900);
        page.navigate("/#/backlogs/" + id + "/suggestions");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply:"))
                .click();

        assertThat(page.getByText("The suggestion is applied.")).isAttached();
        assertThat(backlog(id).at("/modelInput/teams/0/capacity").asInt()).isEqualTo(5);
    }

    @Test
    void aPlanThatBreaksRulesIsOnlyAcceptedKnowingly() throws Exception {
        String pin = ", \"pin\": {\"iteration\": 1}";
        String id = create("Overfull", asset("a", 5, pin) + "," + asset("b", 5, pin) + "," + asset("c", 5, pin));
        plan(id);
        Page page = dashboard.open(ColorScheme.LIGHT, 1400, 900);
        page.navigate("/#/backlogs/" + id + "/plans");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Accept plan"))
                .click();
        Locator dialog = page.getByRole(AriaRole.DIALOG);
        Locator accept = dialog.getByRole(
                AriaRole.BUTTON,
                new Locator.GetByRoleOptions().setName("Accept").setExact(true));
        accept.click();
        assertThat(dialog.getByRole(AriaRole.ALERT)).isVisible();
        assertThat(backlog(id).has("plan")).isFalse();

        dialog.getByRole(AriaRole.CHECKBOX).check();
        accept.click();
        assertThat(dialog).isHidden();
        assertThat(page.getByText("Accepted", new Page.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(backlog(id).has("plan")).isTrue();
    }

    /** Shows what a file of our own JSON comes to. */
    private static void choose(Page page, String json) {
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("files.json", "application/json", json.getBytes(StandardCharsets.UTF_8)));
        button(page, "Show what it comes to").click();
        assertThat(page.locator("#preview")).isVisible();
    }

    private static String asset(String id, int effort, String more) {
        return "{\"id\": \"" + id + "\", \"effort\": {\"team\": " + effort + "}" + more + "}";
    }

    private static String create(String name, String assets) throws Exception {
        return dashboard
                .service
                .post(
                        "/v1/backlogs",
                        "{\"name\": \"" + name + "\", \"modelInput\": {" + TEAM + ", \"assets\": [" + assets + "]}}")
                .at("/id")
                .asText();
    }

    private static String plan(String id) throws Exception {
        return dashboard
                .service
                .post(
                        path(id, "/plans"),
                        "{\"config\": {\"run\": {\"termination\": {\"spentLimit\": \"PT1S\"}}}}",
                        "Prefer",
                        "wait=60")
                .at("/metadata/id")
                .asText();
    }

    private static void accept(String id) throws Exception {
        dashboard.service.post(path(id, "/plans/" + plan(id) + "/accept"), "{}");
    }

    private static void step(String id, int iteration, String step, String said) throws Exception {
        assertThat(dashboard
                        .service
                        .post(path(id, "/iterations/" + iteration + "/" + step), said)
                        .at("/number")
                        .asInt())
                .as(step)
                .isEqualTo(iteration);
    }

    private static JsonNode iteration(String id, int number) throws Exception {
        return dashboard.service.get(path(id, "/iterations/" + number));
    }

    private static JsonNode backlog(String id) throws Exception {
        return dashboard.service.get(path(id, ""));
    }

    private static String path(String id, String more) {
        return "/v1/backlogs/" + id + more;
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
