package org.iterationplanner.benchmark.instance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.iterationplanner.sample.DemoData;

/** All instances there are, by the families that can be asked for. */
public final class Catalog {

    private final Map<String, Supplier<List<Instance>>> families = new LinkedHashMap<>();

    /**
     * What can be had.
     *
     * @param folder with public instances; without it their families are empty and {@code missing} is told why
     * @param sizes of generated estates
     * @param seeds how many estates of each kind
     * @param time for plans that are the baseline of others
     */
    public Catalog(Path folder, List<Integer> sizes, int seeds, Duration time, Consumer<String> missing) {
        PublicInstances others = new PublicInstances(folder);
        Map<String, Supplier<List<Instance>>> published = new LinkedHashMap<>();
        published.put("scholl", others::scholl);
        published.put("otto", others::otto);
        published.put("release", others::releasePlanning);
        published.put("duracloud", others::duraCloud);
        published.forEach((name, all) -> families.put(name, () -> {
            if (!Files.isDirectory(folder)) {
                missing.accept(
                        "Left out %s: there is no folder %s. Maybe give another with --data.".formatted(name, folder));
                return List.of();
            }
            return all.get();
        }));
        families.put("sample", Catalog::samples);
        families.put("estate", () -> Estates.of(sizes, seeds));
        families.put("warm", () -> new WarmStarts(seeds, time).all());
    }

    /** The names of the families. */
    public List<String> names() {
        return List.copyOf(families.keySet());
    }

    /**
     * The instances of a family.
     *
     * @throws IllegalArgumentException if there is no such family
     */
    public List<Instance> family(String name) {
        Supplier<List<Instance>> family = families.get(name);
        if (family == null) {
            throw new IllegalArgumentException("There is no family %s. Maybe one of %s is meant."
                    .formatted(name, String.join(", ", families.keySet())));
        }
        return family.get();
    }

    /** The instances in a file that the user names. */
    public static List<Instance> file(String name) {
        return NamedFiles.read(name);
    }

    /** The service's demo data; the generated one is among the estates. */
    private static List<Instance> samples() {
        return DemoData.list().stream()
                .filter(sample -> !sample.id().equals("large-estate"))
                .map(sample -> Instance.of("sample", sample.id(), sample.assets(), () -> DemoData.get(sample.id())
                        .orElseThrow()))
                .toList();
    }
}
