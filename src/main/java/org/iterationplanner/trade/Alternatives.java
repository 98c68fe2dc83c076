package org.iterationplanner.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.explain.Question;
import org.jspecify.annotations.Nullable;

/**
 * Plans that trade one good for another: at most five, the plan asked about first, none of which is at least as good as another
 * in lateness, cost of delay, moves from that plan and workloads open at the peak, nor by P80 if that is asked for. Found by
 * short searches for variants of the request, and judged by the request as it was asked; if the plan asked about keeps every
 * rule, so do all.
 */
public final class Alternatives implements Question<Alternatives.Answer> {
    private static final int MOST = 5;

    /**
     * One plan.
     *
     * @param sentence what it gives for what it takes
     * @param moves what is in another iteration than in the plan asked about
     * @param plan where everything is
     * @param p80 what 80 of 100 simulated executions do not exceed; only where the best by P80 was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alternative(
            String sentence,
            Figures figures,
            List<Move> moves,
            Plan plan,
            @Nullable Eighty p80) {

        public Alternative {
            moves = List.copyOf(moves);
        }
    }

    /**
     * What there is to choose from.
     *
     * @param bestByP80 position of the best by P80, from 0; only where it was asked for
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Answer(
            List<Alternative> alternatives, @Nullable Integer bestByP80) {

        public Answer {
            alternatives = List.copyOf(alternatives);
        }
    }

    /** By what plans are compared; the less the better. */
    private record Candidate(
            Attempt attempt, List<Move> moves, @Nullable Eighty p80) {

        private static final List<Comparator<Candidate>> GOODS = List.of(
                Comparator.comparing(one -> -one.attempt.score().hard()),
                Comparator.comparing(one -> -one.attempt.score().medium()),
                Comparator.comparing(one -> one.attempt.verdict().kpis().costOfDelayValueDays()),
                Comparator.comparing(one -> one.attempt.verdict().kpis().peakOpenWorkloads()),
                Comparator.comparing(one -> one.moves.size()));

        /** By broken rules, then by P80; all alike where that was not asked for. */
        private static int compareP80(Candidate one, Candidate other) {
            if (one.p80 == null || other.p80 == null) {
                return 0;
            }
            int rules = Long.compare(
                    -one.attempt.score().hard(), -other.attempt.score().hard());
            return rules != 0 ? rules : one.p80.compareTo(other.p80);
        }

        Figures figures() {
            return Figures.of(attempt, moves.size());
        }

        boolean isNoWorseThan(Candidate other) {
            return compareP80(this, other) <= 0 && GOODS.stream().allMatch(good -> good.compare(this, other) <= 0);
        }
    }

    private final PlanRequest asked;
    private final Attempt plan;
    private final Duration budget;
    private final boolean byP80;

    /**
     * Asks.
     *
     * @param asked a valid request; its step limit bounds each search
     * @param plan of that request
     */
    public Alternatives(PlanRequest asked, Plan plan, AlternativesRequest how) {
        this.asked = asked;
        this.plan = Attempt.of(asked, plan);
        budget = how.spentLimit();
        byP80 = how.rankBy() == AlternativesRequest.RankBy.P80;
    }

    @Override
    public Answer answer(Progress<Answer> progress) {
        List<Tradeoffs.Search> searches =
                new Tradeoffs(asked, plan.plan(), plan.verdict().kpis().peakOpenWorkloads()).all();
        TimeBudget time = new TimeBudget(budget, searches.size());
        List<Candidate> candidates = new ArrayList<>(List.of(new Candidate(plan, List.of(), p80(plan.plan()))));
        int done = 0;
        for (Tradeoffs.Search search : searches) {
            if (progress.isStopped()) {
                break;
            }
            Attempt found = Attempt.search(
                    Variants.searched(search.request(), time.next()), search.from(), Duration.ZERO, progress);
            add(candidates, found.plan());
            progress.reached((double) ++done / searches.size(), answer(candidates));
        }
        return answer(candidates);
    }

    /** Keeps only what nothing else is at least as good as; what was found first stays. */
    private void add(List<Candidate> candidates, Plan found) {
        Attempt judged = Attempt.of(asked, found);
        Candidate one = new Candidate(judged, Move.between(asked.modelInput(), plan.plan(), found), p80(found));
        boolean allowed = judged.verdict().feasible() || !plan.verdict().feasible();
        if (allowed && candidates.stream().noneMatch(other -> other.isNoWorseThan(one))) {
            candidates.removeIf(one::isNoWorseThan);
            candidates.add(one);
        }
    }

    private @Nullable Eighty p80(Plan of) {
        return byP80 ? Eighty.of(asked.modelInput(), of, asked.config().run().seed()) : null;
    }

    private Answer answer(List<Candidate> candidates) {
        Figures now = candidates.get(0).figures();
        Candidate best = candidates.stream().min(Candidate::compareP80).orElseThrow();
        List<Candidate> chosen = chosen(candidates, best);
        return new Answer(
                chosen.stream()
                        .map(one -> new Alternative(
                                Trade.sentence(now, one.figures()),
                                one.figures(),
                                one.moves(),
                                one.attempt().plan(),
                                one.p80()))
                        .toList(),
                byP80 ? chosen.indexOf(best) : null);
    }

    /** The plan asked about, the best by P80 (else the same again), the best in each good, then the best by score. */
    private static List<Candidate> chosen(List<Candidate> candidates, Candidate best) {
        Set<Candidate> chosen = new LinkedHashSet<>(candidates.subList(0, 1));
        chosen.add(best);
        List<Candidate> others = candidates.subList(1, candidates.size());
        if (!others.isEmpty()) {
            Candidate.GOODS.stream()
                    .map(good -> others.stream().min(good).orElseThrow())
                    .forEach(chosen::add);
        }
        others.stream()
                .sorted(Comparator.comparing((Candidate one) -> one.attempt().score())
                        .reversed())
                .forEach(chosen::add);
        return chosen.stream().limit(MOST).toList();
    }
}
