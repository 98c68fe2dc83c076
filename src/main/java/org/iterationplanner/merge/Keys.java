package org.iterationplanner.merge;

import java.util.List;
import java.util.Set;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.WorkloadDependency;

/** What makes two records without an id the same one. */
final class Keys {

    private Keys() {}

    /** Only PRECEDES tells its ends apart. */
    static Object of(Dependency bond) {
        List<String> ends = List.of(bond.from(), bond.to());
        return List.of(bond.type(), bond.type() == Dependency.Type.PRECEDES ? ends : Set.copyOf(ends));
    }

    static Object of(WorkloadDependency bond) {
        return List.of(bond.from(), bond.to());
    }

    static Object of(Freeze freeze) {
        return List.of(freeze.scope(), freeze.from(), freeze.to());
    }
}
