package org.iterationplanner.benchmark;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.check.Verdict;

/** Two plans of one backlog side by side: score, every KPI and every rule that comes to something in either. */
final class Comparison {

    private Comparison() {}

    static String table(String title, Verdict history, Verdict plan) {
        StringBuilder table = new StringBuilder();
        row(table, title, "history", "plan");
        row(table, "score", history.score(), plan.score());
        for (RecordComponent kpi : Kpis.class.getRecordComponents()) {
            row(table, kpi.getName(), value(kpi, history.kpis()), value(kpi, plan.kpis()));
        }
        for (Verdict.RuleResult rule : history.rules()) {
            Object ours = plan.of(rule.rule()).amount();
            if (rule.amount().signum() != 0 || plan.of(rule.rule()).amount().signum() != 0) {
                row(table, rule.rule().id(), rule.amount(), ours);
            }
        }
        return table.toString();
    }

    private static Object value(RecordComponent kpi, Kpis kpis) {
        try {
            Object value = kpi.getAccessor().invoke(kpis);
            // A number per iteration is too wide for a column: its middle says when half the time was over.
            return value instanceof List<?> each ? each.get(each.size() / 2) + " halfway" : value;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void row(StringBuilder table, String name, Object history, Object plan) {
        table.append(String.format(Locale.ROOT, "%-32s | %40s | %40s%n", name, history, plan));
    }
}
