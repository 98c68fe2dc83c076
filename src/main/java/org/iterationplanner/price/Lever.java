package org.iterationplanner.price;

import org.iterationplanner.price.PriceList.Kind;
import org.jspecify.annotations.Nullable;

/** One constraint of a request that can be eased by one step. Positions are those in the lists of the backlog. Immutable. */
sealed interface Lever {

    /** One more unit for a team in an iteration. */
    record Capacity(String team, int iteration) implements Lever {

        @Override
        public Kind kind() {
            return Kind.CAPACITY;
        }
    }

    /** A freeze that is lifted. */
    record OfFreeze(int position) implements Lever {

        @Override
        public Kind kind() {
            return Kind.FREEZE;
        }
    }

    /** A PRECEDES, TOGETHER or APART that is dropped. */
    record OfDependency(int position) implements Lever {

        @Override
        public Kind kind() {
            return Kind.DEPENDENCY;
        }
    }

    /** A dependency between workloads that is dropped. */
    record OfWorkloads(int position) implements Lever {

        @Override
        public Kind kind() {
            return Kind.WORKLOAD_DEPENDENCY;
        }
    }

    /**
     * One more of what is limited, or one mark of the pilot that is dropped.
     *
     * @param datacenter position of the one whose limit it is; null: a limit of everything
     */
    record OfLimit(Limited what, @Nullable Integer datacenter) implements Lever {

        @Override
        public Kind kind() {
            return Kind.LIMIT;
        }
    }

    /** What can be limited. */
    enum Limited {
        CUTOVERS,
        OPEN_WORKLOADS,
        PILOT_ASSETS,
        PILOT_CRITICALITY,
        PILOT_COMPLEXITY,
        MOVES
    }

    /** What kind of constraint it is. */
    Kind kind();
}
