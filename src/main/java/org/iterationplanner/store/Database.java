package org.iterationplanner.store;

import java.sql.SQLException;
import java.util.Set;
import javax.sql.DataSource;
import org.iterationplanner.plan.PlanException.StoreUnavailable;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/**
 * The one database, its schema in place. Whatever says that it cannot be reached or cannot write just now is thrown as
 * {@link StoreUnavailable}; what is wrong with a statement is thrown as it is. Thread-safe.
 */
public final class Database {
    private static final String UNIQUE_VIOLATION = "23505";

    /** The second is H2's for a reference to nothing; it has the first for what is referred to still. */
    private static final Set<String> REFERENCE_VIOLATIONS = Set.of("23503", "23506");

    private static final Set<String> LOCK_TIMEOUTS = Set.of("HYT00", "55P03");

    private final DataSource dataSource;
    private final Jdbi jdbi;

    /** Over connections to a database whose schema is in place. */
    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
        jdbi = Jdbi.create(dataSource);
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Whether no other process can have this database open, so that whatever is held in it is held by the dead. */
    boolean isExclusive() {
        return with(handle -> {
            try {
                return "H2".equals(handle.getConnection().getMetaData().getDatabaseProductName());
            } catch (SQLException e) {
                throw new StoreUnavailable(e);
            }
        });
    }

    /** Runs statements of which each is a transaction of its own. */
    <T> T with(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.withHandle(work);
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    /** Runs statements of which all or none count. */
    <T> T inTransaction(HandleCallback<T, RuntimeException> work) {
        try {
            return jdbi.inTransaction(work);
        } catch (JdbiException e) {
            throw translated(e);
        }
    }

    static boolean isDuplicate(JdbiException e) {
        return UNIQUE_VIOLATION.equals(state(e));
    }

    /** Whether a reference would lead nowhere. */
    static boolean breaksReference(JdbiException e) {
        String state = state(e);
        return state != null && REFERENCE_VIOLATIONS.contains(state);
    }

    /** Whether somebody else has held what was wanted for too long. */
    static boolean isLockTimeout(Throwable e) {
        String state = state(e);
        return state != null && LOCK_TIMEOUTS.contains(state);
    }

    private static RuntimeException translated(JdbiException e) {
        String state = state(e);
        // 22: a value that does not fit, 23: a constraint, 42: a statement that is wrong. All else is the database's
        // state.
        boolean ours = state != null && (state.startsWith("22") || state.startsWith("23") || state.startsWith("42"));
        return ours ? e : new StoreUnavailable(e);
    }

    private static @Nullable String state(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return sql.getSQLState();
            }
        }
        return null;
    }
}
