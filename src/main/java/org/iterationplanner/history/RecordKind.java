package org.iterationplanner.history;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Components;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.WorkloadDependency;
import org.jspecify.annotations.Nullable;

/**
 * What makes two records of a list the same one, and what one of them is called.
 *
 * @param noun before its id or name
 * @param named whether people know what the id or name of one alone means
 * @param id of a record; two of one backlog have the same only if nothing tells them apart
 */
record RecordKind(String noun, boolean named, Function<Record, String> id) {

    private static final Map<String, RecordKind> BY_LIST = Map.of(
            "teams", named("team"),
            "datacenters", named("datacenter"),
            "workloads", named("workload"),
            "releases", named("release"),
            "assets", named("asset"),
            "dependencies", kind("dependency", Dependency.class, RecordKind::dependency),
            "workloadDependencies",
                    kind("workload dependency", WorkloadDependency.class, bond -> bond.from() + " → " + bond.to()),
            "freezes", kind("freeze", Freeze.class, RecordKind::freeze),
            "baseline", kind("baseline entry of", BaselineEntry.class, BaselineEntry::asset));

    /** Of the records of a list; those of a list that is not known are told apart by all there is of them. */
    static RecordKind of(String list) {
        return BY_LIST.getOrDefault(list, new RecordKind(Wording.words(list), false, Values::shown));
    }

    /** The records by their ids, in their order. */
    Map<String, Record> byId(List<?> records) {
        Map<String, Record> byId = new LinkedHashMap<>();
        for (Object each : records) {
            Record record = (Record) each;
            String id = this.id.apply(record);
            for (int copy = 2; byId.putIfAbsent(id, record) != null; copy++) {
                id = this.id.apply(record) + " (" + copy + ")";
            }
        }
        return byId;
    }

    /** What people call a record: its name if it has one. */
    String name(Record record, String id) {
        return Components.of(record).get("name") instanceof String name && !name.isBlank()
                ? Values.shown(name)
                : Values.shown(id);
    }

    /** What people call a record among others: {@code SQL01}, but {@code freeze of luna-2 from ..}. */
    String title(Record record, String id) {
        return (named ? "" : noun + " ") + name(record, id);
    }

    private static RecordKind named(String noun) {
        return new RecordKind(
                noun, true, record -> String.valueOf(Components.of(record).get("id")));
    }

    private static <T extends Record> RecordKind kind(String noun, Class<T> type, Function<T, String> id) {
        return new RecordKind(noun, type == BaselineEntry.class, record -> id.apply(type.cast(record)));
    }

    private static String dependency(Dependency bond) {
        String ends = bond.from() + " → " + bond.to();
        return bond.type() == Dependency.Type.PRECEDES ? ends : bond.type() + " " + ends;
    }

    private static String freeze(Freeze freeze) {
        Freeze.Scope scope = freeze.scope();
        @Nullable
        String place = Stream.of(scope.datacenter(), scope.workload(), scope.asset())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return "of " + (place == null ? "everything" : place) + " from " + freeze.from() + " to " + freeze.to();
    }
}
