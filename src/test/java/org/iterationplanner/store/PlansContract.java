package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.iterationplanner.store.Samples.REQUEST;
import static org.iterationplanner.store.Samples.submission;

import java.util.List;
import java.util.UUID;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanException.HasChildren;
import org.iterationplanner.plan.PlanException.PlanBusy;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanException.QueueFull;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.junit.jupiter.api.Test;

/** What every database must do for plans that are stored, read and removed. */
abstract class PlansContract extends StoreFixture {
    @Test
    void aSubmissionIsReadBackAsItWas() {
        UUID id = submit("Wave \t \"1\" \uD83D\uDE80 ü", "luna");

        PlanMetadata metadata = metadata(id);
        assertThat(metadata.name()).isEqualTo("Wave \t \"1\" \uD83D\uDE80 ü");
        assertThat(metadata.tags()).containsExactly("luna");
        assertThat(metadata.originId()).isEqualTo(id);
        assertThat(metadata.parentId()).isNull();
        assertThat(metadata.solverStatus()).isEqualTo(PlanStatus.SOLVING_SCHEDULED);
        assertThat(metadata.startDateTime()).isNull();
        assertThat(metadata.seed()).isEqualTo(7);
        assertThat(store.request(id)).isEqualTo(REQUEST);
        assertThat(tasks()).isEqualTo(1);
    }

    @Test
    void aGrandchildKnowsItsParentAndWhereTheLineBegan() {
        UUID origin = submit("origin");
        UUID child = submitChild(origin);
        UUID grandchild = submitChild(child);

        assertThat(metadata(grandchild).parentId()).isEqualTo(child);
        assertThat(metadata(grandchild).originId()).isEqualTo(origin);
    }

    @Test
    void aChildOfNobodyIsRefusedAndNothingIsStored() {
        assertThatThrownBy(() -> submitChild(UUID.randomUUID())).isInstanceOf(PlanNotFound.class);

        assertThat(store.page(0, 10, null, null)).isEmpty();
        assertThat(tasks()).isZero();
    }

    @Test
    void aFullQueueRefusesAndStoresNothing() {
        submit("one");
        submit("two");

        assertThatThrownBy(() -> submissions.submit(submission("three"), REQUEST, null, null, null, 2))
                .isInstanceOf(QueueFull.class)
                .hasMessageContaining("2 plans and jobs are waiting");
        assertThat(store.page(0, 10, null, null)).hasSize(2);
        assertThat(tasks()).isEqualTo(2);
    }

    @Test
    void listsAreNewestFirstInPagesAndFiltered() {
        String longTag = "x".repeat(9_000);
        UUID first = submit("1", "a", longTag);
        UUID second = submit("2", "b");
        UUID third = submit("3", "a", "b");
        claim(second);

        assertThat(ids(0, 2, null, null)).containsExactly(third, second);
        assertThat(ids(1, 2, null, null)).containsExactly(first);
        assertThat(ids(0, 9, "a", null)).containsExactly(third, first);
        assertThat(ids(0, 9, longTag, null)).containsExactly(first);
        assertThat(ids(0, 9, "b", PlanStatus.SOLVING_STARTED)).containsExactly(second);
        assertThat(ids(0, 9, "A", null)).isEmpty();
        assertThat(store.countByStatus())
                .containsOnly(
                        java.util.Map.entry(PlanStatus.SOLVING_SCHEDULED, 2L),
                        java.util.Map.entry(PlanStatus.SOLVING_STARTED, 1L));
    }

    @Test
    void aTerminalPlanIsPurgedWithItsKey() {
        IdempotencyKey key = new IdempotencyKey("purged", "hash");
        UUID id = submit(key);
        complete(claim(id));
        purge.purge(id, false);

        assertThat(store.find(id)).isEmpty();
        assertThatThrownBy(() -> store.request(id)).isInstanceOf(PlanNotFound.class);
        assertThatThrownBy(() -> purge.purge(id, false)).isInstanceOf(PlanNotFound.class);
        assertThat(submit(key)).isNotEqualTo(id);
    }

    @Test
    void aPlanThatIsNotTerminalIsNotPurged() {
        UUID id = submit("busy");
        assertThatThrownBy(() -> purge.purge(id, true)).isInstanceOf(PlanBusy.class);
        claim(id);
        assertThatThrownBy(() -> purge.purge(id, true)).isInstanceOf(PlanBusy.class);
    }

    @Test
    void aParentIsPurgedWithItsChildrenOrNotAtAll() {
        UUID parent = completed();
        UUID child = submitChild(parent);
        UUID grandchild = submitChild(child);
        complete(claim(child));

        assertThatThrownBy(() -> purge.purge(parent, false))
                .isInstanceOf(HasChildren.class)
                .hasMessageStartingWith("1 ");
        assertThatThrownBy(() -> purge.purge(parent, true)).isInstanceOf(PlanBusy.class);
        assertThat(store.find(List.of(parent, child, grandchild))).hasSize(3);

        complete(claim(grandchild));
        purge.purge(parent, true);
        assertThat(store.find(List.of(parent, child, grandchild))).isEmpty();
    }

    @Test
    void anInterruptedThreadDoesNotTakeTheDatabaseWithIt() throws InterruptedException {
        for (int i = 0; i < 20; i++) {
            Thread interrupted = new Thread(() -> {
                Thread.currentThread().interrupt();
                assertThat(submit("interrupted")).isNotNull();
            });
            interrupted.setUncaughtExceptionHandler((thread, refused) -> {});
            interrupted.start();
            interrupted.join();
        }

        UUID after = submit("after");
        assertThat(metadata(after).name()).isEqualTo("after");
    }

    @Test
    void aNewerSchemaIsRefusedWithAdvice() {
        database.with(handle -> handle.execute("INSERT INTO \"flyway_schema_history\" (\"installed_rank\", \"version\","
                + " \"description\", \"type\", \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                + " VALUES (99, '99', 'future', 'SQL', 'V99__future.sql', 1, 'somebody', 1, TRUE)"));
        try {
            assertThatThrownBy(server::open)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("schema version 99")
                    .hasMessageContaining("Maybe start the newer program");
        } finally {
            database.with(
                    handle -> handle.execute("DELETE FROM \"flyway_schema_history\" WHERE \"installed_rank\" = 99"));
        }
    }

    private List<UUID> ids(int page, int size, String tag, PlanStatus status) {
        return store.page(page, size, tag, status).stream()
                .map(row -> row.metadata().id())
                .toList();
    }
}
