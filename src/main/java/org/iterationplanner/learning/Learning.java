package org.iterationplanner.learning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Asset.EstimateRange;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.forecast.History;
import org.iterationplanner.learning.Suggestions.CapacitySuggestion;
import org.iterationplanner.learning.Suggestions.EstimateSuggestion;
import org.iterationplanner.tracking.Fraction;
import org.iterationplanner.tracking.Velocities;
import org.jspecify.annotations.Nullable;

/** Learns from the closed iterations of a backlog. Stateless. */
public final class Learning {
    private static final int DECIMALS = 4;
    private static final BigDecimal SMALLEST = new BigDecimal("0.0001");

    private Learning() {}

    /** What the history suggests to change; nothing while it is too short. */
    public static Suggestions suggestions(LivingBacklog backlog) {
        List<EstimateSuggestion> estimates = EstimateAdvice.of(backlog, new Lessons(backlog));
        List<CapacitySuggestion> capacities = CapacityAdvice.of(backlog);
        List<String> sentences = new ArrayList<>();
        if (estimates.isEmpty() && capacities.isEmpty()) {
            sentences.add(
                    "Nothing is suggested: there is too little history, or it agrees with the backlog. Maybe tell the"
                            + " actual effort when an iteration is closed: " + Lessons.LEAST_SAMPLES
                            + " done assets of a type are needed.");
        }
        if (!estimates.isEmpty() && !capacities.isEmpty()) {
            sentences.add(
                    "Estimates and capacities answer the same history: a team that completes less may have estimated too"
                            + " low. Maybe apply the one or the other, not both.");
        }
        return new Suggestions(estimates, capacities, sentences);
    }

    /**
     * The same for forecasts: how far estimates are off by type and by type and strategy, and how much of its planned capacity
     * each team really had in each closed iteration.
     */
    public static History history(LivingBacklog backlog) {
        Lessons lessons = new Lessons(backlog);
        Map<History.Kind, EstimateRange> ranges = new HashMap<>();
        for (Asset.Type type : Asset.Type.values()) {
            learn(lessons, type, null, ranges);
            for (Asset.Strategy strategy : Asset.Strategy.values()) {
                learn(lessons, type, strategy, ranges);
            }
        }
        return new History(ranges, capacityFactors(backlog));
    }

    private static void learn(
            Lessons lessons,
            Asset.Type type,
            Asset.@Nullable Strategy strategy,
            Map<History.Kind, EstimateRange> ranges) {
        lessons.of(type, strategy)
                .ifPresent(lesson -> ranges.put(
                        new History.Kind(type, strategy), new EstimateRange(bound(lesson.p10()), bound(lesson.p90()))));
    }

    private static BigDecimal bound(Fraction factor) {
        return factor.rounded(DECIMALS).max(SMALLEST);
    }

    private static Map<String, List<BigDecimal>> capacityFactors(LivingBacklog backlog) {
        Map<String, List<BigDecimal>> factors = new HashMap<>();
        backlog.modelInput().teams().forEach(team -> {
            List<BigDecimal> ofTeam = new ArrayList<>();
            for (Velocities.TeamIteration iteration : Velocities.iterations(backlog, team.id())) {
                BigDecimal planned = iteration.planned();
                BigDecimal actual = iteration.actual();
                if (planned != null && actual != null && planned.signum() > 0) {
                    ofTeam.add(Fraction.of(actual).over(Fraction.of(planned)).rounded(DECIMALS));
                }
            }
            if (!ofTeam.isEmpty()) {
                factors.put(team.id(), ofTeam);
            }
        });
        return factors;
    }
}
