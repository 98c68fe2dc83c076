package org.iterationplanner.conflict;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.jspecify.annotations.Nullable;

/**
 * Whether some of the constraints of a request can hold together, and never a guess: yes with a plan that the checker has judged,
 * no with a proof, or undecided. Not thread-safe.
 */
final class Oracle {

    /** What is known of some constraints. */
    enum Answer {
        /** There is a plan that keeps them all. */
        HOLD,
        /** It is proved that there is none. */
        REFUTED,
        UNDECIDED
    }

    /** Plans that are tried on every question. */
    private static final int MOST_KNOWN = 12;

    private final Aim aim;
    private final Excerpt excerpt;
    private final Loosening loosening;
    private final List<Constraint> all;
    private final long mostNodes;
    private final Function<PlanRequest, @Nullable Plan> search;
    private final BooleanSupplier stop;
    private final List<Plan> known = new ArrayList<>();
    private final Map<BitSet, Answer> answers = new HashMap<>();

    /**
     * An oracle of what decides about one request.
     *
     * @param all what may be left out of the request; asked about by place in this list
     * @param mostNodes of each exact search
     * @param search for a plan where nothing exact decides; may give null
     * @param stop asked often; once it is true all that is not known is undecided
     */
    Oracle(
            Excerpt excerpt,
            Aim aim,
            List<Constraint> all,
            long mostNodes,
            Function<PlanRequest, @Nullable Plan> search,
            BooleanSupplier stop) {
        this.aim = aim;
        this.mostNodes = mostNodes;
        this.search = search;
        this.stop = stop;
        this.all = all;
        this.excerpt = excerpt;
        loosening = new Loosening(excerpt.request(), all);
    }

    /** A plan that may keep some of the constraints. */
    void learn(Plan plan) {
        known.add(0, excerpt.of(plan));
        if (known.size() > MOST_KNOWN) {
            known.remove(known.size() - 1);
        }
    }

    /** Asks about these constraints, without a search. */
    Answer ask(BitSet kept) {
        return ask(kept, false);
    }

    /** Asks about these constraints, with a search if nothing else decides. */
    Answer askThoroughly(BitSet kept) {
        return ask(kept, true);
    }

    private Answer ask(BitSet kept, boolean thoroughly) {
        Answer before = answers.get(kept);
        if (before != null && (before != Answer.UNDECIDED || !thoroughly)) {
            return before;
        }
        if (stop.getAsBoolean()) {
            return Answer.UNDECIDED;
        }
        List<Constraint> some = kept.stream().mapToObj(all::get).toList();
        Answer answer = decide(loosening.keep(some), before == null, thoroughly);
        answers.put((BitSet) kept.clone(), answer);
        return answer;
    }

    private Answer decide(PlanRequest loosened, boolean isNew, boolean thoroughly) {
        if (known.stream().anyMatch(plan -> isReached(loosened, plan))) {
            return Answer.HOLD;
        }
        if (isNew) {
            if (aim.isRefuted(loosened, stop)) {
                return Answer.REFUTED;
            }
            ExactSearch.Outcome outcome = ExactSearch.run(loosened, aim, mostNodes, stop);
            if (outcome.plan() != null) {
                learn(outcome.plan());
                return Answer.HOLD;
            }
            if (outcome.exhausted()) {
                return Answer.REFUTED;
            }
        }
        Plan plan = thoroughly && !stop.getAsBoolean() ? search.apply(loosened) : null;
        if (plan != null && isReached(loosened, plan)) {
            learn(plan);
            return Answer.HOLD;
        }
        return Answer.UNDECIDED;
    }

    private boolean isReached(PlanRequest loosened, Plan plan) {
        PlanConfig.Model model = loosened.config().model();
        return aim.isReached(Checker.check(loosened.modelInput(), plan, model.weights(), model.maxMoves())
                .score());
    }
}
