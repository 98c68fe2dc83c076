package org.iterationplanner.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/** Brings a database to the schema of this program, or refuses it with advice. */
final class Schema {
    private static final int H2_IN_USE = 90020;
    private static final long PATIENCE_NANOS = Duration.ofSeconds(60).toNanos();

    private Schema() {}

    /**
     * Makes the database ready to use.
     *
     * @throws IllegalStateException if it cannot be opened or its schema is newer than this program
     */
    static void prepare(DataSource dataSource, Flyway flyway, String url) {
        open(dataSource, url);
        MigrationInfo[] applied = flyway.info().applied();
        Arrays.stream(applied)
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS
                        || migration.getState() == MigrationState.FUTURE_FAILED)
                .findFirst()
                .ifPresent(newer -> {
                    throw new IllegalStateException(("The database %s has schema version %s, which is newer than this"
                                    + " program. Maybe start the newer program that wrote it, or name another database in"
                                    + " planner.db.url.")
                            .formatted(url, newer.getVersion()));
                });
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new IllegalStateException(
                    ("The database %s cannot be brought to the schema of this program: %s. Maybe it was written by an"
                                    + " unreleased version; name another database in planner.db.url.")
                            .formatted(url, e.getMessage()),
                    e);
        }
    }

    private static void open(DataSource dataSource, String url) {
        long begun = System.nanoTime();
        while (true) {
            try (Connection connection = dataSource.getConnection()) {
                connection.getMetaData();
                return;
            } catch (SQLException e) {
                // a pool lets nobody wait for long, but a large file that was not closed takes its time to open
                boolean opening = e.getCause() instanceof TimeoutException;
                if (!opening || System.nanoTime() - begun > PATIENCE_NANOS) {
                    throw refused(url, e);
                }
            }
        }
    }

    private static IllegalStateException refused(String url, SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == H2_IN_USE) {
                return new IllegalStateException(
                        ("The database file of %s is in use by another process. Maybe another planner runs on it: stop that"
                                        + " one, name another file in planner.db.url, or use PostgreSQL, which several can"
                                        + " share.")
                                .formatted(url),
                        e);
            }
        }
        return new IllegalStateException(
                ("The database %s cannot be opened: %s. Maybe it is not running, or planner.db.url, planner.db.username or"
                                + " planner.db.password is wrong.")
                        .formatted(url, e.getMessage()),
                e);
    }
}
