package org.iterationplanner.store;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.InjectableInstance;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** Makes the one datasource that {@link DatabaseChoice} has activated the database of the service. */
final class ActiveDatabase {

    @Produces
    @Singleton
    static Database database(
            @Any InjectableInstance<AgroalDataSource> dataSources,
            @Any InjectableInstance<Flyway> migrations,
            @ConfigProperty(name = "planner.db.url") String url) {
        AgroalDataSource active = dataSources.getActive();
        Schema.prepare(active, migrations.getActive(), url);
        return new Database(active);
    }
}
