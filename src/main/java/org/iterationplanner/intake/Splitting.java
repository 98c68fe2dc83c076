package org.iterationplanner.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.jspecify.annotations.Nullable;

/** Finds assets that no iteration can hold, and how they can be split. For one backlog. */
final class Splitting {

    /** More parts than anybody would make of one asset: then the effort or the capacity is a mistake. */
    private static final int MOST_PARTS = 20;

    /** As many as can be planned: what a file claims before it has a start has not been checked. */
    private static final int MOST_ITERATIONS = 1_000;

    private static final int DECIMALS = 2;

    private static final List<String> OF_A_WORKLOAD = List.of("value", "due", "criticality", "complexity");

    private final Backlog backlog;
    private final BigDecimal otherwise;
    private final Map<String, Room> rooms = new HashMap<>();
    private final Set<String> ids = new HashSet<>();

    /**
     * What a team can do in one iteration.
     *
     * @param most in the best of them: what is larger fits nowhere
     * @param usual in the middle one of those in which it can do anything: what a part is to fit in
     */
    private record Room(BigDecimal most, BigDecimal usual) {}

    /**
     * Judges by the capacities of the teams.
     *
     * @param otherwise how much an iteration holds of a team whose capacity is not known
     */
    Splitting(Backlog backlog, BigDecimal otherwise) {
        this.backlog = backlog;
        this.otherwise = otherwise;
        backlog.teams().stream().filter(Team::givesCapacity).forEach(team -> rooms.put(team.id(), room(team)));
        backlog.assets().forEach(asset -> ids.add(asset.id()));
        backlog.workloads().forEach(workload -> ids.add(workload.id()));
    }

    private Room room(Team team) {
        int first = backlog.calendar() == null ? 1 : backlog.calendar().firstNumber();
        int count = backlog.calendar() == null || backlog.calendar().iterations() == null
                ? 1
                : Math.min(backlog.calendar().iterations().count(), MOST_ITERATIONS);
        List<BigDecimal> open = IntStream.range(first, first + count)
                .mapToObj(number -> team.capacity(number, backlog.buffer()))
                .filter(capacity -> capacity.signum() > 0)
                .sorted()
                .toList();
        return open.isEmpty()
                ? new Room(BigDecimal.ZERO, BigDecimal.ZERO)
                : new Room(open.get(open.size() - 1), open.get(open.size() / 2));
    }

    private Room room(String team) {
        return rooms.getOrDefault(team, new Room(otherwise, otherwise));
    }

