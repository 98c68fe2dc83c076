package org.iterationplanner.tracking;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.ScopeChange;
import org.jspecify.annotations.Nullable;

/**
 * How what there is to do has changed since the first plan was accepted; before, the backlog was being written. What the closing
 * of an iteration sets (done, remaining effort) is progress, no change of scope. A change belongs to the iteration that was the
 * first not closed when it was made.
 *
 * @param baseline effort of all assets when the first plan was accepted, done ones included
 * @param iterations those with a change, in order
 * @param total over all of them
 * @param net added − removed + increased − decreased
 * @param netShare net / baseline; absent at 0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ScopeHistory(
        BigDecimal baseline,
        List<IterationScope> iterations,
        ScopeChange total,
        BigDecimal net,
        @Nullable BigDecimal netShare) {

    private static final ScopeChange NOTHING =
            new ScopeChange(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    public ScopeHistory {
        iterations = List.copyOf(iterations);
    }

    /** What changed while an iteration was the first not closed. */
    public record IterationScope(int iteration, ScopeChange change) {}

    /** Null: no plan was ever accepted. */
    static @Nullable ScopeHistory of(TrackRecord record) {
        BigDecimal baseline = null;
        int number = record.backlog().modelInput().calendar().firstNumber();
        Map<Integer, ScopeChange> changes = new TreeMap<>();
        for (Revision revision : record.revisions()) {
            Integer iteration = revision.iteration();
            if (revision.kind() == Revision.Kind.CLOSED && iteration != null) {
                number = Math.max(number, iteration + 1);
            } else if (revision.kind() == Revision.Kind.PLAN_ACCEPTED && baseline == null) {
                baseline = revision.effort();
            } else if (baseline != null && revision.scopeChange() != null) {
                changes.merge(number, revision.scopeChange(), ScopeChange::plus);
            }
        }
        if (baseline == null) {
            return null;
        }
        ScopeChange total = changes.values().stream().reduce(NOTHING, ScopeChange::plus);
        return new ScopeHistory(
                baseline,
                changes.entrySet().stream()
                        .filter(entry -> !entry.getValue().equals(NOTHING))
                        .map(entry -> new IterationScope(entry.getKey(), entry.getValue()))
                        .toList(),
                total,
                Efforts.plain(total.net()),
                Efforts.share(total.net(), baseline));
    }
}
