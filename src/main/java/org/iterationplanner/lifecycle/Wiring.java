package org.iterationplanner.lifecycle;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.store.Database;
import org.iterationplanner.store.JobLeases;
import org.iterationplanner.store.PlanLeases;

/** The parts that need telling: how long a lease is, whose changes are told, and where searches and answers come from. */
final class Wiring {

    @Produces
    @Singleton
    static PlanLeases planLeases(Database database, SolverConfig config) {
        return new PlanLeases(database, config.lease());
    }

    @Produces
    @Singleton
    static JobLeases jobLeases(Database database, SolverConfig config) {
        return new JobLeases(database, config.lease());
    }

    @Produces
    @Singleton
    static Changes<PlanMetadata> planChanges(LivePlans plans) {
        return new Changes<>(plans);
    }

    static void closePlanChanges(@Disposes Changes<PlanMetadata> changes) {
        changes.close();
    }

    @Produces
    @Singleton
    static Changes<Job> jobChanges(LiveJobs jobs) {
        return new Changes<>(jobs);
    }

    static void closeJobChanges(@Disposes Changes<Job> changes) {
        changes.close();
    }

    @Produces
    @Singleton
    @DefaultBean
    static Search.Source searches() {
        return Search::real;
    }

    @Produces
    @Singleton
    @DefaultBean
    static Questions questions() {
        return Questions.real();
    }
}
