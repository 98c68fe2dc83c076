package org.iterationplanner.lifecycle;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.bound.FakeBounds;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.store.Crash;
import org.iterationplanner.store.Database;
import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** Running instances over some database, emptied before every test, with fake searches. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifecycleFixture {
    static final Score BEST = Judged.of(
                    Instance.request("any"), FakeSearch.planOf(Instance.request("any")), FakeBounds.none())
            .score();
    static final Duration SPENT = Duration.ofMillis(1234);

    final List<Instance> instances = new ArrayList<>();
    TestDatabase server;
    Database database;

    abstract TestDatabase start();

    @BeforeAll
    void open() {
        server = start();
        database = server.open();
    }

    @BeforeEach
    void empty() {
        Crash.forgetEverything(database);
    }

    @AfterEach
    void stopInstances() {
        instances.forEach(Instance::close);
        instances.clear();
    }

    @AfterAll
    void close() throws Exception {
        server.close();
    }

    Instance instance(int parallel) {
        Instance instance = new Instance(database, parallel);
        instances.add(instance);
        return instance;
    }

    Instance running() {
        return instance(1).started();
    }

    static PlanMetadata awaitStatus(Instance instance, UUID id, PlanStatus status) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> instance.service.metadata(id), now -> now.solverStatus() == status);
    }
}
