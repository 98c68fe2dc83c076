package org.iterationplanner.lifecycle;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.PlanException;
import org.iterationplanner.plan.PlanException.JobNotFound;
import org.iterationplanner.store.JobStore;

/** How jobs stand: those that this instance answers from memory, all others from the store. Thread-safe. */
@Singleton
final class LiveJobs implements Changes.Source<Job> {
    private final JobStore store;
    private final Map<UUID, LiveJob> live = new ConcurrentHashMap<>();

    LiveJobs(JobStore store) {
        this.store = store;
    }

    void add(UUID id, LiveJob job) {
        live.put(id, job);
    }

    void remove(UUID id) {
        live.remove(id);
    }

    /**
     * A job with its answer so far.
     *
     * @throws JobNotFound if there is no such job
     */
    Job job(UUID id) {
        LiveJob here = live.get(id);
        return here != null ? here.job() : store.find(id).orElseThrow(() -> new JobNotFound(id));
    }

    @Override
    public Job now(UUID id) {
        return job(id).withoutResult();
    }

    @Override
    public boolean isHere(UUID id) {
        return live.containsKey(id);
    }

    @Override
    public List<Job> stored(Collection<UUID> ids) {
        return store.find(ids);
    }

    @Override
    public PlanException missing(UUID id) {
        return new JobNotFound(id);
    }
}
