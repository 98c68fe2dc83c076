package org.iterationplanner.price;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.explain.English;
import org.jspecify.annotations.Nullable;

/** What people call the parts of a backlog. Immutable. */
final class Names {
    private static final List<String> WORDS =
            List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

    private final Backlog backlog;
    private final Timeline timeline;
    private final Map<String, String> teams = new HashMap<>();
    private final Map<String, String> datacenters = new HashMap<>();
    private final Map<String, String> workloads = new HashMap<>();
    private final Map<String, String> assets = new HashMap<>();

    Names(Backlog backlog) {
        this.backlog = backlog;
        timeline = new Timeline(backlog.calendar());
        backlog.teams().forEach(team -> teams.put(team.id(), either(team.name(), team.id())));
        backlog.datacenters().forEach(dc -> datacenters.put(dc.id(), either(dc.name(), dc.id())));
        backlog.workloads().forEach(workload -> workloads.put(workload.id(), either(workload.name(), workload.id())));
        backlog.assets().forEach(asset -> assets.put(asset.id(), either(asset.name(), asset.id())));
    }

    private static String either(@Nullable String name, String id) {
        return name == null ? id : name;
    }

    String team(String id) {
        return teams.getOrDefault(id, id);
    }

    String datacenter(String id) {
        return datacenters.getOrDefault(id, id);
    }

    /** A workload, or an asset that is its own. */
    String workload(String id) {
        return workloads.getOrDefault(id, asset(id));
    }

    String asset(String id) {
        return assets.getOrDefault(id, id);
    }

    /** With its days. */
    String iteration(int number) {
        return "iteration %d (%s)"
                .formatted(number, days(timeline.iteration(number).start(), timeline.end(number)));
    }

    static String days(LocalDate from, LocalDate to) {
        return from.equals(to) ? English.day(from) : English.day(from) + " to " + English.day(to);
    }

    /** So much of the backlog's unit of effort. */
    String effort(BigDecimal amount) {
        String unit = backlog.effortUnit();
        boolean one = amount.compareTo(BigDecimal.ONE) == 0;
        return one
                ? "one more " + (unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit)
                : number(amount) + " more " + unit;
    }

    /** Small whole numbers in words, others with separators. */
    static String number(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        boolean word =
                plain.scale() <= 0 && plain.signum() >= 0 && plain.compareTo(BigDecimal.valueOf(WORDS.size())) < 0;
        return word ? WORDS.get(plain.intValueExact()) : English.number(plain);
    }

    static String plural(BigDecimal number, String one, String several) {
        return number(number) + " " + (number.compareTo(BigDecimal.ONE) == 0 ? one : several);
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
