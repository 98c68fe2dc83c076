package org.iterationplanner.report;

import static org.iterationplanner.report.PlacedAssets.DONE;

import java.util.Collection;

/**
 * From when to when a set of assets is migrated; iterations are counted from 0.
 *
 * @param toDo whether any of them is not done
 * @param begun whether any of them is done or planned
 * @param first the first iteration with one of them: 0 once one is done; meaningless unless {@code begun}
 * @param last the last iteration of those that are not done, {@code never} when one is not planned; meaningless unless
 *     {@code toDo}
 * @param lastPlanned the last iteration with one of them, {@code DONE} when none is planned
 * @param complete whether all of them are done or planned
 */
record Span(boolean toDo, boolean begun, int first, int last, int lastPlanned, boolean complete) {

    static Span of(PlacedAssets placed, Collection<Integer> assets) {
        boolean toDo = false;
        int first = placed.never();
        int last = DONE;
        int lastPlanned = DONE;
        for (int asset : assets) {
            int t = placed.iterationOf(asset);
            toDo |= t != DONE;
            first = Math.min(first, t);
            last = Math.max(last, t);
            lastPlanned = t < placed.never() ? Math.max(lastPlanned, t) : lastPlanned;
        }
        return new Span(toDo, first < placed.never(), Math.max(0, first), last, lastPlanned, last < placed.never());
    }
}
