package org.iterationplanner.lifecycle;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.Database;
import org.iterationplanner.store.JobLeases;
import org.iterationplanner.store.JobStore;
import org.iterationplanner.store.PlanLeases;
import org.iterationplanner.store.PlanStore;
import org.iterationplanner.store.Purge;
import org.iterationplanner.store.SolveQueue;
import org.iterationplanner.store.Submissions;

/** One running service without its HTTP, over fake searches. */
final class Instance implements AutoCloseable {
    static final Duration LEASE = Duration.ofSeconds(2);
    private static final String ASSETS = "assets: [{id: 'a', effort: {crew: 3}}, {id: 'b', effort: {crew: 4}}]";

    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final FakeSearch searches = new FakeSearch();
    final PlanStore store;
    final FakeQuestions questions = new FakeQuestions();
    final PlanLeases leases;
    final JobLeases jobLeases;
    final PlanService service;
    final JobService jobs;
    private final Changes<PlanMetadata> changes;
    private final Changes<Job> jobChanges;
    private final Workers workers;

    Instance(Database database, int parallel) {
        SolverConfig config = new Config(parallel);
        store = new PlanStore(database);
        leases = new PlanLeases(database, LEASE);
        jobLeases = new JobLeases(database, LEASE);
        SolveQueue queue = new SolveQueue(database);
        LivePlans plans = new LivePlans(store);
        changes = new Changes<>(plans);
        PlanMetrics metrics = new PlanMetrics(store, meters);
        JobStore jobStore = new JobStore(database, queue);
        LiveJobs liveJobs = new LiveJobs(jobStore);
        jobChanges = new Changes<>(liveJobs);
        workers = new Workers(
                config,
                queue,
                new PlanWork(store, leases, plans, changes, metrics, searches),
                new JobWork(jobStore, store, jobLeases, liveJobs, jobChanges, questions));
        service = new PlanService(
                () -> 100,
                "1.0",
                store,
                new Submissions(database, queue),
                new Purge(database),
                leases,
                plans,
                changes,
                workers);
        jobs = new JobService(() -> 100, jobStore, jobLeases, liveJobs, jobChanges, workers);
    }

    Instance started() {
        workers.start(new StartupEvent());
        return this;
    }

    static PlanRequest request(String name) {
        return request(name, null);
    }

    static PlanRequest request(String name, Long steps) {
        PlanConfig.Termination termination = new PlanConfig.Termination(null, null, steps);
        PlanConfig.Run run = new PlanConfig.Run(name, List.of(), termination, null, null);
        return new PlanRequest(new PlanConfig(run, null), Literals.backlog(ASSETS));
    }

    UUID submit(PlanRequest request) {
        return service.submit(request, List.of(), null, null, null).id();
    }

    /** Asks about a plan that is solved. */
    UUID ask(UUID plan, String name) {
        return jobs.ask(service.plan(plan), JobKind.PRICES, new FakeQuestions.Asked(name))
                .id();
    }

    UUID submit(String name) {
        return submit(request(name));
    }

    /** As SIGTERM does. */
    @Override
    public void close() {
        workers.close(new ShutdownEvent());
        changes.close();
        jobChanges.close();
    }

    private record Config(int threads) implements SolverConfig {

        @Override
        public OptionalInt parallel() {
            return OptionalInt.of(threads);
        }

        @Override
        public Duration lease() {
            return LEASE;
        }
    }
}
