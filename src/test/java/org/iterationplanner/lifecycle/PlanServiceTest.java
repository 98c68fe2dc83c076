package org.iterationplanner.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.sample.EstateGenerator;
import org.junit.jupiter.api.Test;

/** The service as it is wired, with the real solver. */
@QuarkusTest
class PlanServiceTest {
    private static final Backlog BACKLOG = Literals.backlog("""
            workloads: [{id: 'w', value: 5}],
            assets: [{id: 'a', workload: 'w', effort: {crew: 8}}, {id: 'b', workload: 'w', effort: {crew: 8}},
                     {id: 'c', effort: {crew: 5}}],
            dependencies: [{from: 'a', to: 'b', lag: 1}]""");

    @Inject
    PlanService service;

    private static PlanRequest request(PlanConfig.Termination termination) {
        return request(termination, BACKLOG);
    }

    private static PlanRequest request(PlanConfig.Termination termination, Backlog backlog) {
        PlanConfig.Run run = new PlanConfig.Run("real", List.of("tag"), termination, null, null);
        return new PlanRequest(new PlanConfig(run, null), backlog);
    }

    private PlanDocument solved(PlanRequest request) {
        UUID id = service.submit(request, List.of(), null, null, null).id();
        PlanMetadata done = service.finished(id, Duration.ofSeconds(30)).await().indefinitely();
        assertThat(done.solverStatus()).as(done.toString()).isEqualTo(PlanStatus.SOLVING_COMPLETED);
        return service.plan(id);
    }

    @Test
    void aBacklogIsPlanned() {
        PlanConfig.Termination quick = new PlanConfig.Termination(Duration.ofSeconds(5), Duration.ofMillis(300), null);

        PlanDocument document = solved(request(quick));
        assertThat(document.modelOutput().feasible()).isTrue();
        assertThat(document.kpis().assetsPlanned()).isEqualTo(3);
        assertThat(document.metadata().terminationReason()).isEqualTo(TerminationReason.PROVED_OPTIMAL);
    }

    /** Four weeks of 10 points each; the lease leaves one more week for 15 points that fit into none. */
    @Test
    void whatIsLeftForALeaseAfterTheHorizonIsAWarning() {
        Backlog tooMuch = Literals.backlog("""
                datacenters: [{id: 'east', exitBy: '2026-02-08'}],
                assets: [{id: 'a', datacenter: 'east', effort: {crew: 15}}]""");

        PlanMetadata done = solved(request(new PlanConfig.Termination(null, null, 5L), tooMuch))
                .metadata();

        assertThat(done.validationResult().warnings())
                .extracting(warning -> warning.code() + " " + warning.pointer())
                .containsExactly("HORIZON_SHORT /modelInput/datacenters/0");
        assertThat(done.validationResult().warnings().get(0).message()).contains("15", "10");
    }

    @Test
    void aStepLimitMakesItReproducible() {
        PlanConfig.Termination steps = new PlanConfig.Termination(null, null, 5L);

        PlanDocument first = solved(request(steps));
        PlanDocument second = solved(request(steps));
        assertThat(first.metadata().terminationReason()).isEqualTo(TerminationReason.STEP_LIMIT);
        assertThat(second.modelOutput()).isEqualTo(first.modelOutput());
        assertThat(second.metadata().inputSha256()).isEqualTo(first.metadata().inputSha256());
    }

    @Test
    void aPlanInTheMakingIsStopped() {
        PlanConfig.Termination endless = new PlanConfig.Termination(Duration.ofMinutes(5), Duration.ofMinutes(5), null);
        UUID id = service.submit(
                        request(endless, EstateGenerator.generate(200, 1, 0.9).modelInput()),
                        List.of(),
                        null,
                        null,
                        null)
                .id();
        service.changes(id)
                .filter(now -> now.solverStatus() == PlanStatus.SOLVING_ACTIVE)
                .toUni()
                .await()
                .atMost(Duration.ofSeconds(10));

        PlanMetadata stopped = service.stop(id).metadata();
        assertThat(stopped.solverStatus()).isEqualTo(PlanStatus.SOLVING_COMPLETED);
        assertThat(stopped.terminationReason()).isEqualTo(TerminationReason.STOPPED);
    }
}
