package org.iterationplanner.bound;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Narrows windows by capacity: a job is planned no earlier than the iteration until which there is room for it and for all
 * that must come before, each between its own earliest time and the time its lags leave it (the energetic reasoning of Baptiste,
 * Le Pape and Nuijten 2001, for jobs that lie in one iteration). Also completions. Not thread-safe.
 */
final class Heads {

    /** With more variables and iterations there is much to look at and hardly anything to find. */
    private static final int MOST_PAIRS = 100_000;

    private final Terms terms;
    private final Windows windows;
    private final CumulatedNeeds needs;
    private final List<List<Terms.Wait>> before = new ArrayList<>();
    private final int[] distance;
    private final int[] found;

    Heads(Terms terms, Windows windows, CumulatedNeeds needs) {
        this.terms = terms;
        this.windows = windows;
        this.needs = needs;
        for (int v = 0; v < terms.variables(); v++) {
            before.add(new ArrayList<>(2));
        }
        terms.waits().forEach(wait -> before.get(wait.to()).add(wait));
        distance = new int[terms.variables()];
        found = new int[terms.variables()];
        Arrays.fill(distance, -1);
    }

    /** Narrows the windows of as many variables as there is time for, those without anything before them first. */
    void narrow(BooleanSupplier stop) {
        if ((long) terms.variables() * needs.never() > MOST_PAIRS) {
            return;
        }
        for (int v : inOrder()) {
            if (stop.getAsBoolean()) {
                return;
            }
            narrow(v);
        }
    }

    /** Everything after what it waits for; in circles without lag in any order. */
    private int[] inOrder() {
        int[] order = new int[terms.variables()];
        int[] open = new int[terms.variables()];
        List<List<Integer>> after = new ArrayList<>();
        for (int v = 0; v < order.length; v++) {
            open[v] = before.get(v).size();
            after.add(new ArrayList<>(2));
        }
        terms.waits().forEach(wait -> after.get(wait.from()).add(wait.to()));
        int filled = 0;
        for (int v = 0; v < order.length; v++) {
            if (open[v] == 0) {
                order[filled++] = v;
            }
        }
        for (int done = 0; done < filled; done++) {
            for (int next : after.get(order[done])) {
                if (--open[next] == 0) {
                    order[filled++] = next;
                }
            }
        }
        for (int v = 0; v < order.length; v++) {
            if (open[v] > 0) {
                order[filled++] = v;
            }
        }
        return order;
    }

    private void narrow(int v) {
        int first = windows.first(v);
        if (first < 0) {
            return;
        }
        for (Terms.Wait wait : before.get(v)) {
            first = Math.max(first, windows.first(wait.from()) + wait.lag());
        }
        int count = findAllBefore(v);
        int earliest = Math.min(first, needs.never());
        while (earliest < needs.never() && !fit(count, earliest)) {
            earliest++;
        }
        for (int i = 0; i < count; i++) {
            distance[found[i]] = -1;
        }
        windows.notBefore(v, earliest);
    }

    /** Whether there is room for all that was found when the last of it is at {@code time}. */
    private boolean fit(int count, int time) {
        needs.clear();
        for (int i = 0; i < count; i++) {
            int from = windows.first(found[i]);
            int to = time - distance[found[i]];
            // without a window, for want of one before it
            if (from < 0 || from > to) {
                return false;
            }
            needs.add(found[i], from, to);
        }
        return needs.fit();
    }

    /** Lists the variable and all that must be planned before it, with how many iterations before at least. */
    private int findAllBefore(int v) {
        Deque<Integer> changed = new ArrayDeque<>();
        int count = 0;
        distance[v] = 0;
        found[count++] = v;
        changed.add(v);
        while (!changed.isEmpty()) {
            int to = changed.remove();
            for (Terms.Wait wait : before.get(to)) {
                int more = Math.min(needs.never(), distance[to] + wait.lag());
                if (more > distance[wait.from()]) {
                    if (distance[wait.from()] < 0) {
                        found[count++] = wait.from();
                    }
                    distance[wait.from()] = more;
                    changed.add(wait.from());
                }
            }
        }
        return count;
    }
}
