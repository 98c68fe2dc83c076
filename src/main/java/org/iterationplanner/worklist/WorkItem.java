package org.iterationplanner.worklist;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One item of a worklist, as far as its tool has told. Mutable, not thread-safe; for one import. */
public final class WorkItem {

    final String key;
    final String title;
    final Level level;
    final String place;

    /** What it shall be called here; its title where that is null. */
    public @Nullable String id;

    /** Key of the item above it. */
    public @Nullable String parent;

    /** The iteration that it is in there, by its full name. */
    public @Nullable String sprint;

    /** Who does it, unless {@link #work} says. */
    public @Nullable String team;

    /** Its estimate, as far as it is one in points. */
    public @Nullable BigDecimal points;

    /** Its estimate, as far as it is one in hours. */
    public @Nullable BigDecimal hours;

    /** Its estimate in the unit of the whole worklist, by team. */
    public final Map<String, BigDecimal> work = new LinkedHashMap<>();

    /** Why {@link #work} is what it is, where the tool does not say it. */
    @Nullable
    String derived;

    /** Whether it is done. */
    public boolean closed;

    /** When it was done; the day of the import where nothing is said. */
    public @Nullable LocalDate closedOn;

    /** The day it is promised for. */
    public @Nullable LocalDate due;

    /** From 1, the most urgent, on. */
    public @Nullable Integer priority;

    /** What it is worth to the business. */
    public @Nullable BigDecimal value;

    /** What the tool itself calls it, by the name of the tool. */
    public final Map<String, String> refs = new LinkedHashMap<>();

    public final List<String> labels = new ArrayList<>();
    final Map<String, String> attributes = new LinkedHashMap<>();

    /**
     * An item.
     *
     * @param key by which others of the worklist name it
     * @param place pointer to where it stands
     */
    public WorkItem(String key, String title, Level level, String place) {
        this.key = key;
        this.title = title;
        this.level = level;
        this.place = place;
    }

    /** Keeps something for people; what is not there is not kept. */
    public void note(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            attributes.putIfAbsent(name, text);
        }
    }

    /** What it is called here, before it is known whether another is called so, too. */
    String wantedId() {
        String wanted = id == null ? title : id;
        return Ids.valid(wanted);
    }

    public String place() {
        return place;
    }
}
