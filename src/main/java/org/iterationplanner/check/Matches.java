package org.iterationplanner.check;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Rule;
import org.jspecify.annotations.Nullable;

/**
 * Where one rule is broken or costs something, collected in hundredths. An amount of 0 or less is no match, so that rules
 * can hand over differences as they are. Not thread-safe.
 */
final class Matches {

    private final PlannedBacklog plan;
    private final List<Match> matches = new ArrayList<>();
    private long total;

    Matches(PlannedBacklog plan) {
        this.plan = plan;
    }

    /** So many whole units (days, assets, iterations) in hundredths. */
    static long units(long number) {
        return Math.multiplyExact(number, 100L);
    }

    /** The sum in hundredths. */
    long total() {
        return total;
    }

    Verdict.RuleResult result(Rule rule, int weight) {
        return new Verdict.RuleResult(rule, weight, Hundredths.toDecimal(total), matches);
    }

    void plan(long amount) {
        add(amount, null, null, null, null, null, null, null, null, null);
    }

    void iteration(long amount, int t) {
        add(amount, null, null, null, null, null, null, null, t, null);
    }

    void team(long amount, String team, int t) {
        add(amount, null, null, null, null, null, null, team, t, null);
    }

    void asset(long amount, PlacedAsset a) {
        add(amount, a.id(), null, null, null, null, null, null, where(a.t()), null);
    }

    void assetOfDatacenter(long amount, PlacedAsset a, String datacenter) {
        add(amount, a.id(), null, null, null, null, datacenter, null, where(a.t()), null);
    }

    void pair(long amount, PlacedAsset a, PlacedAsset b) {
        add(amount, a.id(), b.id(), null, null, null, null, null, where(a.t()), where(b.t()));
    }

    void workload(long amount, String workload, int last) {
        add(amount, null, null, workload, null, null, null, null, where(last), null);
    }

    void workloads(long amount, PlacedWorkload v, PlacedWorkload w) {
        int start = w.remaining().first();
        add(amount, null, null, v.id(), w.id(), null, null, null, where(v.last()), where(start));
    }

    void release(long amount, String release, int last) {
        add(amount, null, null, null, null, release, null, null, where(last), null);
    }

    void datacenter(long amount, String datacenter, int t) {
        add(amount, null, null, null, null, null, datacenter, null, where(t), null);
    }

    void workloadOfDatacenter(long amount, String workload, String datacenter, int last) {
        add(amount, null, null, workload, null, null, datacenter, null, where(last), null);
    }

    private @Nullable Integer where(int t) {
        return plan.timeline().contains(t) ? t : null;
    }

    private void add(
            long amount,
            @Nullable String asset,
            @Nullable String other,
            @Nullable String workload,
            @Nullable String otherWorkload,
            @Nullable String release,
            @Nullable String datacenter,
            @Nullable String team,
            @Nullable Integer iteration,
            @Nullable Integer otherIteration) {
        if (amount > 0) {
            total = Math.addExact(total, amount);
            matches.add(new Match(
                    Hundredths.toDecimal(amount),
                    asset,
                    other,
                    workload,
                    otherWorkload,
                    release,
                    datacenter,
                    team,
                    iteration,
                    otherIteration));
        }
    }
}
