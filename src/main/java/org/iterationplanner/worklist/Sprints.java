package org.iterationplanner.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    private static final int LONGEST_BREAK = 14;
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
     * @param dates of iterations, as far as they are known; where there are some, only these have numbers
     */
    static Sprints of(Collection<String> names, Map<String, Iterations.Box> dates) {
        List<Map.Entry<String, Iterations.Box>> byDate = dates.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getValue().start()))
                .toList();
        List<Iterations.Box> boxes =
                joined(byDate.stream().map(Map.Entry::getValue).toList());
        if (!boxes.isEmpty()) {
            return new Sprints(
                    consecutive(numbered(byDate.stream().map(Map.Entry::getKey).toList())), boxes);
        }
        return new Sprints(numbered(names.stream().sorted(new NaturalOrder()).toList()), List.of());
    }

    /** Without the days between, which are weekends mostly; none where they overlap or are far apart. */
    private static List<Iterations.Box> joined(List<Iterations.Box> boxes) {
        List<Iterations.Box> joined = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            Iterations.Box box = boxes.get(i);
            LocalDate end =
                    i + 1 == boxes.size() ? box.end() : boxes.get(i + 1).start().minusDays(1);
            if (end.isBefore(box.end()) || end.isAfter(box.end().plusDays(LONGEST_BREAK)) || joined.size() == MOST) {
                return List.of();
            }
            joined.add(new Iterations.Box(box.start(), end));
        }
        return joined;
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
