package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
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
}
