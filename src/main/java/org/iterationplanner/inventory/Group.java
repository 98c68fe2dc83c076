package org.iterationplanner.inventory;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Complexity;
import org.iterationplanner.backlog.Criticality;
import org.iterationplanner.backlog.Workload;
import org.jspecify.annotations.Nullable;

/** A workload in the making: assets that a tool shows as one application or group. Mutable; for one import. */
final class Group {

    final String id;
    final String place;

    @Nullable
    String datacenter;

    @Nullable
    LocalDate due;

    @Nullable
    Criticality criticality;

    @Nullable
    String outcome;

    @Nullable
    String owner;

    final Map<String, String> attributes = new LinkedHashMap<>();

    Group(String id, String place) {
        this.id = id;
        this.place = place;
    }

    /** Keeps something for people; what is not there is not kept. */
    void note(String key, @Nullable String text) {
        String meant = Words.meant(text);
        if (meant != null) {
            attributes.putIfAbsent(key, meant);
        }
    }

    /** The workload, as difficult as the most difficult of its assets. */
    Workload workload(@Nullable Complexity complexity) {
        return new Workload(
                id,
                null,
                datacenter,
                null,
                due,
                criticality,
                complexity,
                outcome,
                owner,
                Map.of(),
                List.of(),
                attributes,
                complexity == null ? List.of() : List.of("complexity"));
    }
}
