package org.iterationplanner.trade;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Attempt;
import org.iterationplanner.explain.Progress;
import org.iterationplanner.explain.Question;
import org.iterationplanner.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What a changed backlog costs, by how many assets may move: the best plan found for 0, 1, 2, 5, 10 and any number of moves.
 * Each begins with the plan of the budget before, which is within its own too, so no point is worse than the one before.
 */
public final class Frontier implements Question<Frontier.Curve> {
    private static final List<@Nullable Integer> BUDGETS = Arrays.asList(0, 1, 2, 5, 10, null);

    /**
     * The best plan found within one budget.
     *
     * @param maxMoves the budget; absent: any number of assets may move
     * @param moves what moves
     * @param plan where everything is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Point(@Nullable Integer maxMoves, Figures figures, List<Move> moves, Plan plan) {

        public Point {
            moves = List.copyOf(moves);
        }
    }

    /** The points by budget, the smallest first. */
    public record Curve(List<Point> points) {

        public Curve {
            points = List.copyOf(points);
        }
    }

    private final PlanRequest changed;
    private final TimeBudget time;

    /**
     * Asks.
     *
     * @param asked what the plan is of; a step limit bounds the search for each point, a budget of moves is not looked at
     * @param plan what moves are counted from
     * @param change makes a valid request
     */
    public Frontier(PlanRequest asked, Plan plan, FrontierRequest change) {
        if (!(change.changed(asked, plan) instanceof Reading.Value<PlanRequest> request)) {
            throw new IllegalArgumentException("The change cannot be made. Maybe it was not validated.");
        }
        changed = request.value();
        // the last point is searched for twice
        time = new TimeBudget(change.spentLimit(), BUDGETS.size() + 1);
    }

    @Override
    public Curve answer(Progress<Curve> progress) {
        List<Point> points = new ArrayList<>();
        Attempt best = null;
        for (Integer maxMoves : BUDGETS) {
            best = best(maxMoves, best, progress);
            if (progress.isStopped() && !points.isEmpty()) {
                break;
            }
            points.add(point(maxMoves, best));
            progress.reached((double) points.size() / BUDGETS.size(), new Curve(points));
        }
        return new Curve(points);
    }

    /** @param before the best plan of the budget before */
    private Attempt best(@Nullable Integer maxMoves, @Nullable Attempt before, Progress<Curve> progress) {
        PlanRequest request = Variants.within(changed, maxMoves, time.next());
        if (before == null) {
            return Attempt.search(request, null, Duration.ZERO, progress);
        }
        Attempt kept = Attempt.of(request, before.plan());
        if (isNoLimit(before.request().config().model().maxMoves())) {
            return kept;
        }
        Attempt best = better(kept, Attempt.search(request, before.plan(), Duration.ZERO, progress));
        if (maxMoves == null && !progress.isStopped()) {
            PlanRequest again = Variants.within(changed, null, time.next());
            best = better(best, Attempt.search(again, null, Duration.ZERO, progress));
        }
        return best;
    }

    private boolean isNoLimit(@Nullable Integer maxMoves) {
        return maxMoves != null && maxMoves >= changed.modelInput().baseline().size();
    }

    private static Attempt better(Attempt one, Attempt other) {
        return other.score().compareTo(one.score()) > 0 ? other : one;
    }

    private static Point point(@Nullable Integer maxMoves, Attempt attempt) {
        List<Move> moves = Move.fromBaseline(attempt);
        return new Point(maxMoves, Figures.of(attempt, moves.size()), moves, attempt.plan());
    }
}
