package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.structure.Openings;
import org.iterationplanner.structure.Openings.Obstacle;

/** Assets that can never be planned, and a horizon that is too short for all of them; of a backlog without errors. */
final class ImpossibleCheck {

    private final Issues issues;
    private final IndexedBacklog index;

    ImpossibleCheck(Issues issues, IndexedBacklog index) {
        this.issues = issues;
        this.index = index;
    }

    void check(Place root) {
        long capacity = index.totalCapacity();
        long effort = index.remainingEffort();
        if (capacity < effort) {
            issues.add(
                    IssueCode.HORIZON_SHORT,
                    root.at("calendar").at("iterations"),
                    units(capacity),
                    "Not everything fits: capacity " + units(capacity) + " until iteration "
                            + index.timeline().last() + ", effort " + units(effort)
                            + ". Maybe plan more iterations and publish only the first ones.");
        }
        Openings openings = new Openings(index, new MoveGroups(index));
        for (int a = 0; a < index.assetCount(); a++) {
            Obstacle obstacle = openings.obstacle(a);
            if (obstacle != null) {
                warn(root.at("assets").at(a), a, obstacle);
            }
        }
    }

    private void warn(Place place, int asset, Obstacle obstacle) {
        String id = quoted(index.asset(asset).id());
        String effort = units(index.effortOf(asset));
        switch (obstacle) {
            case UNESTIMATED -> {
                // Told with the fields, because it needs no other record.
            }
            case WINDOW ->
                add(
                        IssueCode.NO_WINDOW,
                        place,
                        id,
                        "has no iteration between notBefore and notAfter.",
                        "Maybe widen the window, or plan more iterations.");
            case FROZEN ->
                add(
                        IssueCode.ALWAYS_FROZEN,
                        place,
                        id,
                        "can be in no iteration that a freeze does not close.",
                        "Maybe narrow the freeze, or plan more iterations.");
            case TOO_LARGE ->
                add(
                        IssueCode.TOO_LARGE,
                        place,
                        id,
                        "with effort " + effort + " is larger than every iteration open to it.",
                        "Maybe split it into parts joined by PRECEDES with lag 1 in the same workload.");
            case GROUP ->
                add(
                        IssueCode.GROUP_IMPOSSIBLE,
                        place,
                        id,
                        "must move together with assets that leave it no iteration.",
                        "Maybe loosen TOGETHER, or make room for the whole group.");
            case PREDECESSOR ->
                add(
                        IssueCode.PREDECESSOR_IMPOSSIBLE,
                        place,
                        id,
                        "waits for something that is never planned, or not early enough.",
                        "Maybe make that possible first, or plan more iterations.");
        }
    }

    private void add(IssueCode code, Place place, String asset, String problem, String advice) {
        String message = "Asset " + asset + " " + problem + " It is never planned. " + advice;
        issues.add(code, place, index.asset(place.index()).id(), message);
    }

    private static String units(long hundredths) {
        return Hundredths.toDecimal(hundredths).toPlainString();
    }
}
