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
    void whatAnAcceptedPlanPromisesIsStoredWithItsVersionAndMayBePutDownAnew() {
        LivingBacklog kept = keep();
        BacklogPromises promises = new BacklogPromises(database);

        assertThat(promises.all(kept.id())).isEmpty();
        assertThat(accept(kept, promise(null))).isTrue();
        assertThat(promises.all(kept.id())).containsExactly(promise(null));
        assertThat(promises.put(kept.id(), promise(3))).isTrue();
        assertThat(promises.all(kept.id())).containsExactly(promise(3));
    }

    @Test
    void whoIsLateWithAPlanPromisesNothing() {
        LivingBacklog seen = keep();
        accept(seen, promise(null));

        assertThat(accept(seen, promise(5))).isFalse();

        assertThat(new BacklogPromises(database).all(seen.id())).containsExactly(promise(null));
    }

    @Test
    void aBacklogThatIsGonePromisesNothing() {
        LivingBacklog kept = keep();
        BacklogPromises promises = new BacklogPromises(database);
        accept(kept, promise(null));

        assertThat(backlogs.delete(kept.id(), 2)).isTrue();

        assertThat(promises.all(kept.id())).isEmpty();
        assertThat(promises.put(kept.id(), promise(3))).isFalse();
    }

    private boolean accept(LivingBacklog before, Promise promise) {
        LivingBacklog after = before.changedBy(ACT);
        return backlogs.save(
                before, after, Revision.of(after, ACT, Revision.Kind.PLAN_ACCEPTED, null, List.of()), promise);
    }

    private LivingBacklog keep() {
        LivingBacklog backlog = new LivingBacklog(
                backlogs.nextId(), "estate", 1, ACT.at(), ACT.at(), ACT.actor(), Literals.backlog(""), null, List.of());
        backlogs.create(backlog, Revision.of(backlog, ACT, Revision.Kind.CREATED, null, List.of()));
        return backlog;
    }

    private static Promise promise(Integer p80) {
        return new Promise(
                2,
                new UUID(0, 7),
                ACT.at(),
                2,
                List.of(new Promise.Reached(2, new BigDecimal("4.5"), BigDecimal.ONE)),
                List.of(new Promise.Completion(Promise.Goal.DATACENTER, "east", 2, null, p80, null)));
    }
}
