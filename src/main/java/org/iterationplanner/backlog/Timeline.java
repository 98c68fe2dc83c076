package org.iterationplanner.backlog;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The iterations of a valid {@link Calendar} as dates, by iteration number. Beside {@link #first()} to {@link #last()},
 * {@link #done()} (one before the first: already migrated) and {@link #never()} (one after the last: not planned) have an
 * end too, so that every sum over dates reads the same for all assets. Immutable.
 */
public final class Timeline {

    /** One iteration, both days included. */
    public record Iteration(int number, LocalDate start, LocalDate end) {

        public long lengthInDays() {
            return ChronoUnit.DAYS.between(start, end) + 1;
        }
    }

    private final int first;
    private final List<Iteration> iterations;
    private final LocalDate dayZero;
    private final LocalDate endOfNever;

    public Timeline(Calendar calendar) {
        first = calendar.firstNumber();
        iterations = iterations(calendar);
        dayZero = iterations.get(0).start();
        Iteration last = iterations.get(iterations.size() - 1);
        endOfNever = last.end().plusDays(last.lengthInDays());
    }

    private static List<Iteration> iterations(Calendar calendar) {
        Iterations given = calendar.iterations();
        if (given == null || given.count() == 0) {
            throw new IllegalArgumentException("A calendar without iterations has no timeline.");
        }
        LocalDate start = calendar.start();
        Integer days = calendar.iterationDays();
        int first = calendar.firstNumber();
        return IntStream.range(0, given.count())
                .mapToObj(i -> {
                    if (start == null || days == null) {
                        Iterations.Box box = given.boxes().get(i);
                        return new Iteration(first + i, box.start(), box.end());
                    }
                    LocalDate from = start.plusDays((long) i * days);
                    return new Iteration(first + i, from, from.plusDays(days - 1L));
                })
                .toList();
    }

    /** F, the number of the first iteration. */
    public int first() {
        return first;
    }

    /** L, the number of the last iteration. */
    public int last() {
        return first + iterations.size() - 1;
    }

    /** F−1, where assets count that are already migrated. */
    public int done() {
        return first - 1;
    }

    /** L+1, where assets count that are not planned. */
    public int never() {
        return last() + 1;
    }

    public int size() {
        return iterations.size();
    }

    public List<Iteration> iterations() {
        return iterations;
    }

    /** The iteration of that number, F..L. */
    public Iteration iteration(int number) {
        return iterations.get(number - first);
    }

    /** Whether an iteration F..L has that number. */
    public boolean contains(int number) {
        return number >= first && number <= last();
    }

    /** First day of the first iteration. */
    public LocalDate dayZero() {
        return dayZero;
    }

    /** Last day of iteration {@code number}, F−1 to L+1; of F−1 the day before day zero. */
    public LocalDate end(int number) {
        if (number == never()) {
            return endOfNever;
        }
        return number == done() ? dayZero.minusDays(1) : iteration(number).end();
    }

    /** Days from day zero to the last day of iteration {@code number}, F−1 to L+1. */
    public long daysToEnd(int number) {
        return ChronoUnit.DAYS.between(dayZero, end(number));
    }
}
