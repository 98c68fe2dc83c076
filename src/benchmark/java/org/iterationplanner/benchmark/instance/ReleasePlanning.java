package org.iterationplanner.benchmark.instance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Team;

/** Features with effort and value, 65 of which precede others and 8 pairs belong together; each is of use on its own. */
final class ReleasePlanning {

    private static final LocalDate START = LocalDate.of(2026, 12, 7);
    private static final int DAYS_OF_A_RELEASE = 28;
    private static final String TEAM = "developers";

    private final List<Asset> features;
    private final List<Dependency> links;

    ReleasePlanning(Path folder) {
        features = Tables.read(folder.resolve("msword50_items.csv")).stream()
                .map(ReleasePlanning::feature)
                .toList();
        links = Tables.read(folder.resolve("msword50_links.csv")).stream()
                .map(ReleasePlanning::link)
                .toList();
    }

    private static Asset feature(NamedCsvRecord row) {
        return Assets.withEffort(
                row.getField("id"),
                null,
                Map.of(TEAM, new BigDecimal(row.getField("effort"))),
                new BigDecimal(row.getField("weighted_value")));
    }

    private static Dependency link(NamedCsvRecord row) {
        boolean coupled = row.getField("type").equals("coupling");
        return new Dependency(
                row.getField("item"),
                row.getField("related_item"),
                coupled ? Dependency.Type.TOGETHER : Dependency.Type.PRECEDES,
                null,
                null,
                null);
    }

    int size() {
        return features.size();
    }

    /**
     * Releases of equal capacity.
     *
     * @param room capacity of all releases by effort of all features
     */
    PlanRequest request(int releases, BigDecimal room) {
        BigDecimal effort = features.stream().map(Asset::totalEffort).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal capacity = effort.multiply(room).divide(BigDecimal.valueOf(releases), 0, RoundingMode.CEILING);
        Team team = new Team(
                TEAM, null, capacity, Map.of(), List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of());
        Backlog backlog = new Backlog(
                new Calendar(START, DAYS_OF_A_RELEASE, Iterations.of(releases), null, null),
                null,
                null,
                List.of(),
                List.of(team),
                List.of(),
                List.of(),
                List.of(),
                features,
                links,
                List.of(),
                List.of(),
                null,
                List.of());
        return new PlanRequest(null, backlog);
    }
}
