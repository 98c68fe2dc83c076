package org.iterationplanner.store;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * Turns {@code planner.db.url}, {@code planner.db.username} and {@code planner.db.password} into the settings of the
 * datasource that they name: {@code postgresql} for a URL beginning {@code jdbc:postgresql:}, otherwise {@code h2}.
 * Exactly one of the two is active.
 *
 * <p>Quarkus fixes a datasource's kind at build time, so that one jar for both databases needs both datasources in it,
 * and a property expression cannot say "active if". What is set for a datasource by its own name still wins over what is
 * derived here.
 */
public final class DatabaseChoice implements ConfigSourceFactory {
    private static final String DEFAULT_URL = "jdbc:h2:file:./planner-data/planner";

    /**
     * What H2 must do whoever names its file: write every commit before it is answered, because a kill -9 may follow; stay
     * open while the service shuts down; and not let a caller wait for another's lock for long.
     */
    private static final List<String> H2_OPTIONS =
            List.of("WRITE_DELAY=0", "DB_CLOSE_ON_EXIT=FALSE", "LOCK_TIMEOUT=1500");

    /** H2's usual way to its file loses the whole database when a thread that reads or writes is interrupted. */
    private static final Pattern H2_FILE = Pattern.compile("^jdbc:h2:(file:|(?=[./~]))");

    /** Below application.properties (250), so that anything said by name wins. */
    private static final int ORDINAL = 240;

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = value(context, "planner.db.url", DEFAULT_URL);
        boolean postgresql = url.startsWith("jdbc:postgresql:");
        String chosen = "quarkus.datasource." + (postgresql ? "postgresql" : "h2") + ".";
        Map<String, String> derived = new HashMap<>();
        derived.put("quarkus.datasource.h2.active", String.valueOf(!postgresql));
        derived.put("quarkus.datasource.postgresql.active", String.valueOf(postgresql));
        derived.put(chosen + "jdbc.url", postgresql ? url : h2(url));
        derived.put(chosen + "username", value(context, "planner.db.username", "planner"));
        derived.put(chosen + "password", value(context, "planner.db.password", ""));
        return List.of(new PropertiesConfigSource(derived, "planner.db", ORDINAL));
    }

    /** The URL by which an H2 database is opened that somebody has named by {@code url}. */
    static String h2(String url) {
        return H2_FILE.matcher(url).replaceFirst("jdbc:h2:async:")
                + H2_OPTIONS.stream()
                        .filter(option -> !url.contains(option.substring(0, option.indexOf('=') + 1)))
                        .map(option -> ";" + option)
                        .collect(Collectors.joining());
    }

    private static String value(ConfigSourceContext context, String name, String otherwise) {
        ConfigValue found = context.getValue(name);
        return found == null || found.getValue() == null ? otherwise : found.getValue();
    }
}
