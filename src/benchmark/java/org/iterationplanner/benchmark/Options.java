package org.iterationplanner.benchmark;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is to be run, read from the command line.
 *
 * @param time for each attempt
 * @param threads of each rival that can use several
 * @param families empty: all of them
 * @param match what the names of instances must contain
 * @param limit the most instances of a family, spread over it
 * @param sizes of generated estates
 * @param seeds how many estates of each kind
 * @param rivals empty: all of them
 * @param largestForCpSat the most assets that CP-SAT is asked to plan
 * @param data folder of public instances
 * @param out folder for what is written
 * @param files instances named by the user
 */
record Options(
        Duration time,
        int threads,
        List<String> families,
        Pattern match,
        int limit,
        List<Integer> sizes,
        int seeds,
        List<String> rivals,
        int largestForCpSat,
        Path data,
        Path out,
        List<String> files) {

    static final String USAGE = """
            Plans instances with this service and with others, checks every plan and writes a report.

              --time SECONDS     for each attempt (5)
              --threads N        of each rival that can use several (1)
              --only A,B         families: scholl, otto, release, duracloud, sample, estate, warm (all; none when files are named)
              --match REGEX      instances whose name contains it
              --limit N          at most so many instances of a family, spread evenly over it
              --sizes A,B        of generated estates (50,100,300,1000,10000,50000)
              --seeds N          estates of each kind (5)
              --rivals A,B       ours, cp-sat, first-fit, waves, history (all)
              --cp-sat-max N     the most assets that CP-SAT is asked to plan (1000)
              --data FOLDER      of public instances (../shared/benchmarks)
              --out FOLDER       for results.csv, report.md and its plots (target/benchmark)
              FILE ...           further instances: request.json, FILE.IN2@CYCLE_TIME, FILE.alb, or JSON as Otto's instances
            """;

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("--time", "5"),
            Map.entry("--threads", "1"),
            Map.entry("--only", ""),
            Map.entry("--match", ""),
            Map.entry("--limit", String.valueOf(Integer.MAX_VALUE)),
            Map.entry("--sizes", "50,100,300,1000,10000,50000"),
            Map.entry("--seeds", "5"),
            Map.entry("--rivals", ""),
            Map.entry("--cp-sat-max", "1000"),
            Map.entry("--data", "../shared/benchmarks"),
            Map.entry("--out", "target/benchmark"));

    private static final long NANOS = 1_000_000_000;

    Options {
        families = List.copyOf(families);
        sizes = List.copyOf(sizes);
        rivals = List.copyOf(rivals);
        files = List.copyOf(files);
    }

    /**
     * Reads a command line.
     *
     * @throws IllegalArgumentException if it cannot be understood
     */
    static Options of(String... arguments) {
        Map<String, String> given = new LinkedHashMap<>(DEFAULTS);
        List<String> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (!name.startsWith("--")) {
                files.add(name);
            } else if (!DEFAULTS.containsKey(name)) {
                throw new IllegalArgumentException(
                        "There is no option %s. Maybe one of these is meant:%n%n%s".formatted(name, USAGE));
            } else if (i + 1 == arguments.length || arguments[i + 1].startsWith("--")) {
                throw new IllegalArgumentException(
                        "The option %s has no value. Maybe it was forgotten.".formatted(name));
            } else {
                i++;
                given.put(name, arguments[i]);
            }
        }
        return of(given, files);
    }

    private static Options of(Map<String, String> given, List<String> files) {
        return new Options(
                Duration.ofNanos((long) (number(given, "--time", 0.1, 86_400) * NANOS)),
                whole(given, "--threads"),
                list(given, "--only"),
                Pattern.compile(given.getOrDefault("--match", "")),
                whole(given, "--limit"),
                list(given, "--sizes").stream()
                        .map(size -> whole("--sizes", size))
                        .toList(),
                whole(given, "--seeds"),
                list(given, "--rivals"),
                whole(given, "--cp-sat-max"),
                Path.of(given.getOrDefault("--data", "")),
                Path.of(given.getOrDefault("--out", "")),
                files);
    }

    private static List<String> list(Map<String, String> given, String name) {
        return Stream.of(given.getOrDefault(name, "").split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static int whole(Map<String, String> given, String name) {
        return whole(name, given.getOrDefault(name, ""));
    }

    private static int whole(String name, String value) {
        try {
            int number = Integer.parseInt(value);
            if (number > 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number that is too small
        }
        throw new IllegalArgumentException("%s is %s. Maybe a whole number above 0 is meant.".formatted(name, value));
    }

    private static double number(Map<String, String> given, String name, double least, double most) {
        String value = given.getOrDefault(name, "");
        try {
            double number = Double.parseDouble(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below, as for a number out of range
        }
        throw new IllegalArgumentException(
                "%s is %s. Maybe a number from %s to %s is meant.".formatted(name, value, least, most));
    }
}
