package org.iterationplanner.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.benchmark.cpsat.CpSat;
import org.iterationplanner.benchmark.instance.Catalog;
import org.iterationplanner.benchmark.instance.Instance;
import org.iterationplanner.benchmark.rival.FirstFit;
import org.iterationplanner.benchmark.rival.History;
import org.iterationplanner.benchmark.rival.Rival;
import org.iterationplanner.benchmark.rival.Service;
import org.iterationplanner.benchmark.rival.Waves;

/** The benchmark: reads what is asked for, lets everybody plan, and writes the results. */
public final class Benchmark {

    private static final Duration WARM_UP = Duration.ofSeconds(2);

    private final Options options;
    private final Consumer<String> log;
    private final Catalog catalog;

    Benchmark(Options options, Consumer<String> log) {
        this.options = options;
        this.log = log;
        catalog = new Catalog(options.data(), options.sizes(), options.seeds(), options.time(), log);
    }

    /** The command. */
    @SuppressWarnings("SystemOut") // a command speaks to its user
    public static void main(String... arguments) throws IOException {
        try {
            new Benchmark(Options.of(arguments), System.out::println).run();
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
        return all;
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

    /** As many as wanted, evenly spread. */
    private Stream<Instance> some(List<Instance> family) {
        List<Instance> matching = family.stream()
                .filter(instance -> options.match().matcher(instance.name()).find())
                .toList();
        int wanted = Math.min(options.limit(), matching.size());
        return IntStream.range(0, wanted).mapToObj(i -> matching.get((int) ((long) i * matching.size() / wanted)));
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
