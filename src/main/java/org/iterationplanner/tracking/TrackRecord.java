package org.iterationplanner.tracking;

import java.util.Comparator;
import java.util.List;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.TrackedIteration;

/**
 * All that is known of what has happened to a living backlog. Immutable.
 *
 * @param revisions every change, oldest first
 * @param promises of every plan that was accepted, oldest first
 */
public record TrackRecord(LivingBacklog backlog, List<Revision> revisions, List<Promise> promises) {

    /** An iteration that is over. */
    record Closed(TrackedIteration iteration, Actuals actuals) {

        int number() {
            return iteration.number();
        }

        List<Actuals.Outcome> outcomes() {
            return actuals.assets();
        }

        List<Actuals.Outcome> done() {
            return outcomes().stream().filter(Actuals.Outcome::isDone).toList();
        }
    }

    public TrackRecord {
        revisions = List.copyOf(revisions);
        promises = List.copyOf(promises);
    }

    /** The iterations that are over, in order. */
    List<Closed> closed() {
        return closed(backlog);
    }

    static List<Closed> closed(LivingBacklog backlog) {
        return backlog.iterations().stream()
                .filter(iteration -> iteration.state() == IterationState.CLOSED && iteration.actuals() != null)
                .map(iteration -> new Closed(iteration, iteration.actuals()))
                .sorted(Comparator.comparingInt(Closed::number))
                .toList();
    }
}
