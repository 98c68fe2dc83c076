package org.iterationplanner.lifecycle;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.iterationplanner.store.Database;
import org.iterationplanner.store.Leases;

/** The two parts that need telling: how long a lease is, and where searches come from. */
final class Wiring {

    @Produces
    @Singleton
    static Leases leases(Database database, SolverConfig config) {
        return new Leases(database, config.lease());
    }

    @Produces
    @Singleton
    @DefaultBean
    static Search.Source searches() {
        return Search::real;
    }
}
