package org.iterationplanner.lifecycle;

import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.PlanRow;
import org.iterationplanner.store.PlanStore;

/** How plans stand: those that this instance solves from memory, all others from the store. Thread-safe. */
@Singleton
final class LivePlans {
    private final PlanStore store;
    private final Map<UUID, LivePlan> live = new ConcurrentHashMap<>();

    LivePlans(PlanStore store) {
        this.store = store;
    }

    void add(UUID id, LivePlan plan) {
        live.put(id, plan);
    }

    void remove(UUID id) {
        live.remove(id);
    }

    Optional<LivePlan> find(UUID id) {
        return Optional.ofNullable(live.get(id));
    }

    /**
     * How a plan stands.
     *
     * @throws PlanNotFound if there is no such plan
     */
    PlanMetadata metadata(UUID id) {
        return find(id).map(LivePlan::metadata)
                .or(() -> store.find(id).map(PlanRow::metadata))
                .orElseThrow(() -> new PlanNotFound(id));
    }
}
