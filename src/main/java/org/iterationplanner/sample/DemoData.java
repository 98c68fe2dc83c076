package org.iterationplanner.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;

/**
 * Requests that are ready to post: the files of the folder {@code data}, which are part of the jar, and estates of any size
 * made on request. All of them have a feasible plan. Thread-safe.
 */
public final class DemoData {

    /**
     * What there is to choose from.
     *
     * @param assets how many
     */
    public record Sample(String id, String name, String description, int assets) {}

    private static final Pattern ESTATE = Pattern.compile("estate-([1-9][0-9]{0,4})");
    private static final long SEED = 1;

    private static final List<Sample> SAMPLES = List.of(
            sample("first-steps", "A small move: three workloads, two teams, a lease and a year-end freeze."),
            sample(
                    "two-datacenter-exit",
                    "Two leases end in May and July: shared services first, pilot, ramp-up, freezes, move groups, pins and an"
                            + " outlook behind the six published iterations."),
            sample(
                    "software-team",
                    "One team, its velocity history, stories in five epics, two releases, sprints 25 to 30."),
            sample(
                    "tight-lease",
                    "More work than fits before the lease ends: every plan is late, the best one little."),
            sample(
                    "replan-after-slip",
                    "A programme under way: some of it done, some committed, capacity lost, at most eight assets may move."),
            sample("large-estate", "1,000 assets in eight datacenters, made by the generator."));

    private DemoData() {}

    /** The named ones, smallest first reading first. */
    public static List<Sample> list() {
        return SAMPLES;
    }

    /**
     * The request with that id, or empty. Beside the listed ones there is an estate of {@code n} assets for every id
     * {@code estate-n}, n from 2 to 50,000; {@code estate-1000} is {@code large-estate}.
     */
    public static Optional<PlanRequest> get(String id) {
        Matcher estate = ESTATE.matcher(id);
        if (estate.matches()) {
            int assets = Integer.parseInt(estate.group(1));
            return assets < 2 || assets > EstateGenerator.MAX_ASSETS
                    ? Optional.empty()
                    : Optional.of(EstateGenerator.generate(assets, SEED, EstateGenerator.UTILISATION));
        }
        return SAMPLES.stream()
                .filter(sample -> sample.id().equals(id))
                .findFirst()
                .map(sample -> read(sample.id()));
    }

    private static Sample sample(String id, String description) {
        PlanRequest request = read(id);
        String name = Objects.requireNonNull(request.config().run().name());
        return new Sample(id, name, description, request.modelInput().assets().size());
    }

    private static PlanRequest read(String id) {
        try (InputStream file = DemoData.class.getResourceAsStream("/demo-data/" + id + ".json")) {
            byte[] json = Objects.requireNonNull(file, id).readAllBytes();
            return Json.read(new String(json, StandardCharsets.UTF_8), PlanRequest.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
