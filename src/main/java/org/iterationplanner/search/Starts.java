package org.iterationplanner.search;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.state.PlanReader;
import org.iterationplanner.state.PlanningProblem;
import org.iterationplanner.state.State;
import org.jspecify.annotations.Nullable;

/** Makes the plans that a search begins with, all on one state, and remembers the best of them. Not thread-safe. */
public final class Starts {

    /** A few tenths of a second of balancing. */
    private static final long LOOKS = 2_000_000;

    private final State state;
    private final long seed;
    private final BooleanSupplier stop;
    private State.@Nullable Snapshot best;
    private @Nullable Priorities priorities;
    private @Nullable Requirements requirements;

    /**
     * Starts of one search.
     *
     * @param stop what ends them early; what is not planned by then stays unplanned
     */
    public Starts(PlanningProblem problem, long seed, BooleanSupplier stop) {
        this.seed = seed;
        this.stop = stop;
        state = new State(problem);
    }

    /** What there was before, mended and completed: the plan to resume from, else the baseline. */
    public void warm(@Nullable Plan resumeFrom) {
        clear();
        PlanReader reader = new PlanReader(state);
        if (resumeFrom != null) {
            reader.read(resumeFrom);
        } else {
            reader.readBaseline();
        }
        SplittableRandom random = new SplittableRandom(seed);
        if (state.hard() > 0) {
            Restaffing restaffing = new Restaffing(state, random);
            restaffing.run();
            State.Snapshot unmoved = state.snapshot();
            new Relief(state, restaffing).run(stop);
            restaffing.runLong();
            new TabuRelief(state, restaffing, random).run(unmoved, stop);
            new Repair(state, random).run(stop);
        }
        complete(0, random);
    }

    /**
     * From scratch.
     *
     * @param rule the number of a priority rule, see {@link Priorities}
     */
    public void cold(int rule) {
        clear();
        new PlanReader(state).readPins();
        complete(rule, new SplittableRandom(seed + rule));
    }

    private void clear() {
        for (int g = 0; g < state.problem().groupCount(); g++) {
            state.unplan(g);
        }
    }

    private void complete(int rule, SplittableRandom random) {
        if (state.residents().size(state.problem().never()) > 0) {
            schedule(rule, random);
        }
        if (state.spans().open().excess() > 0) {
            new WorkloadInsertion(state).rebuild();
        }
        if (state.hard() > 0) {
            new Repair(state, random).run(stop);
        }
        if (best == null || state.score().compareTo(best.score()) > 0) {
            best = state.snapshot();
        }
    }

    private void schedule(int rule, SplittableRandom random) {
        if (requirements == null) {
            requirements = new Requirements(state);
        }
        new SerialSchedule(state, requirements, priorities().order(rule, random)).build(stop);
    }

    private Priorities priorities() {
        if (priorities == null) {
            priorities = new Priorities(state);
        }
        return priorities;
    }

    /** Some that give up what costs least where not everything fits. */
    public void triaged() {
        Promises promises = new Promises(state);
        Triage triage = new Triage(state, promises);
        if (!triage.isNeeded()) {
            return;
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] order = priorities().order(0, random);
        for (int[] choice : triage.choices(order, stop, random)) {
            triage.schedule(choice, order, stop);
            complete(0, random);
        }
    }

    /** One whose last iteration is as early as possible, where that is what counts; after at least one other start. */
    public void balanced() {
        state.restore(best());
        BalancedStart balancing = BalancedStart.of(state, seed);
        if (balancing != null) {
            balancing.improve(LOOKS, stop, better -> {
                if (better.score().compareTo(best().score()) > 0) {
                    best = better.snapshot();
                }
            });
        }
    }

    /** The best plan made. */
    public State.Snapshot best() {
        if (best == null) {
            throw new IllegalStateException("No start has been made. Maybe call warm or cold first.");
        }
        return best;
    }

    /** The state, with the best plan in it: for one search to go on with. */
    public State takeBest() {
        state.restore(best());
        return state;
    }
}
