package org.iterationplanner.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.jspecify.annotations.Nullable;

/**
 * The iterations that a tool knows by name, with numbers: those in the names where these tell them apart, else in the order
 * of the dates or names. Immutable.
 */
final class Sprints {

    private static final int DAYS = 14;
    private static final int FEWEST = 26;
    private static final int MOST = 1_000;
    private static final int HIGHEST = 1_000_000 - MOST;
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,7})[^0-9]*$");

    private final Map<String, Integer> numbers;
    private final List<Iterations.Box> boxes;

    private Sprints(Map<String, Integer> numbers, List<Iterations.Box> boxes) {
        this.numbers = numbers;
        this.boxes = boxes;
    }

    /**
     * Numbers them.
     *
     * @param names of those in which something is still to do
     * @param dates of iterations, as far as they are known; may be of others, too
     */
    static Sprints of(Collection<String> names, Map<String, Iterations.Box> dates) {
        if (!dates.isEmpty() && dates.keySet().containsAll(names)) {
            List<String> byDate = dates.keySet().stream()
                    .sorted((a, b) -> start(dates, a).compareTo(start(dates, b)))
                    .toList();
            List<Iterations.Box> boxes = byDate.stream().map(dates::get).toList();
            if (areGapless(boxes)) {
                return new Sprints(consecutive(numbered(byDate)), boxes);
            }
        }
        return new Sprints(numbered(names.stream().sorted(new NaturalOrder()).toList()), List.of());
    }

    private static LocalDate start(Map<String, Iterations.Box> dates, String name) {
        Iterations.Box box = dates.get(name);
        return box == null ? LocalDate.MIN : box.start();
    }

    private static boolean areGapless(List<Iterations.Box> boxes) {
        for (int i = 1; i < boxes.size(); i++) {
            if (!boxes.get(i - 1).end().plusDays(1).equals(boxes.get(i).start())) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, Integer> numbered(List<String> inOrder) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        for (String name : inOrder) {
            Integer own = own(name);
            Integer first =
                    numbers.isEmpty() ? own : numbers.values().iterator().next();
            if (own == null || first == null || !follows(own, first, numbers)) {
                numbers.clear();
                inOrder.forEach(each -> numbers.put(each, numbers.size() + 1));
                return numbers;
            }
            numbers.put(name, own);
        }
        return numbers;
    }

    private static boolean follows(int own, int first, Map<String, Integer> numbers) {
        return own >= first && own < first + MOST && !numbers.containsValue(own);
    }

    /** Numbers of a calendar have no holes. */
    private static Map<String, Integer> consecutive(Map<String, Integer> numbers) {
        int next = numbers.values().iterator().next();
        Map<String, Integer> counted = new LinkedHashMap<>();
        boolean hole = false;
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            hole |= entry.getValue() != next++;
            counted.put(entry.getKey(), counted.size() + 1);
        }
        return hole ? counted : numbers;
    }

    /** The last number in the last part of the name of an iteration, if it may be the number of one. */
    private static @Nullable Integer own(String name) {
        Matcher matcher = NUMBER.matcher(name.substring(name.lastIndexOf('\\') + 1));
        if (!matcher.find()) {
            return null;
        }
        int number = Integer.parseInt(matcher.group(1));
        return number >= 1 && number <= HIGHEST ? number : null;
    }

    @Nullable
    Integer number(@Nullable String name) {
        return name == null ? null : numbers.get(name);
    }

    /** By name, in the order of the numbers. */
    Map<String, Integer> numbers() {
        return numbers;
    }

    /** Whether the tool has said when they are. */
    boolean areDated() {
        return !boxes.isEmpty();
    }

    /** From the first in which something is still to do on; dates only as far as they are known. */
    Calendar calendar() {
        int first = numbers.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        if (areDated()) {
            return new Calendar(null, null, Iterations.of(boxes), first, null);
        }
        int last = numbers.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        int count = Math.min(Math.max(FEWEST, last - first + 1), MOST);
        return new Calendar(null, DAYS, Iterations.of(count), first, null);
    }
}
