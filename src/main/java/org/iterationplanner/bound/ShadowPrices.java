package org.iterationplanner.bound;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;

/**
 * What a little more capacity is worth to the bound of a level: the multipliers of the Lagrangian relaxation. They say where
 * capacity is scarce, and prove nothing of what more of it is worth to a plan. Immutable.
 */
public final class ShadowPrices {

    /** Good enough to tell what is scarce: after that they change little. */
    private static final int MOST_CUTS = 300;

    private final int first;
    private final Map<String, double[]> byTeam;

    private ShadowPrices(int first, Map<String, double[]> byTeam) {
        this.first = first;
        this.byTeam = byTeam;
    }

    /**
     * The prices of one level, as far as they are found; all are 0 where the request is too large or has no feasible plan.
     *
     * @param level MEDIUM or SOFT
     * @param stop asked often; once it is true this returns within a fraction of a second
     */
    public static ShadowPrices of(PlanRequest request, Rule.Level level, BooleanSupplier stop) {
        Timeline timeline = new Timeline(request.modelInput().calendar());
        ShadowPrices prices = new ShadowPrices(timeline.first(), new HashMap<>());
        if (LagrangianProof.isTooLarge(request)) {
            return prices;
        }
        try {
            Formulation formulation = Formulation.of(request, level, stop);
            if (formulation != null && !stop.getAsBoolean()) {
                LevelAscent ascent = new LevelAscent(level, formulation, 1, stop);
                Ledger unread = new Ledger(() -> {});
                for (int cut = 0; cut < MOST_CUTS && !ascent.tellsCasesApart() && !stop.getAsBoolean(); cut++) {
                    if (!ascent.advance(unread, stop)) {
                        break;
                    }
                }
                prices.read(ascent, request.modelInput().teams(), timeline.size());
            }
        } catch (ArithmeticException tooLarge) {
            // no prices rather than wrong ones
        }
        return prices;
    }

    private void read(LevelAscent ascent, List<Team> teams, int iterations) {
        for (int team = 0; team < teams.size(); team++) {
            double[] prices = new double[iterations];
            for (int t = 0; t < iterations; t++) {
                prices[t] = ascent.price(team, t);
            }
            byTeam.put(teams.get(team).id(), prices);
        }
    }

    /** The price of a team's capacity in an iteration of that number, not negative. */
    public double of(String team, int iteration) {
        double[] prices = byTeam.get(team);
        return prices == null ? 0 : prices[iteration - first];
    }

    /** The largest of all. */
    public double largest() {
        double largest = 0;
        for (double[] prices : byTeam.values()) {
            for (double price : prices) {
                largest = Math.max(largest, price);
            }
        }
        return largest;
    }
}
