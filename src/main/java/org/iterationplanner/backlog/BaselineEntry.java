package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an asset was in the plan that this one follows.
 *
 * @param iteration its number; absent: not planned
 * @param state how far that plan had been promised, DRAFT unless said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record BaselineEntry(
        String asset, @Nullable Integer iteration, @Nullable State state) {

    /** How far a plan has been promised. */
    public enum State {
        DRAFT,
        PUBLISHED,
        COMMITTED
    }

    public BaselineEntry {
        state = unless(State.DRAFT, state);
    }

    @Override
    public State state() {
        return state == null ? State.DRAFT : state;
    }

    /**
     * A plan as the baseline of the next one: where everything that is still to do is, and promised as far as it was, if it is
     * where it was promised.
     *
     * @param backlog that the plan is one of
     */
    public static List<BaselineEntry> of(Backlog backlog, Plan plan) {
        Map<String, BaselineEntry> before = new HashMap<>();
        backlog.baseline().forEach(entry -> before.put(entry.asset(), entry));
        return backlog.assets().stream()
                .filter(asset -> !asset.isDone())
                .map(asset -> of(asset.id(), plan.placement(asset.id()), before.get(asset.id())))
                .toList();
    }

    private static BaselineEntry of(String asset, Plan.@Nullable Placement placement, @Nullable BaselineEntry before) {
        Integer iteration = placement == null ? null : placement.iteration();
        State promised = before != null && Objects.equals(before.iteration(), iteration) ? before.state() : null;
        return new BaselineEntry(asset, iteration, promised);
    }
}
