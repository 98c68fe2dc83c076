package org.iterationplanner.explain;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Timeline;
import org.jspecify.annotations.Nullable;

/** What planners call things: the names of a request, else the ids, and its dates and numbers in English. Immutable. */
public final class Names {

    /** A name may be as long as a page. */
    private static final int LONGEST = 80;

    private static final int NAMED = 3;

    private final Map<String, String> assets = new HashMap<>();
    private final Map<String, String> workloads = new HashMap<>();
    private final Map<String, String> datacenters = new HashMap<>();
    private final Map<String, String> teams = new HashMap<>();
    private final Timeline timeline;

    public Names(Backlog backlog) {
        timeline = new Timeline(backlog.calendar());
        backlog.assets().forEach(a -> assets.put(a.id(), shown(a.name(), a.id())));
        backlog.workloads().forEach(w -> workloads.put(w.id(), shown(w.name(), w.id())));
        backlog.datacenters().forEach(d -> datacenters.put(d.id(), shown(d.name(), d.id())));
        backlog.teams().forEach(t -> teams.put(t.id(), shown(t.name(), t.id())));
    }

    private static String shown(@Nullable String name, String id) {
        String text = name == null || name.isBlank() ? id : name;
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    public String asset(String id) {
        return assets.getOrDefault(id, id);
    }

    /** Of a named workload or an asset that is its own. */
    public String workload(String id) {
        return workloads.getOrDefault(id, asset(id));
    }

    public String datacenter(String id) {
        return datacenters.getOrDefault(id, id);
    }

    /** As in "team Database squad has". */
    public String team(String id) {
        return "team " + teams.getOrDefault(id, id);
    }

    /** As in "teams dba, infra". */
    public String teams(Collection<String> ids) {
        return ids.size() == 1
                ? team(ids.iterator().next())
                : "teams "
                        + ids.stream()
                                .map(id -> teams.getOrDefault(id, id))
                                .sorted()
                                .collect(Collectors.joining(", "));
    }

    /** The first of them by name, and how many more there are. */
    public String assets(List<String> ids) {
        String first = ids.stream().limit(NAMED).map(this::asset).collect(Collectors.joining(", "));
        return ids.size() <= NAMED ? first : first + " and " + (ids.size() - NAMED) + " more";
    }

    /** As in "iteration 3". */
    public String iteration(int number) {
        return "iteration " + number;
    }

    /** As in "iterations 3 to 5". */
    public String iterations(int from, int to) {
        return from == to ? iteration(from) : "iterations " + from + " to " + to;
    }

    /** As in "iteration 3 (4 to 17 January 2027)", with both dates in full. */
    public String dated(int number) {
        Timeline.Iteration iteration = timeline.iteration(number);
        return "iteration %d (%s to %s)"
                .formatted(number, English.day(iteration.start()), English.day(iteration.end()));
    }

    /** So many, as in "2 assets". */
    public static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }

    /** Hundredths as people write them. */
    public static String number(long hundredths) {
        return number(Hundredths.toDecimal(hundredths));
    }

    /** A decimal as people write it. */
    public static String number(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toPlainString();
    }
}
