package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.store.Samples.REQUEST;
import static org.iterationplanner.store.Samples.RESULT;
import static org.iterationplanner.store.Samples.SCORE;
import static org.iterationplanner.store.Samples.submission;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.ValidationResult;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A store on some database, emptied before every test, and short words for what is done with it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StoreFixture {
    static final Duration LEASE = Duration.ofSeconds(1);
    static final Duration SPENT = Duration.ofMillis(1234);
    static final int LIMIT = 10_000;

    TestDatabase server;
    Database database;
    PlanStore store;
    Submissions submissions;
    JobStore jobs;
    BacklogStore backlogs;
    BacklogHistory history;
    BacklogPlans links;
    PlanLeases leases;
    JobLeases jobLeases;
    Purge purge;

    abstract TestDatabase start();

    @BeforeAll
    void open() {
        server = start();
        database = server.open();
        store = new PlanStore(database);
        SolveQueue queue = new SolveQueue(database);
        submissions = new Submissions(database, queue);
        jobs = new JobStore(database, queue);
        backlogs = new BacklogStore(database);
        history = new BacklogHistory(database);
        links = new BacklogPlans(database);
        leases = new PlanLeases(database, LEASE);
        jobLeases = new JobLeases(database, LEASE);
        purge = new Purge(database);
    }

    @AfterAll
    void close() throws Exception {
        server.close();
    }

    @BeforeEach
    void empty() {
        Crash.forgetEverything(database);
    }

    UUID submit(String name, String... tags) {
        return submissions.submit(submission(name, tags), REQUEST, null, null, null, LIMIT);
    }

    UUID submitChild(UUID parent) {
        return submissions.submit(submission("child"), REQUEST, parent, null, null, LIMIT);
    }

    UUID submit(IdempotencyKey key) {
        return submissions.submit(submission("key"), REQUEST, null, key, null, LIMIT);
    }

    PlanMetadata metadata(UUID id) {
        return store.find(id).orElseThrow().metadata();
    }

    long tasks() {
        return database.with(handle -> handle.createQuery("SELECT COUNT(*) FROM scheduled_tasks")
                .mapTo(Long.class)
                .one());
    }

    Claim claim(UUID id) {
        return leases.claim(id, "one").orElseThrow();
    }

    void runOut() {
        for (String table : List.of("plan", "job")) {
            database.with(handle ->
                    handle.execute("UPDATE " + table + " SET lease_until = CURRENT_TIMESTAMP - INTERVAL '1' SECOND"));
        }
    }

    boolean complete(Claim claim) {
        return leases.end(
                claim,
                new Ending.Completed(RESULT, SCORE, TerminationReason.UNIMPROVED, ValidationResult.of(List.of())),
                SPENT);
    }

    UUID completed() {
        UUID id = submit("done");
        assertThat(complete(claim(id))).isTrue();
        return id;
    }

    static <T> Collection<T> atOnce(int times, Callable<T> work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(java.util.Collections.nCopies(times, work))) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdown();
        }
    }

    /** As if the first worker had died and its lease had run out. */
    Claim claimAfterDeath(UUID id) {
        runOut();
        return leases.claim(id, "two").orElseThrow();
    }
}
