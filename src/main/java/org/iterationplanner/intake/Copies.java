package org.iterationplanner.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;

/** Copies of a backlog without some records, or with others. */
final class Copies {

    private Copies() {}

    /** The list without the elements of those indexes. */
    static <T> List<T> out(List<T> list, Set<Integer> indexes) {
        return indexes.isEmpty()
                ? list
                : IntStream.range(0, list.size())
                        .filter(i -> !indexes.contains(i))
                        .mapToObj(list::get)
                        .toList();
    }

    static Backlog out(Backlog backlog, Map<RecordKind, Set<Integer>> wrong) {
        return new Backlog(
                backlog.calendar(),
                backlog.effortUnit(),
                backlog.buffer(),
                backlog.assumptions(),
                out(backlog.teams(), wrong.getOrDefault(RecordKind.TEAMS, Set.of())),
                out(backlog.datacenters(), wrong.getOrDefault(RecordKind.DATACENTERS, Set.of())),
                out(backlog.workloads(), wrong.getOrDefault(RecordKind.WORKLOADS, Set.of())),
                out(backlog.releases(), wrong.getOrDefault(RecordKind.RELEASES, Set.of())),
                out(backlog.assets(), wrong.getOrDefault(RecordKind.ASSETS, Set.of())),
                out(backlog.dependencies(), wrong.getOrDefault(RecordKind.DEPENDENCIES, Set.of())),
                out(backlog.workloadDependencies(), wrong.getOrDefault(RecordKind.WORKLOAD_DEPENDENCIES, Set.of())),
                out(backlog.freezes(), wrong.getOrDefault(RecordKind.FREEZES, Set.of())),
                backlog.limits(),
                out(backlog.baseline(), wrong.getOrDefault(RecordKind.BASELINE, Set.of())));
    }

    static Backlog with(Backlog backlog, Calendar calendar, List<Team> teams) {
        return new Backlog(
                calendar,
                backlog.effortUnit(),
                backlog.buffer(),
                backlog.assumptions(),
                teams,
                backlog.datacenters(),
                backlog.workloads(),
                backlog.releases(),
                backlog.assets(),
                backlog.dependencies(),
                backlog.workloadDependencies(),
                backlog.freezes(),
                backlog.limits(),
                backlog.baseline());
    }

    /** The backlog, and behind its own records what others it may name. */
    static Backlog beside(Backlog backlog, Backlog others) {
        return new Backlog(
                backlog.calendar() == null ? others.calendar() : backlog.calendar(),
                backlog.effortUnit(),
                backlog.buffer(),
                backlog.assumptions(),
                both(backlog.teams(), others.teams(), Team::id),
                both(backlog.datacenters(), others.datacenters(), Datacenter::id),
                both(backlog.workloads(), others.workloads(), Workload::id),
                backlog.releases(),
                both(backlog.assets(), others.assets(), Asset::id),
                backlog.dependencies(),
                backlog.workloadDependencies(),
                backlog.freezes(),
                backlog.limits(),
                backlog.baseline());
    }

    private static <T> List<T> both(List<T> own, List<T> others, Function<T, String> id) {
        Set<String> known = new HashSet<>();
        own.stream().filter(Objects::nonNull).forEach(record -> known.add(id.apply(record)));
        return Stream.concat(own.stream(), others.stream().filter(record -> !known.contains(id.apply(record))))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    static List<?> of(Backlog backlog, RecordKind kind) {
        return switch (kind) {
            case TEAMS -> backlog.teams();
            case DATACENTERS -> backlog.datacenters();
            case WORKLOADS -> backlog.workloads();
            case RELEASES -> backlog.releases();
            case ASSETS -> backlog.assets();
            case DEPENDENCIES -> backlog.dependencies();
            case WORKLOAD_DEPENDENCIES -> backlog.workloadDependencies();
            case FREEZES -> backlog.freezes();
            case BASELINE -> backlog.baseline();
        };
    }
}
