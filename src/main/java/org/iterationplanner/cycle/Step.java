package org.iterationplanner.cycle;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * One step of the cycle, made but not stored yet. What is different in the records is found out when it is stored; a step says
 * only what the records do not show.
 *
 * @param next the backlog after it, with the version and the actor of the one before
 * @param iteration the number of the iteration whose life it is about
 * @param differences beside those of the records
 * @param warnings what is worth knowing of it
 */
public record Step(
        LivingBacklog next,
        Revision.Kind kind,
        @Nullable Integer iteration,
        List<Revision.Difference> differences,
        List<Issue> warnings) {

    public Step {
        differences = List.copyOf(differences);
        warnings = List.copyOf(warnings);
    }

    /** Of the whole backlog, which the records tell all of. */
    public Step(LivingBacklog next, Revision.Kind kind, List<Issue> warnings) {
        this(next, kind, null, List.of(), warnings);
    }
}