    /** The proposal for an asset, or null where it fits, is fixed, or has been split before. */
    @Nullable
    Split of(Asset asset) {
        if (asset.isDone() || asset.pin() != null) {
            return null;
        }
        String tightest = "";
        BigDecimal needed = BigDecimal.ONE;
        for (Map.Entry<String, BigDecimal> entry : asset.effort().entrySet()) {
            BigDecimal times = times(entry.getValue(), room(entry.getKey()));
            if (times.compareTo(needed) > 0) {
                needed = times;
                tightest = entry.getKey();
            }
        }
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            BigDecimal times = flexible.teams().stream()
                    .filter(team -> room(team).most().signum() > 0)
                    .map(team -> times(flexible.points(), room(team)))
                    .min(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO);
            if (times.compareTo(needed) > 0) {
                needed = times;
                tightest = String.join(" or ", flexible.teams());
            }
        }
        int parts = needed.intValue();
        return parts < 2 || parts > MOST_PARTS || ids.contains(part(asset, 2)) ? null : split(asset, parts, tightest);
    }

    /** How many iterations an effort fills; none where it fits, or where a team can do nothing at all. */
    private static BigDecimal times(BigDecimal effort, Room room) {
        return room.most().signum() == 0 || effort.compareTo(room.most()) <= 0
                ? BigDecimal.ZERO
                : effort.divide(room.usual(), 0, RoundingMode.CEILING).min(BigDecimal.valueOf(MOST_PARTS + 1L));
    }

    private Split split(Asset asset, int parts, String team) {
        List<Workload> workloads = new ArrayList<>();
        String workload = asset.workload();
        if (workload == null) {
            // whatever named the asset as a workload goes on doing so
            workload = asset.id();
            workloads.add(whole(asset));
        }
        List<Object> assets = new ArrayList<>();
        List<Dependency> dependencies = new ArrayList<>();
        for (int i = 1; i <= parts; i++) {
            assets.add(i == 1 ? first(asset, parts, workload) : further(asset, i, parts, workload));
            if (i > 1) {
                dependencies.add(new Dependency(part(asset, i - 1), part(asset, i), null, 1, null, null));
            }
        }
        backlog.dependencies().stream()
                .filter(bond ->
                        bond.type() == Dependency.Type.PRECEDES && bond.from().equals(asset.id()))
                .forEach(bond -> dependencies.add(Components.with(bond, Map.of("from", part(asset, parts)))));
        String because = rooms.containsKey(team)
                ? "more than the " + plain(room(team).most()) + " that " + team + " can do in one iteration"
                : "more than an iteration is taken to hold, which is " + plain(otherwise);
        Map<String, List<?>> changes = new LinkedHashMap<>();
        changes.put("workloads", workloads);
        changes.put("assets", assets);
        changes.put("dependencies", dependencies);
        return new Split(asset.id(), asset.totalEffort(), parts, because, new AnyJson(Json.write(changes)));
    }

    /** What the asset has been as a workload of its own. */
    private static Workload whole(Asset asset) {
        Workload blank = Components.blank(Workload.class);
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("id", asset.id());
        said.put("name", asset.name());
        said.put("datacenter", asset.datacenter());
        Map<String, @Nullable Object> own = Components.of(asset);
        OF_A_WORKLOAD.forEach(field -> said.put(field, own.get(field)));
        return Components.with(blank, said);
    }

    private static Map<String, @Nullable Object> first(Asset asset, int parts, String workload) {
        Map<String, @Nullable Object> said = share(asset, 1, parts);
        said.put("id", asset.id());
        said.put("workload", workload);
        // what it was worth as a workload of its own is that of the whole now
        OF_A_WORKLOAD.forEach(field -> said.put(field, new AnyJson("null")));
        return said;
    }

    private static Asset further(Asset asset, int number, int parts, String workload) {
        Map<String, @Nullable Object> said = share(asset, number, parts);
        said.put("id", part(asset, number));
        said.put("name", (asset.name() == null ? asset.id() : asset.name()) + ", part " + number + " of " + parts);
        said.put("workload", workload);
        OF_A_WORKLOAD.forEach(field -> said.put(field, null));
        said.put("tasks", List.of());
        said.put("refs", Map.of());
        said.put("attributes", Map.of());
        said.put("derived", List.of());
        return Components.with(asset, said);
    }

    private static Map<String, @Nullable Object> share(Asset asset, int number, int parts) {
        Map<String, @Nullable Object> said = new HashMap<>();
        Map<String, BigDecimal> effort = new LinkedHashMap<>();
        asset.effort().forEach((team, points) -> effort.put(team, share(points, number, parts)));
        said.put("effort", effort);
        Asset.FlexibleEffort flexible = asset.flexibleEffort();
        if (flexible != null) {
            said.put(
                    "flexibleEffort",
                    new Asset.FlexibleEffort(share(flexible.points(), number, parts), flexible.teams()));
        }
        return said;
    }

    /** Equal shares to the hundredth; what is left of the division goes to the last, which is then the smallest. */
    private static BigDecimal share(BigDecimal points, int number, int parts) {
        BigDecimal equal = points.divide(BigDecimal.valueOf(parts), DECIMALS, RoundingMode.CEILING);
        BigDecimal share = number < parts
                ? equal
                : points.subtract(equal.multiply(BigDecimal.valueOf(parts - 1L)))
                        .max(BigDecimal.ZERO);
        return new BigDecimal(plain(share));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static String part(Asset asset, int number) {
        return number == 1 ? asset.id() : asset.id() + " part " + number;
    }
}
