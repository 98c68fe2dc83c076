package org.iterationplanner.benchmark;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Team;

/**
 * The backlog of the open-source project DuraCloud as it was really worked off: 437 stories with story points, 30 releases,
 * 23 dependencies. One team has in each release the points that were done in it, so that history fits exactly. The releases
 * carry no dates; each is taken as two weeks.
 */
public final class DuraCloud {

    private static final String TEAM = "duracloud";
    private static final Map<String, Integer> VALUE_BY_PRIORITY =
            Map.of("Trivial", 1, "Minor", 2, "Major", 3, "Critical", 5, "Blocker", 8);

    private final List<NamedCsvRecord> items;
    private final List<NamedCsvRecord> releases;
    private final List<NamedCsvRecord> precedences;

    private DuraCloud(Path folder) {
        items = read(folder, "items");
        releases = read(folder, "iterations");
        precedences = read(folder, "precedence");
    }

    /** Where the benchmarks are, unless the system property {@code planner.benchmarks} says otherwise. */
    static Path folder() {
        return Path.of(System.getProperty("planner.benchmarks", "../shared/benchmarks"), "duracloud");
    }

    static boolean isThere() {
        return Files.isDirectory(folder());
    }

    static DuraCloud read() {
        return read(folder());
    }

    /** The backlog in another folder. */
    public static DuraCloud read(Path folder) {
        return new DuraCloud(folder);
    }

    private static List<NamedCsvRecord> read(Path folder, String table) {
        Path file = folder.resolve("duracloud_instance_" + table + ".csv");
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many stories there are. */
    public int size() {
        return items.size();
    }

    /**
     * Everything there is to plan, without a baseline.
     *
     * @param capacityFactor by which every release holds more than it did
     */
    public Backlog backlog(BigDecimal capacityFactor) {
        return new Backlog(
                new Calendar(LocalDate.of(2010, 1, 4), 14, Iterations.of(releases.size()), null, null),
                null,
                null,
                List.of(),
                List.of(team(capacityFactor)),
                List.of(),
                List.of(),
                List.of(),
                items.stream().map(DuraCloud::story).toList(),
                precedences.stream()
                        .map(row -> new Dependency(row.getField("first"), row.getField("then"), null, null, null, null))
                        .toList(),
                List.of(),
                List.of(),
                null,
                List.of());
    }

    /** What people did. */
    public Plan history() {
        return new Plan(items.stream()
                .collect(Collectors.toMap(
                        row -> row.getField("id"),
                        row -> new Plan.Placement(iteration(row, "historic_iteration"), null),
                        (one, other) -> one,
                        LinkedHashMap::new)));
    }

    /** What people did, as the plan that ours is measured against. */
    List<BaselineEntry> baseline() {
        return items.stream()
                .map(row -> new BaselineEntry(row.getField("id"), iteration(row, "historic_iteration"), null))
                .toList();
    }

    private Team team(BigDecimal capacityFactor) {
        Map<Integer, BigDecimal> capacities = new LinkedHashMap<>();
        releases.forEach(row -> capacities.put(
                iteration(row, "iteration"), number(row, "historic_points").multiply(capacityFactor)));
        return new Team(TEAM, null, null, capacities, List.of(), List.of(), Map.of(), List.of(), Map.of(), List.of());
    }

    /** Every story is of use on its own, the more urgent the more. */
    private static Asset story(NamedCsvRecord row) {
        return new Asset(
                row.getField("id"),
                row.getField("title").strip(),
                null,
                null,
                null,
                null,
                null,
                Map.of(TEAM, number(row, "effort")),
                null,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                BigDecimal.valueOf(VALUE_BY_PRIORITY.get(row.getField("priority"))),
                null,
                null,
                null,
                Map.of("jira", row.getField("id")),
                List.of(),
                Map.of(),
                List.of());
    }

    private static BigDecimal number(NamedCsvRecord row, String column) {
        return new BigDecimal(row.getField(column));
    }

    private static int iteration(NamedCsvRecord row, String column) {
        return Integer.parseInt(row.getField(column));
    }
}
