package org.iterationplanner.lifecycle;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.PlanNotFound;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.PlanRow;
import org.iterationplanner.store.PlanStore;

/** How plans stand: those that this instance solves from memory, all others from the store. Thread-safe. */
@Singleton
final class LivePlans implements Changes.Source<PlanMetadata> {
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

    @Override
    public PlanMetadata now(UUID id) {
        return find(id).map(LivePlan::metadata)
                .or(() -> store.find(id).map(PlanRow::metadata))
                .orElseThrow(() -> missing(id));
    }

    @Override
    public boolean isHere(UUID id) {
        return live.containsKey(id);
    }

    @Override
    public List<PlanMetadata> stored(Collection<UUID> ids) {
        return store.find(ids).stream().map(PlanRow::metadata).toList();
    }

    @Override
    public PlanException missing(UUID id) {
        return new PlanNotFound(id);
    }
}
