package org.iterationplanner.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.benchmark.cpsat.CpSat;
import org.iterationplanner.benchmark.instance.Catalog;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.report.Report;
import org.iterationplanner.benchmark.rival.FirstFit;
import org.iterationplanner.benchmark.rival.History;
import org.iterationplanner.benchmark.rival.Rival;
import org.iterationplanner.benchmark.rival.Service;
import org.iterationplanner.benchmark.rival.Waves;

/** The benchmark: reads what is asked for, lets everybody plan, and writes the results. */
public final class Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final Options options;
    private final String command;
    private final Consumer<String> log;
    private final Catalog catalog;

    /**
     * A benchmark to be run.
     *
     * @param command how to do it again
     * @param log told of everything that happens, line by line
     */
    Benchmark(Options options, String command, Consumer<String> log) {
        this.options = options;
        this.command = command;
        this.log = log;
        catalog = new Catalog(options.data(), options.sizes(), options.seeds(), options.time(), log);
    }

    /** The command. */
    @SuppressWarnings("SystemOut") // a command speaks to its user
    public static void main(String... arguments) throws IOException {
        try {
            String command =
                    "mvn -Pbenchmark test-compile exec:java -Dexec.args=\"%s\"".formatted(String.join(" ", arguments));
            new Benchmark(Options.of(arguments), command, System.out::println).run();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /** Runs everything that is asked for. */
    List<Result> run() throws IOException {
        List<Rival> rivals = rivals();
        List<Instance> instances = instances();
        Files.createDirectories(options.out());
        warmUp(rivals);
        Contest contest = new Contest(rivals, options.time(), options.threads());
        List<Result> all = new ArrayList<>();
        try (ResultTable table = new ResultTable(options.out().resolve("results.csv"))) {
            for (int i = 0; i < instances.size(); i++) {
                for (Result result : results(contest, instances.get(i))) {
                    table.add(result);
                    all.add(result);
                    log.accept(line(i + 1, instances.size(), result));
                }
            }
        }
        new Report(options.out(), conditions(rivals), all).write();
        log.accept("Written: " + options.out().resolve("report.md"));
        return all;
    }

    private List<String> conditions(List<Rival> rivals) {
        List<String> conditions = new ArrayList<>();
        conditions.add("`%s`".formatted(command));
        conditions.add("%s s for each attempt, by the clock; %d thread%s; a Java virtual machine warmed up for %d s"
                .formatted(
                        options.time().toMillis() / 1e3,
                        options.threads(),
                        options.threads() == 1 ? "" : "s",
                        WARM_UP.toSeconds()));
        conditions.add("%d cores, Java %s, heap of %d MiB"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version(),
                        Runtime.getRuntime().maxMemory() >> 20));
        rivals.forEach(rival -> conditions.add("%s: %s".formatted(rival.id(), rival.description())));
        return conditions;
    }

    private List<Result> results(Contest contest, Instance instance) {
        try {
            return contest.run(instance);
        } catch (IllegalArgumentException e) {
            log.accept("Left out: " + e.getMessage());
            return List.of();
        }
    }

    private List<Rival> rivals() {
        List<Rival> all = List.of(
                new Service(), new CpSat(options.largestForCpSat()), new FirstFit(), new Waves(), new History());
        List<String> names = all.stream().map(Rival::id).toList();
        options.rivals().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new IllegalArgumentException("There is no rival %s. Maybe one of %s is meant."
                            .formatted(name, String.join(", ", names)));
                });
        return all.stream()
                .filter(rival -> options.rivals().isEmpty() || options.rivals().contains(rival.id()))
                .toList();
    }

    private List<Instance> instances() {
        List<String> families =
                options.families().isEmpty() && options.files().isEmpty() ? catalog.names() : options.families();
        Stream<Instance> listed = families.stream().flatMap(family -> some(catalog.family(family)));
        Stream<Instance> named = options.files().stream().flatMap(file -> Catalog.file(file).stream());
        return Stream.concat(listed, named).toList();
    }

    /** As many as wanted of each kind, evenly spread. */
    private Stream<Instance> some(List<Instance> family) {
        return family.stream()
                .filter(instance -> options.match().matcher(instance.name()).find())
                .collect(Collectors.groupingBy(Instance::family, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(kind -> {
                    int wanted = Math.min(options.limit(), kind.size());
                    return IntStream.range(0, wanted).mapToObj(i -> kind.get((int) ((long) i * kind.size() / wanted)));
                });
    }

    /** What runs first would pay for the start of the virtual machine. */
    private void warmUp(List<Rival> rivals) {
        Instance small = catalog.family("sample").get(1);
        new Contest(rivals, WARM_UP, options.threads()).run(small);
    }

    private static String line(int number, int of, Result result) {
        return String.format(
                Locale.ROOT,
                "%d/%d %-28s %-10s %7.2f s  %s%s",
                number,
                of,
                result.instance().name(),
                result.rival(),
                result.cpuSeconds(),
                result.score() == null ? "no plan" : result.score(),
                result.trouble() == null ? "" : "  " + result.trouble());
    }
}
