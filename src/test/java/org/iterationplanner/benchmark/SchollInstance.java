package org.iterationplanner.benchmark;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.iterationplanner.balancing.BalancingProblem;

/** One of the 269 instances of simple assembly line balancing of Scholl (1993), read from a folder outside the project. */
public final class SchollInstance {

    private final String name;
    private final long cycleTime;
    private final int optimum;
    private final long[] times;
    private final int[][] precedences;

    private SchollInstance(Path folder, NamedCsvRecord row) {
        name = row.getField("instance");
        cycleTime = Long.parseLong(row.getField("cycle_time"));
        optimum = Integer.parseInt(row.getField("best_ub"));
        List<String> lines = lines(folder.resolve("graphs").resolve(row.getField("graph") + ".IN2"));
        times = lines.subList(1, 1 + Integer.parseInt(lines.get(0))).stream()
                .mapToLong(Long::parseLong)
                .toArray();
        List<int[]> pairs = new ArrayList<>();
        for (String line : lines.subList(1 + times.length, lines.size())) {
            String[] pair = line.split(",", -1);
            int before = Integer.parseInt(pair[0].trim());
            if (before < 0) {
                break;
            }
            pairs.add(new int[] {before - 1, Integer.parseInt(pair[1].trim()) - 1});
        }
        precedences = pairs.toArray(int[][]::new);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, ISO_8859_1).stream()
                    .map(String::trim)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The {@code count} instances with the fewest tasks; a test that asks is skipped where the folder is absent. */
    public static List<SchollInstance> smallest(int count) {
        Path folder = Path.of(System.getProperty("planner.benchmarks", "../shared/benchmarks"), "salbp1-scholl1993");
        assumeTrue(
                Files.isDirectory(folder),
                () -> "Skipped: there is no folder %s. Maybe give its parent as -Dplanner.benchmarks=..."
                        .formatted(folder));
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(folder.resolve("instances.csv"), ISO_8859_1)) {
            return csv.stream()
                    .map(row -> new SchollInstance(folder, row))
                    .sorted(Comparator.comparingInt((SchollInstance instance) -> instance.times.length)
                            .thenComparing(SchollInstance::name))
                    .limit(count)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String name() {
        return name;
    }

    public long cycleTime() {
        return cycleTime;
    }

    public int optimum() {
        return optimum;
    }

    public long[] times() {
        return times.clone();
    }

    public int[][] precedences() {
        return precedences.clone();
    }

    public BalancingProblem toBalancing() {
        long[] capacities = new long[times.length];
        Arrays.fill(capacities, cycleTime);
        BalancingProblem.Builder builder =
                new BalancingProblem.Builder(times.length, times.length).team(times, capacities);
        for (int[] pair : precedences) {
            builder.precedes(pair[0], pair[1], 0);
        }
        return builder.build();
    }
}
