package org.iterationplanner.devops;

import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.intake.Review;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevOpsBacklogTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 1, 6);
    private static final String TEAM = "Web/";

    private final DevOps devOps = new DevOps();

    @BeforeEach
    void answer() {
        devOps.answers(DevOps.ask("_apis/wit/wiql", "FROM WorkItems "), """
                {"workItems": [{"id": 1}, {"id": 2}, {"id": 3}, {"id": 4}, {"id": 5}]}""");
        devOps.answers(DevOps.ask("_apis/wit/wiql", "FROM WorkItemLinks"), """
                {"workItemRelations": [{"rel": null, "source": null, "target": {"id": 3}},
                  {"rel": "System.LinkTypes.Dependency-Forward", "source": {"id": 3}, "target": {"id": 4}}]}""");
        devOps.answers(DevOps.ask("_apis/wit/workitemsbatch", "ids"), """
                {"count": 5, "value": [
                 {"id": 1, "rev": 1, "fields": {"System.Title": "Luna", "System.WorkItemType": "Epic", "System.State": "New"}},
                 {"id": 2, "rev": 1, "fields": {"System.Title": "Payroll", "System.WorkItemType": "Feature", "System.Parent": 1}},
                 {"id": 3, "rev": 4, "fields": {"System.Title": "Database", "System.WorkItemType": "User Story",
                   "System.Parent": 2, "System.IterationPath": "Move it\\\\Sprint 8", "Microsoft.VSTS.Scheduling.OriginalEstimate": 6.5,
                   "System.AssignedTo": {"displayName": "Ada"}, "System.Tags": "gold; red"}},
                 {"id": 4, "rev": 2, "fields": {"System.Title": "Portal", "System.WorkItemType": "User Story",
                   "System.Parent": 2, "System.IterationPath": "Move it\\\\Sprint 7", "Microsoft.VSTS.Scheduling.OriginalEstimate": 4}},
                 {"id": 5, "rev": 2, "fields": {"System.Title": "Late", "System.WorkItemType": "User Story",
                   "System.IterationPath": "Move it\\\\Sprint 6", "System.State": "Closed",
                   "Microsoft.VSTS.Common.ClosedDate": "2026-12-20T10:00:00.12Z"}}]}""");
        String iterations = """
                {"value": [
                 {"id": "i6", "path": "Move it\\\\Sprint 6", "attributes": {"startDate": "2026-12-14T00:00:00Z", "finishDate": "2027-01-01T00:00:00Z"}},
                 {"id": "i7", "path": "Move it\\\\Sprint 7", "attributes": {"startDate": "2027-01-04T00:00:00Z", "finishDate": "2027-01-15T00:00:00Z"}},
                 {"id": "i8", "path": "Move it\\\\Sprint 8", "attributes": {"startDate": "2027-01-18T00:00:00Z", "finishDate": "2027-01-29T00:00:00Z"}},
                 {"id": "i9", "path": "Move it\\\\Some day", "attributes": {"startDate": null, "finishDate": null}}]}""";
        devOps.answers(DevOps.read("_apis/work/teamsettings/iterations"), iterations);
        devOps.answers(DevOps.read(TEAM + "_apis/work/teamsettings/iterations"), iterations);
        for (String id : new String[] {"i7", "i8"}) {
            devOps.answers(DevOps.read(TEAM + "_apis/work/teamsettings/iterations/" + id + "/capacities"), """
                    {"teamMembers": [
                      {"activities": [{"capacityPerDay": 6, "name": "Development"}, {"capacityPerDay": 0.5}],
                       "daysOff": [{"start": "2027-01-14T00:00:00Z", "end": "2027-01-19T00:00:00Z"}]},
                      {"activities": [{"capacityPerDay": 4}], "daysOff": []}]}""");
            devOps.answers(DevOps.read(TEAM + "_apis/work/teamsettings/iterations/" + id + "/teamdaysoff"), """
                    {"daysOff": [{"start": "2027-01-06T00:00:00Z", "end": "2027-01-06T00:00:00Z"}]}""");
        }
    }

    @AfterEach
    void stop() {
        devOps.close();
    }

    @Test
    void theTreeThePredecessorsAndTheIterationsAreRead() {
        Imported imported = imported(null);
        assertThat(imported.isAcceptable()).isTrue();
        assertThat(imported.modelInput().workloads())
                .extracting(Workload::id, Workload::name, Workload::datacenter)
                .containsExactly(tuple("2", "Payroll", "1"));
        assertThat(imported.modelInput().assets())
                .extracting(Asset::id, Asset::name, Asset::workload, Asset::effort, Asset::completedOn)
                .containsExactly(
                        tuple("3", "Database", "2", Map.of("team", new BigDecimal("6.5")), null),
                        tuple("4", "Portal", "2", Map.of("team", BigDecimal.valueOf(4)), null),
                        tuple("5", "Late", null, Map.of(), LocalDate.of(2026, 12, 20)));
        assertThat(imported.modelInput().dependencies())
                .containsExactly(new Dependency("3", "4", null, null, null, null));
        assertThat(imported.modelInput().baseline())
                .containsExactly(new BaselineEntry("3", 8, null), new BaselineEntry("4", 7, null));
        // what is over is left out, and the weekend between belongs to the iteration before it
        assertThat(imported.modelInput().calendar().firstNumber()).isEqualTo(7);
        assertThat(imported.modelInput().calendar().iterations().boxes())
                .containsExactly(
                        new Iterations.Box(LocalDate.of(2027, 1, 4), LocalDate.of(2027, 1, 17)),
                        new Iterations.Box(LocalDate.of(2027, 1, 18), LocalDate.of(2027, 1, 29)));
    }

    @Test
    void aTeamHasItsHoursLessTheDaysOff() {
        Imported imported = imported("Web");
        assertThat(imported.modelInput().effortUnit()).isEqualTo("hours");
        assertThat(imported.modelInput().teams().get(0).id()).isEqualTo("Web");
        // 10 days less one for all: 9 x 4, and 9 less two of holiday: 7 x 6.5; then 10 x 4 + 8 x 6.5
        assertThat(imported.modelInput().teams().get(0).capacityByIteration())
                .isEqualTo(Map.of(7, new BigDecimal("81.5"), 8, new BigDecimal("92.0")));
    }

    @Test
    void manyWorkItemsAreFetchedInBatches() {
        devOps.answers(DevOps.ask("_apis/wit/wiql", "FROM WorkItems "), "{\"workItems\": [" + ids(1, 450) + "]}");
        imported(null);
        devOps.server.verify(3, postRequestedFor(urlPathEqualTo(DevOps.ROOT + "_apis/wit/workitemsbatch")));
    }

    @Test
    void allWorkItemsAreFoundInAsManyPagesAsItTakes() {
        try (DevOps many = new DevOps(1_000_000)) {
            int page = 10_000;
            many.answers(
                    DevOps.ask("_apis/wit/wiql", "[System.Id] > 0 ORDER"), "{\"workItems\": [" + ids(1, page) + "]}");
            many.answers(
                    DevOps.ask("_apis/wit/wiql", "[System.Id] > " + page + " ORDER"),
                    "{\"workItems\": [" + ids(page + 3, page + 4) + "]}");

            assertThat(new WorkItems(many.session()).numbers(many.connection(null)))
                    .hasSize(page + 2)
                    .endsWith(page, page + 3, page + 4);
            // none answers the same again and again
            many.answers(
                    DevOps.ask("_apis/wit/wiql", "[System.Id] > " + page + " ORDER"),
                    "{\"workItems\": [" + ids(1, page) + "]}");
            assertThatThrownBy(() -> new WorkItems(many.session()).numbers(many.connection(null)))
                    .isInstanceOf(DevOpsFailure.class)
                    .hasMessageContaining("Maybe");
        }
    }

    @Test
    void predecessorsAreAskedForInHalvesWhereTheyAreTooMany() {
        DevOpsConnection connection = devOps.connection(null);
        refuseLinks(1, 9);
        refuseLinks(5, 9);
        link(1, 4, 3, 5);
        link(5, 6, 5, 9);
        link(7, 9, 7, 1);

        assertThat(new WorkItems(devOps.session()).links(connection, List.of(1, 3, 4, 5, 6, 7, 9)))
                .containsExactly(new int[] {3, 5}, new int[] {5, 9}, new int[] {7, 1});
        assertThat(new WorkItems(devOps.session()).links(connection, List.of())).isEmpty();
        refuseLinks(8, 8);
        assertThatThrownBy(() -> new WorkItems(devOps.session()).links(connection, List.of(8)))
                .isInstanceOfSatisfying(
                        DevOpsFailure.class, e -> assertThat(e.kind()).isEqualTo(DevOpsFailure.Kind.TOO_MANY));
    }

    private void refuseLinks(int from, int to) {
        devOps.answers(
                DevOps.ask("_apis/wit/wiql", links(from, to)),
                DevOps.status(400)
                        .withBody("{\"message\": \"VS402337: The number of work items returned exceeds the size limit"
                                + " of 20000. Change the query to return fewer items.\"}"));
    }

    private void link(int from, int to, int source, int target) {
        devOps.answers(
                DevOps.ask("_apis/wit/wiql", links(from, to)),
                "{\"workItemRelations\": [{\"rel\": \"System.LinkTypes.Dependency-Forward\", \"source\": {\"id\": "
                        + source + "}, \"target\": {\"id\": " + target + "}}]}");
    }

    private static String links(int from, int to) {
        return "[Source].[System.Id] >= " + from + " AND [Source].[System.Id] <= " + to + " AND";
    }

    private static String ids(int from, int to) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "{\"id\": " + i + "}")
                .collect(Collectors.joining(","));
    }

    private Imported imported(String team) {
        Draft draft = new Draft();
        DevOpsConnection connection = devOps.connection(team);
        DevOpsBacklog.read(new DevOpsClient(devOps.config()).open(connection, null), connection, draft, "team", TODAY);
        return Review.of(draft, ImportOptions.DEFAULT.completion(TODAY), null, false);
    }
}
