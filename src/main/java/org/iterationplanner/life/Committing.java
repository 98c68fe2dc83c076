package org.iterationplanner.life;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.cycle.TrackedIteration;

/** A team commits to what the accepted plan has in an iteration: from then on it is its iteration backlog. Stateless. */
public final class Committing {

    private Committing() {}

    /**
     * The step.
     *
     * @throws CycleException NOT_FOUND, NO_PLAN, OUT_OF_ORDER; NOT_READY with everything that stands against it
     */
    public static Step commit(LivingBacklog before, int number, Act act) {
        TrackedIteration iteration = Entering.enter(before, number, IterationState.COMMITTED);
        Situation situation = Situation.of(before, number);
        Verdict verdict = situation.verdict();
        List<Issue> objections = Objections.to(situation, verdict, number);
        if (!objections.isEmpty()) {
            throw new CycleException(
                    Reason.NOT_READY,
                    "Iteration " + number + " is not ready: "
                            + objections.get(0).message(),
                    objections);
        }
        Commitment commitment = Snapshot.of(situation, number, act, Risks.of(situation, verdict, number));
        return new Step(
                before.with(iteration.committed(commitment)),
                Revision.Kind.COMMITTED,
                number,
                Entering.told(iteration, IterationState.COMMITTED),
                commitment.risks());
    }
}
