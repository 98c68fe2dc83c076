package org.iterationplanner.store;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real database of a test's own, pooled as in the service, that can be out of reach for a while. */
public final class TestDatabase implements Closeable {
    private final AgroalDataSource pool;
    private final String url;
    private final Closeable server;
    private final AtomicInteger refused = new AtomicInteger();
    private volatile boolean away;

    private TestDatabase(AgroalDataSource pool, String url, Closeable server) {
        this.pool = pool;
        this.url = url;
        this.server = server;
    }

    public static TestDatabase h2(Path folder) {
        String url = DatabaseChoice.h2("jdbc:h2:file:" + folder.resolve("planner"));
        return over(url, "planner", () -> {});
    }

    public static TestDatabase postgresql() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.start();
            return over(server.getJdbcUrl("postgres", "postgres"), "postgres", server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TestDatabase over(String url, String user, Closeable server) {
        try {
            AgroalDataSource pool = AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(connections -> connections
                            .maxSize(20)
                            .acquisitionTimeout(Duration.ofMillis(1500))
                            .validateOnBorrow(true)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .principal(new NamePrincipal(user))
                                    .credential(new SimplePassword("")))));
            return new TestDatabase(pool, url, server);
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    /** The database with its schema. */
    public Database open() {
        Schema.prepare(pool, Flyway.configure().dataSource(pool).load(), url);
        return new Database((DataSource) Proxy.newProxyInstance(
                TestDatabase.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away) {
                        refused.incrementAndGet();
                        throw new SQLException("away", "08001");
                    }
                    return method.invoke(pool, arguments);
                }));
    }

    /** Whether from now on nobody gets a connection. */
    public void away(boolean now) {
        away = now;
        refused.set(0);
    }

    /** How many have asked for a connection in vain since the database went away. */
    public int refused() {
        return refused.get();
    }

    @Override
    public void close() throws IOException {
        pool.close();
        server.close();
    }
}
