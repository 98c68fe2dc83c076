package org.iterationplanner.devops;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.patch;
import static com.github.tomakehurst.wiremock.client.WireMock.patchRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.devops.DevOpsUpdate.Change;
import org.iterationplanner.devops.DevOpsUpdate.ChangeOutcome;
import org.iterationplanner.devops.DevOpsUpdate.FieldChange;
import org.iterationplanner.json.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DevOpsPublicationTest {
    private static final Backlog BACKLOG = Json.read("""
            {"calendar": {"start": "2027-01-04", "iterationDays": 14, "iterations": 3},
             "teams": [{"id": "web", "capacity": 9}],
             "assets": [{"id": "a", "effort": {"web": 5}, "refs": {"azure-devops": "11"}},
                        {"id": "b", "effort": {"web": 3}, "refs": {"azure-devops": "12"}},
                        {"id": "c", "effort": {"web": 2}, "refs": {"azure-devops": "13"}},
                        {"id": "d", "effort": {"web": 1}},
                        {"id": "e", "effort": {"web": 1}, "refs": {"azure-devops": "15"}},
                        {"id": "f", "effort": {"web": 1}, "refs": {"azure-devops": "16"}, "completedOn": "2026-12-01"}]}""", Backlog.class);
    private static final ModelOutput OUTPUT = Json.read("""
            {"feasible": true, "iterations": [
               {"number": 1, "start": "2027-01-04", "end": "2027-01-17", "state": "DRAFT", "load": [],
                "assets": [{"asset": "a", "effort": {"web": 5}}, {"asset": "b", "effort": {"web": 3}}, {"asset": "d", "effort": {"web": 1}}]},
               {"number": 2, "start": "2027-01-18", "end": "2027-01-31", "state": "DRAFT", "load": [], "assets": []},
               {"number": 3, "start": "2027-02-01", "end": "2027-02-14", "state": "DRAFT", "load": [],
                "assets": [{"asset": "e", "effort": {"web": 1}}]}],
             "notPlanned": [{"asset": "c", "reason": "CHOICE"}], "workloads": [], "datacenters": []}""", ModelOutput.class);

    private final DevOps devOps = new DevOps();

    @BeforeEach
    void answer() {
        devOps.answers(DevOps.read("_apis/work/teamsettings/iterations"), """
                {"value": [
                 {"id": "1", "path": "Move it\\\\Sprint A", "attributes": {"startDate": "2027-01-04T00:00:00Z", "finishDate": "2027-01-15T00:00:00Z"}},
                 {"id": "2", "path": "Move it\\\\Sprint 2", "attributes": {}}]}""");
        devOps.answers(DevOps.ask("_apis/wit/workitemsbatch", "11"), """
                {"value": [
                 {"id": 11, "rev": 7, "fields": {"System.IterationPath": "Move it", "Microsoft.VSTS.Scheduling.StoryPoints": 8}},
                 {"id": 12, "rev": 3, "fields": {"System.IterationPath": "Move it\\\\Sprint A", "Microsoft.VSTS.Scheduling.StoryPoints": 3.0}},
                 {"id": 13, "rev": 2, "fields": {"System.IterationPath": "Move it\\\\Sprint A"}}]}""");
    }

    @AfterEach
    void stop() {
        devOps.close();
    }

    @Test
    void aDryRunSaysWhatIsDifferentAndWritesNothing() {
        DevOpsUpdate update = update(true);
        assertThat(update.changes())
                .containsExactly(
                        new Change(
                                "a",
                                11,
                                7,
                                Map.of(
                                        "System.IterationPath",
                                        new FieldChange("Move it", "Move it\\Sprint A"),
                                        "Microsoft.VSTS.Scheduling.StoryPoints",
                                        new FieldChange("8", "5")),
                                ChangeOutcome.PROPOSED,
                                null),
                        new Change(
                                "c",
                                13,
                                2,
                                Map.of("System.IterationPath", new FieldChange("Move it\\Sprint A", "Move it")),
                                ChangeOutcome.PROPOSED,
                                null));
        assertThat(update.unchanged()).isEqualTo(1);
        assertThat(update.issues())
                .extracting(Issue::pointer)
                .containsExactly("/assets/d", "/modelOutput/iterations/3", "/assets/e");
        devOps.server.verify(0, patchRequestedFor(anyUrl()));
    }

    @Test
    void onlyWhatIsDifferentIsWrittenAndOnlyToWhatWasSeen() {
        devOps.answers(patch(urlPathEqualTo(DevOps.ROOT + "_apis/wit/workitems/11")), "{\"id\": 11, \"rev\": 8}");
        devOps.answers(patch(urlPathEqualTo(DevOps.ROOT + "_apis/wit/workitems/13")), DevOps.status(412));
        DevOpsUpdate update = update(false);
        assertThat(update.changes())
                .extracting(Change::asset, Change::outcome)
                .containsExactly(tuple("a", ChangeOutcome.WRITTEN), tuple("c", ChangeOutcome.CONFLICT));
        devOps.server.verify(patchRequestedFor(urlPathEqualTo(DevOps.ROOT + "_apis/wit/workitems/11"))
                .withHeader("Content-Type", equalTo("application/json-patch+json"))
                .withRequestBody(equalToJson("""
                        [{"op": "test", "path": "/rev", "value": 7},
                         {"op": "add", "path": "/fields/System.IterationPath", "value": "Move it\\\\Sprint A"},
                         {"op": "add", "path": "/fields/Microsoft.VSTS.Scheduling.StoryPoints", "value": 5}]""", true, false)));
        devOps.server.verify(2, patchRequestedFor(anyUrl()));
    }

    @Test
    void aServiceThatIsAwayIsNotAskedAgain() {
        devOps.answers(patch(urlPathEqualTo(DevOps.ROOT + "_apis/wit/workitems/11")), DevOps.status(500));
        DevOpsUpdate update = update(false);
        assertThat(update.changes()).extracting(Change::outcome).containsOnly(ChangeOutcome.FAILED);
        devOps.server.verify(1, patchRequestedFor(anyUrl()));
    }

    private DevOpsUpdate update(boolean dryRun) {
        return DevOpsPublication.of(devOps.session(), devOps.connection(null), BACKLOG, OUTPUT, dryRun);
    }
}
