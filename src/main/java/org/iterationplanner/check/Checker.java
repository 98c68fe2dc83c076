package org.iterationplanner.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;
import org.iterationplanner.backlog.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Judges any plan of a valid backlog, whoever made it. Everything is computed exactly, in hundredths, in time proportional to
 * the size of the backlog. Stateless.
 */
public final class Checker {

    private final PlannedBacklog plan;
    private final Loads loads;
    private final int[] openWorkloads;
    private final Baseline baseline;
    private final CapacityRules capacity;
    private final DependencyRules dependencies;
    private final CalendarRules calendar;
    private final PromiseRules promises;
    private final LimitRules limits;
    private final DateRules dates;
    private final ValueRules values;

    private Checker(PlannedBacklog plan, @Nullable Integer maxMoves) {
        this.plan = plan;
        loads = new Loads(plan);
        openWorkloads = OpenWorkloads.byIteration(plan);
        baseline = new Baseline(plan);
        capacity = new CapacityRules(plan, loads);
        dependencies = new DependencyRules(plan);
        calendar = new CalendarRules(plan);
        promises = new PromiseRules(plan, baseline, maxMoves);
        limits = new LimitRules(plan, openWorkloads);
        dates = new DateRules(plan);
        values = new ValueRules(plan);
    }

    /**
     * Judges one plan.
     *
     * @param maxMoves budget of moved baseline assets; null: none
     * @throws IllegalArgumentException if the plan places an unknown or done asset, places one outside F..L, or does not say
     *     which of its teams gets the flexible effort
     * @throws ArithmeticException if a sum does not fit a long of hundredths, which a valid request rules out
     */
    public static Verdict check(Backlog backlog, Plan plan, Weights weights, @Nullable Integer maxMoves) {
        return new Checker(new PlannedBacklog(backlog, plan), maxMoves).verdict(weights);
    }

    private Verdict verdict(Weights weights) {
        List<Verdict.RuleResult> results = new ArrayList<>();
        Map<Rule.Level, Long> costs = new EnumMap<>(Rule.Level.class);
        for (Rule rule : Rule.values()) {
            Matches matches = matches(rule);
            int weight = weights.of(rule);
            results.add(matches.result(rule, weight));
            costs.merge(rule.level(), Math.multiplyExact(matches.total(), weight), Math::addExact);
        }
        return new Verdict(
                new Score(
                        -costs.getOrDefault(Rule.Level.HARD, 0L),
                        -costs.getOrDefault(Rule.Level.MEDIUM, 0L),
                        -costs.getOrDefault(Rule.Level.SOFT, 0L)),
                results,
                new KpiCalculator(plan).kpis(values, dates, loads, openWorkloads, baseline));
    }

    /** Where a rule is broken or costs something. Without a default, so that no rule can be forgotten. */
    private Matches matches(Rule rule) {
        return switch (rule) {
            case CAPACITY -> capacity.capacity();
            case PRECEDENCE -> dependencies.precedence();
            case WORKLOAD_PRECEDENCE -> dependencies.workloadPrecedence();
            case MOVE_TOGETHER -> dependencies.moveTogether();
            case APART -> dependencies.apart();
            case FREEZE -> calendar.freeze();
            case WINDOW -> calendar.window();
            case PIN -> promises.pin();
            case CUTOVERS -> limits.cutovers();
            case OPEN_WORKLOADS -> limits.openWorkloads();
            case PILOT -> limits.pilot();
            case DISRUPTION -> promises.disruption();
            case EXIT_HARD -> dates.exitHard();
            case EXIT_LATE -> dates.exitLate();
            case LEASE_LATE -> dates.leaseLate();
            case DUE_LATE -> dates.dueLate();
            case COST_OF_DELAY -> values.costOfDelay();
            case EARLINESS -> values.earliness();
            case UNPLANNED -> values.unplanned();
            case AFFINITY -> dependencies.affinity();
            case WORK_IN_PROGRESS -> values.workInProgress();
            case OVERTARGET -> capacity.overtarget();
            case STABILITY -> promises.stability();
        };
    }
}
