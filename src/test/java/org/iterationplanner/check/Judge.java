package org.iterationplanner.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Weights;

/** Has literal plans of literal backlogs judged, and writes matches as people read them. */
final class Judge {

    private Judge() {}

    static Verdict judge(String backlog, String plan) {
        return Checker.check(backlog(backlog), plan(plan), Weights.DEFAULT, null);
    }

    static Kpis kpis(String backlog, String plan) {
        return judge(backlog, plan).kpis();
    }

    /** The matches of a rule, as {@code "2.5 team=crew iteration=1"}. */
    static List<String> found(Rule rule, String backlog, String plan) {
        return found(rule, judge(backlog, plan));
    }

    static List<String> found(Rule rule, String backlog, String plan, int maxMoves) {
        return found(rule, Checker.check(backlog(backlog), plan(plan), Weights.DEFAULT, maxMoves));
    }

    private static List<String> found(Rule rule, Verdict verdict) {
        Verdict.RuleResult result = verdict.of(rule);
        BigDecimal sum = result.matches().stream().map(Match::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(result.amount()).isEqualByComparingTo(sum);
        return result.matches().stream().map(Judge::text).toList();
    }

    private static String text(Match match) {
        return Arrays.stream(Match.class.getRecordComponents())
                .filter(c -> value(c, match) != null)
                .map(c -> c.getName().equals("amount") ? value(c, match) : c.getName() + "=" + value(c, match))
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private static Object value(RecordComponent component, Match match) {
        try {
            return component.getAccessor().invoke(match);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
