package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.iterationplanner.backlog.Iterations;
import org.jspecify.annotations.Nullable;

/**
 * The items of a backlog tool, in their order, with what is said of the tree, the links and the iterations. Items are known
 * by their keys, whatever the case of these. Not thread-safe; for one import.
 */
public final class Worklist {

    /**
     * That one item goes before another.
     *
     * @param lag iterations at least between the two; null where the tool knows of none
     * @param place pointer to where it is said
     */
    public record Link(
            String before, String after, @Nullable Integer lag, String place) {}

    /** Deeper than any tree that people make; a circle of parents ends here, too. */
    private static final int DEEPEST = 64;

    private final List<WorkItem> items = new ArrayList<>();
    private final Map<String, WorkItem> byKey = new LinkedHashMap<>();
    private final List<Link> links = new ArrayList<>();
    private final Map<String, Iterations.Box> sprintDates = new LinkedHashMap<>();
    private final Map<String, Map<String, BigDecimal>> capacities = new LinkedHashMap<>();
    private @Nullable String unit;

    /** Adds an item; whether its key was free. */
    public boolean add(WorkItem item) {
        boolean free = byKey.putIfAbsent(key(item.key), item) == null;
        if (free) {
            items.add(item);
        }
        return free;
    }

    /** Lets an item be named by another key as well, unless another has that. */
    public void alias(String other, WorkItem item) {
        byKey.putIfAbsent(key(other), item);
    }

    /** The item that somebody means, or null where there is none. */
    public @Nullable WorkItem find(@Nullable String key) {
        return key == null ? null : byKey.get(key(key));
    }

    public void link(Link link) {
        links.add(link);
    }

    /** Says when an iteration is. */
    public void sprint(String name, Iterations.Box dates) {
        sprintDates.putIfAbsent(name, dates);
    }

    /** Says what a team can do in an iteration, in hours. */
    public void capacity(String team, String sprint, BigDecimal hours) {
        capacities.computeIfAbsent(team, key -> new LinkedHashMap<>()).put(sprint, hours);
    }

    /** Says what an effort of 1 in {@link WorkItem#work} means. */
    public void unit(String name) {
        unit = name;
    }

    public List<WorkItem> items() {
        return items;
    }

    List<Link> links() {
        return links;
    }

    Map<String, Iterations.Box> sprintDates() {
        return sprintDates;
    }

    /** By team, then by the name of the iteration. */
    Map<String, Map<String, BigDecimal>> capacities() {
        return capacities;
    }

    @Nullable
    String unit() {
        return unit;
    }

    /** The nearest item above another that is of a level, or null. */
    @Nullable
    WorkItem above(WorkItem item, Level level) {
        WorkItem at = find(item.parent);
        for (int i = 0; at != null && i < DEEPEST; i++) {
            if (at.level == level) {
                return at;
            }
            at = find(at.parent);
        }
        return null;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
