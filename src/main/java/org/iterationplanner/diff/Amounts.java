package org.iterationplanner.diff;

import java.math.BigDecimal;
import java.util.List;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.check.Verdict;
import org.iterationplanner.diff.PlanDiff.FigureChange;
import org.iterationplanner.diff.PlanDiff.RuleDifference;
import org.jspecify.annotations.Nullable;

/** Numbers of two plans side by side. */
final class Amounts {

    private Amounts() {}

    /** Every rule once. */
    static List<RuleDifference> rules(Verdict before, Verdict after) {
        return before.rules().stream()
                .map(was -> {
                    Verdict.RuleResult is = after.of(was.rule());
                    return new RuleDifference(
                            was.rule(),
                            was.rule().level(),
                            was.weight(),
                            is.weight(),
                            was.amount(),
                            is.amount(),
                            is.amount().subtract(was.amount()));
                })
                .toList();
    }

    /** Every key figure that is one number. */
    static List<FigureChange> figures(Kpis before, Kpis after) {
        return List.of(
                of("assetsPlanned", before.assetsPlanned(), after.assetsPlanned()),
                of("assetsNotPlanned", before.assetsNotPlanned(), after.assetsNotPlanned()),
                of("assetsDone", before.assetsDone(), after.assetsDone()),
                of("effortPlanned", before.effortPlanned(), after.effortPlanned()),
                of("iterationsUsed", before.iterationsUsed(), after.iterationsUsed()),
                of("costOfDelayValueDays", before.costOfDelayValueDays(), after.costOfDelayValueDays()),
                of("lateAssetDays", before.lateAssetDays(), after.lateAssetDays()),
                of("lateWorkloadDays", before.lateWorkloadDays(), after.lateWorkloadDays()),
                of("meanUtilisation", before.meanUtilisation(), after.meanUtilisation()),
                of("peakOpenWorkloads", before.peakOpenWorkloads(), after.peakOpenWorkloads()),
                of("movedFromBaseline", before.movedFromBaseline(), after.movedFromBaseline()));
    }

    private static FigureChange of(String id, long before, long after) {
        return of(id, BigDecimal.valueOf(before), BigDecimal.valueOf(after));
    }

    private static FigureChange of(String id, @Nullable BigDecimal before, @Nullable BigDecimal after) {
        return new FigureChange(id, before, after, before == null || after == null ? null : after.subtract(before));
    }
}
