package org.iterationplanner.conflict;

import java.util.List;

/**
 * Constraints of a request that cannot all hold, which is proved.
 *
 * @param aim what no plan can be while they hold
 * @param members the constraints
 * @param minimal whether it is proved of every member that the others can hold without it
 * @param sentence the same in English
 */
public record Conflict(Aim aim, List<Member> members, boolean minimal, String sentence) {

    /**
     * One of them.
     *
     * @param needed whether it is proved that the others can hold without it
     * @param sentence the constraint in English
     */
    public record Member(Constraint constraint, boolean needed, String sentence) {}

    public Conflict {
        members = List.copyOf(members);
    }
}
