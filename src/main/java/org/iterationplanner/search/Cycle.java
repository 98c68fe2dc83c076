package org.iterationplanner.search;

import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One cooling of a search, from hot to cold.
 *
 * @param number how many came before
 * @param heat share of the hottest temperatures that it begins with
 * @param aim what it looks for
 */
record Cycle(int number, double heat, Aim aim) {

    /** What a cycle looks for. */
    enum Aim {
        /** A better plan, on whatever level. */
        EVERYTHING,
        /** A better order of workloads. */
        ORDER,
        /** Fewer broken promises by another order of workloads. */
        PROMISE_ORDER,
        /** Lower soft costs by an order that is hardly another, with the promises kept that are. */
        SOFT_ORDER,
        /** A better plan near the one that an order has led to. */
        POLISH,
        /** A plan that breaks fewer promises near the one that an order has led to. */
        PROMISE_POLISH,
        /** Fewer broken promises, with the promises that contain others as late as they are. */
        PROMISES,
        /** Fewer broken promises, with those otherwise. */
        COMPROMISE,
        /** Fewer broken promises: those of a choice that sums of capacity leave open. */
        SELECTION,
        /** Lower soft costs with the promises kept that are. */
        SOFT,
        /** The same, by way of plans in which some effort is missing for that. */
        KEEPING
    }

    /** Whether orders are looked for. */
    enum Orders {
        /** No longer, or not at all. */
        NONE,
        /** Only such as are like that of the best plan: for more there is not the time. */
        SIMILAR,
        /** Of all kinds. */
        ANY
    }

    /** From wherever the search starts. */
    static final Cycle FIRST = new Cycle(0, 1, Aim.EVERYTHING);

    /** Every so many cycles one only shakes the best plan; the others forget where they began. */
    private static final int SHAKEN = 2;

    private static final double REHEAT = 0.3;

    /** One of so many cycles that look for an order forgets where it began; the others only shake the best one. */
    private static final int FORGETFUL = 4;

    private static final double SHAKEN_ORDER = 0.07;

    private static final double POLISHING = 0.1;

    private static final Aim[] WHILE_BROKEN = {
        Aim.PROMISES, Aim.COMPROMISE, Aim.COMPROMISE, Aim.PROMISES, Aim.COMPROMISE, Aim.SOFT
    };

    /** Where there is the time to look for orders: how late promises are can be all that there is to choose. */
    private static final Aim[] WHILE_BROKEN_WITH_ORDERS = {
        Aim.PROMISES,
        Aim.PROMISE_ORDER,
        Aim.COMPROMISE,
        Aim.COMPROMISE,
        Aim.PROMISE_ORDER,
        Aim.PROMISES,
        Aim.COMPROMISE,
        Aim.SOFT
    };

    /** So many selections come one after the other. */
    private static final int SELECTIONS = 12;

    /** In smaller problems, where a choice is soon decided; before all that takes longer, since there may not be the time. */
    private static final Aim[] WHILE_BROKEN_IN_SMALL = Stream.of(
                    Stream.of(Aim.PROMISES),
                    Stream.generate(() -> Aim.SELECTION).limit(SELECTIONS),
                    Stream.of(Aim.PROMISE_ORDER, Aim.COMPROMISE))
            .flatMap(Function.identity())
            .toArray(Aim[]::new);

    /**
     * The one to begin with.
     *
     * @param promisesBroken whether the start breaks any
     */
    static Cycle first(boolean promisesBroken, Orders orders) {
        return promisesBroken ? new Cycle(0, 1, Aim.PROMISES) : new Cycle(-1, 1, Aim.EVERYTHING).next(true, orders);
    }

    /**
     * The one after this, while the best plan breaks promises.
     *
     * @param nearBest whether the current plan is not much worse than the best one
     * @param selects whether there is the time to look for the plan of a single choice
     */
    Cycle nextWhileBroken(boolean nearBest, Orders orders, boolean selects) {
        if (aim == Aim.PROMISE_ORDER && nearBest) {
            // of the same number, so that the turn goes on where it was
            return new Cycle(number, POLISHING, Aim.PROMISE_POLISH);
        }
        int next = number + 1;
        Aim[] aims = WHILE_BROKEN;
        if (orders == Orders.ANY) {
            aims = selects ? WHILE_BROKEN_IN_SMALL : WHILE_BROKEN_WITH_ORDERS;
        }
        Aim chosen = aims[next % aims.length];
        return new Cycle(next, chosen == Aim.PROMISE_ORDER && !forgets(next) ? SHAKEN_ORDER : 1, chosen);
    }

    /**
     * The one after this, when the best plan breaks no promise.
     *
     * @param nearBest whether the current plan is not much worse than the best one
     */
    Cycle next(boolean nearBest, Orders orders) {
        int next = number + 1;
        if (aim == Aim.ORDER && nearBest) {
            return new Cycle(next, POLISHING, Aim.POLISH);
        }
        if (aim != Aim.ORDER && orders != Orders.NONE) {
            return new Cycle(next, orders == Orders.ANY && forgets(next) ? 1 : SHAKEN_ORDER, Aim.ORDER);
        }
        return new Cycle(next, next % SHAKEN == 1 ? REHEAT : 1, Aim.EVERYTHING);
    }

    private static boolean forgets(int number) {
        return number / 2 % FORGETFUL == 0;
    }

    /**
     * One of the last, while promises are broken: what is left is done about soft costs.
     *
     * @param small whether there is the time to do so in more than one way
     */
    Cycle last(Orders orders, boolean small) {
        int next = number + 1;
        if (small && orders == Orders.ANY && aim != Aim.SOFT_ORDER) {
            return new Cycle(next, SHAKEN_ORDER, Aim.SOFT_ORDER);
        }
        // by pairs, since every second one may be for orders
        return new Cycle(next, 1, small && next / 2 % 2 == 0 ? Aim.KEEPING : Aim.SOFT);
    }

    /** Whether there is nothing left to look for once no promise is broken. */
    boolean forPromises() {
        return promisesOnly() || aim == Aim.PROMISE_ORDER;
    }

    /** Whether it looks for fewer broken promises only, in plans of nothing else. */
    boolean promisesOnly() {
        return aim == Aim.PROMISES || aim == Aim.COMPROMISE || aim == Aim.SELECTION;
    }

    /** Whether it looks for an order. */
    boolean ordersOnly() {
        return aim == Aim.ORDER || aim == Aim.PROMISE_ORDER || aim == Aim.SOFT_ORDER;
    }

    /** Whether it goes from plan to plan in a way of its own, so that those of other searches are of no use to it. */
    boolean isApart() {
        return promisesOnly() || ordersOnly() || aim == Aim.KEEPING;
    }

    /** Whether it goes on from where the one before has ended, and not from the best plan. */
    boolean continues() {
        return aim == Aim.POLISH || aim == Aim.PROMISE_POLISH;
    }
}
