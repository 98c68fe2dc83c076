package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Revision;
import org.junit.jupiter.api.Test;

/** What every database must do for promises. */
abstract class PromisesContract extends StoreFixture {
    private static final Act ACT = new Act(Instant.parse("2026-12-07T08:00:00Z"), "ann", null);

    @Test
    void whatAnAcceptedPlanPromisesIsKeptWithItsVersionAndMayBePutDownAnew() {
        UUID kept = keep();
        BacklogPromises promises = new BacklogPromises(database);

        assertThat(promises.all(kept)).isEmpty();
        assertThat(promises.put(kept, promise(null))).isTrue();
        assertThat(promises.all(kept)).containsExactly(promise(null));
        assertThat(promises.put(kept, promise(3))).isTrue();
        assertThat(promises.all(kept)).containsExactly(promise(3));
    }

    @Test
    void aBacklogThatIsGonePromisesNothing() {
        UUID kept = keep();
        BacklogPromises promises = new BacklogPromises(database);
        promises.put(kept, promise(null));

        assertThat(backlogs.delete(kept, 1)).isTrue();

        assertThat(promises.all(kept)).isEmpty();
        assertThat(promises.put(kept, promise(3))).isFalse();
    }

    private UUID keep() {
        LivingBacklog backlog = new LivingBacklog(
                backlogs.nextId(), "estate", 1, ACT.at(), ACT.at(), ACT.actor(), Literals.backlog(""), null, List.of());
        backlogs.create(backlog, Revision.of(backlog, ACT, Revision.Kind.CREATED, null, List.of()));
        return backlog.id();
    }

    private static Promise promise(Integer p80) {
        return new Promise(
                1,
                new UUID(0, 7),
                ACT.at(),
                2,
                List.of(new Promise.Reached(2, new BigDecimal("4.5"), BigDecimal.ONE)),
                List.of(new Promise.Completion(Promise.Goal.DATACENTER, "east", 2, null, p80, null)));
    }
}
