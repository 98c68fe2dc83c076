package org.iterationplanner.benchmark.cpsat;

import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.function.IntToLongFunction;

/** The penalty of one level, in hundredths, as a linear expression. Not thread-safe. */
final class Cost {

    private final LinearExprBuilder sum = LinearExpr.newBuilder();
    private boolean constant = true;

    /** Adds {@code factor} for each unit of a variable, or where a literal is true. */
    void add(LinearArgument variable, long factor) {
        if (factor != 0) {
            sum.addTerm(variable, factor);
            constant = false;
        }
    }

    /**
     * Adds what a completion costs: that of its iteration.
     *
     * @param complete by iteration, whether it is complete then
     * @param costs by iteration and, behind the last, for never; must not fall
     */
    void addCompletion(List<Literal> complete, IntToLongFunction costs) {
        int never = complete.size();
        sum.add(costs.applyAsLong(never));
        for (int t = 0; t < never; t++) {
            add(complete.get(t), costs.applyAsLong(t) - costs.applyAsLong(t + 1));
        }
    }

    LinearExpr expression() {
        return sum.build();
    }

    /** Whether every plan costs the same. */
    boolean isConstant() {
        return constant;
    }
}
