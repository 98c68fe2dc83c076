package org.iterationplanner.ledger;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.LivingBacklog;

/** A backlog as it was stored, and what is worth knowing of the step that was made. */
public record Recorded(LivingBacklog backlog, List<Issue> warnings) {

    public Recorded {
        warnings = List.copyOf(warnings);
    }
}
