package org.iterationplanner.rest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.change.Change;
import org.iterationplanner.change.PatchOperation;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.Editing;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.jspecify.annotations.Nullable;

/**
 * What is to be different in a living backlog: exactly one of patch and changes, or its name alone.
 *
 * @param patch as {@link Change#patch}
 * @param changes as {@link Change#changes}
 * @param name what people are to call it
 * @param comment what the actor says of it
 */
public record BacklogChange(
        @Nullable List<PatchOperation> patch,
        @Nullable AnyJson changes,
        @Nullable String name,
        @Nullable String comment) {

    public BacklogChange {
        patch = patch == null ? null : List.copyOf(patch);
        changes = changes == null || changes.isNull() ? null : changes;
    }

    /**
     * The change that a bare list of operations is.
     *
     * @throws Refusal with all issues, if it is none
     */
    static BacklogChange of(AnyJson operations) {
        String body = "{\"patch\":" + operations.text() + "}";
        Reading<BacklogChange> reading = StrictReader.read(body.getBytes(StandardCharsets.UTF_8), BacklogChange.class);
        if (reading instanceof Reading.Value<BacklogChange> change) {
            return change.value();
        }
        throw new Refusal(ProblemCode.INVALID_INPUT, reading.issues());
    }

    /**
     * The step that makes the change.
     *
     * @throws CycleException INVALID with all issues, if it cannot be made
     */
    Step applyTo(LivingBacklog before) {
        boolean onlyName = name != null && patch == null && changes == null;
        Change change = onlyName ? Change.NONE : new Change(patch, changes);
        Reading<Backlog> changed = change.applyTo(before.modelInput());
        if (changed instanceof Reading.Value<Backlog> input) {
            return Editing.replace(before, name, input.value(), Revision.Kind.PATCHED);
        }
        throw CycleException.invalid(changed.issues());
    }
}
