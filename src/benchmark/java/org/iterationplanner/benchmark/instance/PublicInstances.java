package org.iterationplanner.benchmark.instance;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.benchmark.DuraCloud;
import org.iterationplanner.benchmark.instance.Instance.KnownIterations;

/** What others have published, read from a folder that is laid out as the project's shared benchmarks are. */
final class PublicInstances {

    /** DuraCloud's people did everything, so everything is to be planned. */
    private static final Map<String, Integer> WHOLE_BACKLOG = Map.of(Rule.UNPLANNED.id(), 1_000_000);

    private final Path folder;

    PublicInstances(Path folder) {
        this.folder = folder;
    }

    /** Scholl (1993): 269 line balancing problems on 25 graphs, all solved. */
    List<Instance> scholl() {
        Path home = folder.resolve("salbp1-scholl1993");
        return Tables.read(home.resolve("instances.csv")).stream()
                .map(row -> {
                    int cycleTime = Integer.parseInt(row.getField("cycle_time"));
                    Path graph = home.resolve("graphs").resolve(row.getField("graph") + ".IN2");
                    return new Instance(
                            "scholl",
                            row.getField("instance"),
                            Integer.parseInt(row.getField("n")),
                            () -> LineFiles.in2(graph, cycleTime).request(),
                            known(row, "best_lb", "best_ub"),
                            null);
                })
                .toList();
    }

    /** Otto, Otto and Scholl (2013): 525 line balancing problems with 50 tasks. */
    List<Instance> otto() {
        Path home = folder.resolve("salbp1-otto2013-n50");
        Map<String, LineBalancing> problems = new LinkedHashMap<>(LineFiles.json(home.resolve("instances.json")));
        return Tables.read(home.resolve("bounds.csv")).stream()
                .map(row -> {
                    String name = row.getField("instance");
                    LineBalancing problem = problems.get(name);
                    if (problem == null) {
                        throw new IllegalArgumentException(
                                "instances.json has no instance %s of bounds.csv. Maybe one of them is cut off."
                                        .formatted(name));
                    }
                    return new Instance(
                            "otto", name, problem.times().size(), problem::request, known(row, "lb", "ub"), null);
                })
                .toList();
    }

    /** Karim and Ruhe: 50 features to deliver in several releases, with room for less, just and more than all of them. */
    List<Instance> releasePlanning() {
        ReleasePlanning features = new ReleasePlanning(folder.resolve("release-planning"));
        return Stream.of(2, 3, 5, 8)
                .flatMap(releases -> Stream.of("0.6", "0.9", "1.1")
                        .map(room -> Instance.of(
                                "release",
                                "msword50_%d_releases_room_%s".formatted(releases, room),
                                features.size(),
                                () -> features.request(releases, new BigDecimal(room)))))
                .toList();
    }

    /** DuraCloud as it was worked off, exactly with the capacity that was used and with 2 % more. */
    List<Instance> duraCloud() {
        DuraCloud duraCloud = DuraCloud.read(folder.resolve("duracloud"));
        return Stream.of("1.00", "1.02")
                .map(factor -> new Instance(
                        "duracloud",
                        "duracloud_capacity_" + factor,
                        duraCloud.size(),
                        () -> new PlanRequest(
                                new PlanConfig(null, new PlanConfig.Model(WHOLE_BACKLOG, null)),
                                duraCloud.backlog(new BigDecimal(factor))),
                        null,
                        duraCloud.history()))
                .toList();
    }

    private static KnownIterations known(NamedCsvRecord row, String atLeast, String best) {
        return new KnownIterations(Integer.parseInt(row.getField(atLeast)), Integer.parseInt(row.getField(best)));
    }
}
