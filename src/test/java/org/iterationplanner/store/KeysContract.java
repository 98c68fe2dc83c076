package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.iterationplanner.plan.IdempotencyKey;
import org.iterationplanner.plan.PlanException.IdempotencyConflict;
import org.junit.jupiter.api.Test;

/** What every database must do for idempotency keys. */
abstract class KeysContract extends StoreFixture {
    @Test
    void aKeySentByManyAtOnceStoresOnePlan() throws Exception {
        Set<UUID> plans = new HashSet<>();
        for (int key = 0; key < 20; key++) {
            IdempotencyKey same = new IdempotencyKey("key " + key, "hash");
            Set<UUID> answers = new HashSet<>(atOnce(20, () -> submit(same)));
            assertThat(answers).hasSize(1);
            plans.addAll(answers);
        }
        assertThat(store.page(0, 100, null, null)).hasSize(20);
        assertThat(plans).hasSize(20);
        assertThat(tasks()).isEqualTo(20);
    }

    @Test
    void aKeyBelongsToOneRequestForADay() {
        String key = "k".repeat(5_000);
        UUID id = submit(new IdempotencyKey(key, "hash"));
        assertThat(submit(new IdempotencyKey(key, "hash"))).isEqualTo(id);
        assertThatThrownBy(() -> submit(new IdempotencyKey(key, "other")))
                .isInstanceOfSatisfying(
                        IdempotencyConflict.class, e -> assertThat(e.inFlight()).isFalse());

        age("23");
        assertThat(submit(new IdempotencyKey(key, "hash"))).isEqualTo(id);
        age("2");
        assertThat(submit(new IdempotencyKey(key, "other"))).isNotEqualTo(id);
    }

    @Test
    void oldKeysAreForgotten() {
        submit(new IdempotencyKey("old", "hash"));
        age("25");
        submit(new IdempotencyKey("new", "hash"));

        assertThat(database.<Integer>with(IdempotencyKeys::forget)).isEqualTo(1);
    }

    private void age(String hours) {
        database.with(handle ->
                handle.execute("UPDATE idempotency_key SET created_at = created_at - INTERVAL '" + hours + "' HOUR"));
    }
}
