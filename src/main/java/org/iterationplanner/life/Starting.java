package org.iterationplanner.life;

import java.util.List;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.cycle.TrackedIteration;

/** The work of an iteration begins. Stateless. */
public final class Starting {

    private Starting() {}

    /**
     * The step.
     *
     * @throws CycleException NOT_FOUND, NO_PLAN, OUT_OF_ORDER
     */
    public static Step start(LivingBacklog before, int number, Act act) {
        TrackedIteration iteration = Entering.enter(before, number, IterationState.IN_PROGRESS);
        return new Step(
                before.with(iteration.started(act.at())),
                Revision.Kind.STARTED,
                number,
                Entering.told(iteration, IterationState.IN_PROGRESS),
                List.of());
    }
}
