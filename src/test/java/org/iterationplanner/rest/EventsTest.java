package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.iterationplanner.rest.ErrorsTest.isProblem;
import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.iterationplanner.json.Example;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class EventsTest {

    @Inject
    FakePlans plans;

    @BeforeEach
    void forget() {
        plans.reset();
    }

    @Test
    void everyChangeIsAnEventAndTheTerminalOneTheLast() {
        UUID id = UUID.fromString(json(Example.request()).post("/v1/plans").path("id"));
        CompletableFuture<Response> events = CompletableFuture.supplyAsync(() -> given().accept("text/event-stream")
                .header("Accept-Encoding", "gzip")
                .get("/v1/plans/" + id + "/events"));
        await().until(() -> plans.listeners(id) == 1);
        plans.become(id, PlanStatus.SOLVING_ACTIVE, "0hard/0medium/-2soft", null);
        plans.become(id, PlanStatus.SOLVING_ACTIVE, "0hard/0medium/-1soft", null);
        plans.become(id, PlanStatus.SOLVING_COMPLETED, "0hard/0medium/-1soft", null);
        Response answer = events.join();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/event-stream");
        List<PlanMetadata> changes = answer.asString()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> Json.read(line.substring("data:".length()), PlanMetadata.class))
                .toList();
        assertThat(changes)
                .extracting(PlanMetadata::solverStatus)
                .containsExactly(
                        PlanStatus.SOLVING_SCHEDULED,
                        PlanStatus.SOLVING_ACTIVE,
                        PlanStatus.SOLVING_ACTIVE,
                        PlanStatus.SOLVING_COMPLETED);
        assertThat(changes.get(2).score()).isEqualTo("0hard/0medium/-1soft");
    }

    @Test
    void aTerminalPlanHasNoEvents() {
        String id = json(Example.request()).post("/v1/plans").path("id");
        given().delete("/v1/plans/" + id).then().statusCode(200);
        isProblem(given().accept("text/event-stream").get("/v1/plans/" + id + "/events"), 410, "TERMINAL");
    }

    @Test
    void anUnknownPlanHasNone() {
        isProblem(given().accept("text/event-stream").get("/v1/plans/x/events"), 404, "NOT_FOUND");
        String nobody = UUID.randomUUID().toString();
        isProblem(given().accept("text/event-stream").get("/v1/plans/" + nobody + "/events"), 404, "NOT_FOUND");
    }
}
