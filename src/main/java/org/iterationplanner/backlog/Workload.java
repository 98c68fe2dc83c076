package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.map;
import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Assets that are only useful in production together.
 *
 * @param datacenter decides its urgency, and the place of those of its assets that name none
 * @param value what it earns per day once its last asset is in production, 1 unless said
 * @param due the day it is promised for
 * @param outcome what the business expects of it; no rule uses it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Workload(
        String id,
        @Nullable String name,
        @Nullable String datacenter,
        @Nullable BigDecimal value,
        @Nullable LocalDate due,
        @Nullable Criticality criticality,
        @Nullable Complexity complexity,
        @Nullable String outcome,
        @Nullable String owner,
        Map<String, String> refs,
        List<String> labels,
        Map<String, String> attributes,
        List<String> derived) {

    public Workload {
        value = unless(BigDecimal.ONE, value);
        criticality = unless(Criticality.MEDIUM, criticality);
        complexity = unless(Complexity.MEDIUM, complexity);
        refs = map(refs);
        labels = list(labels);
        attributes = map(attributes);
        derived = list(derived);
    }

    @Override
    public BigDecimal value() {
        return value == null ? BigDecimal.ONE : value;
    }

    @Override
    public Criticality criticality() {
        return criticality == null ? Criticality.MEDIUM : criticality;
    }

    @Override
    public Complexity complexity() {
        return complexity == null ? Complexity.MEDIUM : complexity;
    }
}
