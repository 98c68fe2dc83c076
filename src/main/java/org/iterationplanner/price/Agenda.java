package org.iterationplanner.price;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Predicate;
import org.iterationplanner.price.PriceList.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is still to be tried: first what comes first, then by turns one of each kind, so that none has to wait for all of
 * another; of one kind the one that promises the most for each constraint in it, and at last those that others made no use of.
 * Not thread-safe.
 */
final class Agenda {

    /**
     * Constraints to ease.
     *
     * @param levers of one kind; none: only what more search finds
     * @param hope what they may be worth, by a search in which more was eased
     */
    record Task(List<Lever> levers, int seed, Worth hope) {

        Kind kind() {
            return levers.get(0).kind();
        }

        /** So that single ones are soon found, where many cost something. */
        private Worth hopeOfEach() {
            return hope.each(levers.size());
        }
    }

    /** What there is of one kind. */
    private static final class Turn {
        private final PriorityQueue<Task> tasks =
                new PriorityQueue<>(Comparator.comparing(Task::hopeOfEach).reversed());
        private final List<Lever> unused = new ArrayList<>();
        private int taken;

        int taken() {
            return taken;
        }

        boolean isOpen() {
            return !tasks.isEmpty() || !unused.isEmpty();
        }

        Task poll() {
            taken++;
            Task task = tasks.poll();
            if (task == null) {
                task = new Task(List.copyOf(unused), 1, Worth.NOTHING);
                unused.clear();
            }
            return task;
        }
    }

    private final Deque<Task> first = new ArrayDeque<>();
    private final Map<Kind, Turn> turns = new EnumMap<>(Kind.class);

    Agenda() {
        for (Kind kind : Kind.values()) {
            turns.put(kind, new Turn());
        }
    }

    private Turn turn(Kind kind) {
        return turns.computeIfAbsent(kind, any -> new Turn());
    }

    /** Has these tried before everything else, in this order. */
    void addFirst(List<Task> tasks) {
        for (int i = tasks.size() - 1; i >= 0; i--) {
            first.addFirst(tasks.get(i));
        }
    }

    void add(Task task) {
        turn(task.kind()).tasks.add(task);
    }

    /** Has these tried, all at once, when nothing else of their kind is left. */
    void addLast(List<Lever> unused) {
        unused.forEach(lever -> turn(lever.kind()).unused.add(lever));
    }

    void removeIf(Predicate<Task> unwanted) {
        first.removeIf(unwanted);
        turns.values().forEach(turn -> turn.tasks.removeIf(unwanted));
    }

    /** What is next; null: nothing is left. */
    @Nullable
    Task poll() {
        if (!first.isEmpty()) {
            return first.poll();
        }
        return turns.values().stream()
                .filter(Turn::isOpen)
                .min(Comparator.comparingInt(Turn::taken))
                .map(Turn::poll)
                .orElse(null);
    }
}
