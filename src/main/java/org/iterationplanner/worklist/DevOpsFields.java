package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a work item of Azure DevOps that mean something here, whichever of its processes it is of.
 *
 * @param type as its process calls it: Epic, Feature, Product Backlog Item
 * @param iterationPath with backslashes, the project first
 * @param areaPath likewise; the area is the team's
 * @param points story points, effort or size
 * @param hours original estimate or remaining work
 * @param tags separated by semicolons
 */
public record DevOpsFields(
        String type,
        String title,
        @Nullable String state,
        @Nullable String iterationPath,
        @Nullable String areaPath,
        @Nullable BigDecimal points,
        @Nullable BigDecimal hours,
        @Nullable Integer priority,
        @Nullable BigDecimal value,
        @Nullable LocalDate due,
        @Nullable LocalDate closedOn,
        @Nullable String tags,
        @Nullable String assignedTo) {

    private static final Set<String> DONE = Set.of("done", "closed", "completed", "inactive");
    private static final Set<String> REMOVED = Set.of("removed", "cut");
    private static final Set<String> TESTS =
            Set.of("test case", "test plan", "test suite", "shared steps", "shared parameter");

    /** What it is in a backlog. What no process of Azure DevOps calls so is taken for a story. */
    Level level() {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "epic" -> Level.DATACENTER;
            case "feature" -> Level.WORKLOAD;
            case "task" -> Level.TASK;
            default -> Level.ASSET;
        };
    }

    /** Why it is no work to plan, or null when it is. */
    @Nullable
    String whyNot() {
        if (state != null && REMOVED.contains(state.toLowerCase(Locale.ROOT))) {
            return "It was removed from the backlog. Maybe leave such items out of the query.";
        }
        return TESTS.contains(type.toLowerCase(Locale.ROOT))
                ? "A " + type + " is no work to plan. Maybe leave such items out of the query."
                : null;
    }

    boolean isDone() {
        return state != null && DONE.contains(state.toLowerCase(Locale.ROOT));
    }

    /** The area below the project, which is the team's, or null at the top. */
    @Nullable
    String team() {
        String path = below(areaPath);
        return path == null ? null : Ids.valid(path.substring(path.indexOf('\\') + 1));
    }

    /** The iteration, or null at the top, where what is not planned waits. */
    @Nullable
    String sprint() {
        return below(iterationPath);
    }

    private static @Nullable String below(@Nullable String path) {
        return path != null && path.indexOf('\\') >= 0 ? path : null;
    }
}
