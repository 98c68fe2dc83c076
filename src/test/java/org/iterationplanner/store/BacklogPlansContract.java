package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.plan.BacklogVersion;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanMetadata;
import org.junit.jupiter.api.Test;

/** What every database must do for the plans of living backlogs. */
abstract class BacklogPlansContract extends BacklogFixture {
    @Test
    void aPlanIsLinkedInTheTransactionThatStoresIt() {
        LivingBacklog kept = keep("x");
        UUID plan = plan(kept.id(), 3, null);
        UUID child = submitChild(plan);
        UUID grandchild = submitChild(child);
        UUID later = plan(kept.id(), 4, null);
        UUID other = submit("of nothing");

        assertThat(links.page(kept.id(), 0, 9))
                .extracting(PlanMetadata::id)
                .containsExactly(later, grandchild, child, plan);
        assertThat(links.page(kept.id(), 1, 3)).extracting(PlanMetadata::id).containsExactly(plan);
        assertThat(links.source(grandchild)).contains(new BacklogVersion(kept.id(), 3));
        assertThat(links.source(other)).isEmpty();
        assertThat(links.source(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aPlanOfABacklogThatIsGoneIsRefusedAndNothingIsStored() {
        assertThatThrownBy(() -> plan(UUID.randomUUID(), 1, null))
                .isInstanceOf(CycleException.class)
                .hasMessageStartingWith("There is no backlog");

        assertThat(store.page(0, 10, null, null)).isEmpty();
        assertThat(tasks()).isZero();
    }

    @Test
    void aPlanAskedForTwiceIsLinkedOnce() {
        LivingBacklog kept = keep("x");
        IdempotencyKey key = new IdempotencyKey("k", "hash");
        UUID plan = plan(kept.id(), 1, key);

        assertThat(plan(kept.id(), 2, key)).isEqualTo(plan);
        assertThat(links.source(plan)).contains(new BacklogVersion(kept.id(), 1));
    }

    @Test
    void aPlanAndItsBacklogAreRemovedWithoutEachOther() {
        LivingBacklog kept = keep("x");
        UUID plan = plan(kept.id(), 1, null);
        UUID running = plan(kept.id(), 1, null);
        complete(claim(plan));
        purge.purge(plan, false);

        assertThat(links.page(kept.id(), 0, 9)).extracting(PlanMetadata::id).containsExactly(running);
        assertThat(backlogs.delete(kept.id(), 1)).isTrue();
        assertThat(metadata(running).id()).isEqualTo(running);
        assertThat(links.source(running)).isEmpty();
    }

    private UUID plan(UUID backlog, long version, IdempotencyKey key) {
        return submissions.submit(
                Samples.submission("next"), Samples.REQUEST, null, key, new BacklogVersion(backlog, version), LIMIT);
    }
}
