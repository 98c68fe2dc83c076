package org.iterationplanner.cycle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/** What people have changed is no longer derived, so that no rule ever changes it again. Stateless. */
final class Told {
    private static final String DERIVED = "derived";

    private Told() {}

    /** The records as somebody has changed them, with that told. */
    static Backlog by(Backlog before, Backlog after) {
        return Components.with(
                after,
                Map.of(
                        "teams", told(before.teams(), after.teams(), Team::id),
                        "datacenters", told(before.datacenters(), after.datacenters(), Datacenter::id),
                        "workloads", told(before.workloads(), after.workloads(), Workload::id),
                        "assets", told(before.assets(), after.assets(), Asset::id)));
    }

    private static <T extends Record> List<T> told(List<T> before, List<T> after, Function<T, String> id) {
        Map<String, T> earlier = new HashMap<>();
        before.forEach(record -> earlier.put(id.apply(record), record));
        return after.stream()
                .map(record -> told(earlier.get(id.apply(record)), record))
                .toList();
    }

    private static <T extends Record> T told(@Nullable T before, T after) {
        if (before == null || before.equals(after)) {
            return after;
        }
        Map<String, @Nullable Object> then = Components.of(before);
        Map<String, @Nullable Object> now = Components.of(after);
        List<?> derived = now.get(DERIVED) instanceof List<?> list ? list : List.of();
        List<?> left = derived.stream()
                .filter(field -> Objects.equals(then.get(field), now.get(field)))
                .toList();
        return left.size() == derived.size() ? after : Components.with(after, Map.of(DERIVED, left));
    }
}
