package org.iterationplanner.validate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.jspecify.annotations.Nullable;

/** The calendar: equal iterations or listed ones, without gap or overlap, and all of it in the years people write. */
final class CalendarCheck {

    /** The numbers of the first and the last iteration. */
    record Horizon(int first, int last) {

        boolean contains(int number) {
            return number >= first && number <= last;
        }
    }

    private final Issues issues;
    private final Fields fields;
    private final Numbers numbers;

    CalendarCheck(Issues issues) {
        this.issues = issues;
        fields = new Fields(issues);
        numbers = new Numbers(issues);
    }

    /** Which iterations there are, or null when the calendar does not say. */
    @Nullable
    Horizon check(Place place, @Nullable Calendar calendar) {
        if (!fields.required(place, calendar) || calendar == null) {
            return null;
        }
        boolean numbered = numbers.whole(place.at("firstNumber"), calendar.firstNumber(), 1, Bounds.FIRST_NUMBER);
        Iterations iterations = calendar.iterations();
        if (!fields.required(place.at("iterations"), iterations) || iterations == null) {
            return null;
        }
        boolean counted = numbers.whole(place.at("iterations"), iterations.count(), 1, Bounds.ITERATIONS);
        if (counted) {
            numbers.whole(place.at("publish"), calendar.publish(), 1, iterations.count());
        }
        if (!iterations.listed()) {
            equalIterations(place, calendar, counted ? iterations.count() : 1);
        } else if (!iterations.boxes().isEmpty()) {
            String reason = "the iterations are listed with their days";
            fields.notApplicable(place.at("start"), calendar.start(), reason);
            fields.notApplicable(place.at("iterationDays"), calendar.iterationDays(), reason);
            listedIterations(place.at("iterations"), iterations.boxes());
        }
        int first = calendar.firstNumber();
        return numbered && counted ? new Horizon(first, first + iterations.count() - 1) : null;
    }

    private void equalIterations(Place place, Calendar calendar, int count) {
        LocalDate start = calendar.start();
        Integer days = calendar.iterationDays();
        boolean started = fields.required(place.at("start"), start) && numbers.date(place.at("start"), start);
        boolean sized = fields.required(place.at("iterationDays"), days)
                && numbers.whole(place.at("iterationDays"), days, 1, Bounds.ITERATION_DAYS);
        if (started && sized && start != null && days != null) {
            endsInTime(place.at("iterations"), start.plusDays((count + 1L) * days - 1));
        }
    }

    private void listedIterations(Place place, List<Iterations.Box> boxes) {
        LocalDate endBefore = null;
        for (int i = 0; i < boxes.size(); i++) {
            Iterations.Box box = boxes.get(i);
            if (!fields.required(place.at(i), box) || !isBox(place.at(i), box)) {
                endBefore = null;
                continue;
            }
            if (endBefore != null) {
                follows(place.at(i).at("start"), endBefore, box.start());
            }
            endBefore = box.end();
        }
        if (endBefore != null) {
            Iterations.Box last = boxes.get(boxes.size() - 1);
            endsInTime(place, last.end().plusDays(length(last)));
        }
    }

    private boolean isBox(Place place, Iterations.Box box) {
        boolean started =
                fields.required(place.at("start"), box.start()) && numbers.date(place.at("start"), box.start());
        boolean ended = fields.required(place.at("end"), box.end()) && numbers.date(place.at("end"), box.end());
        if (!started || !ended || !numbers.ordered(place.at("end"), box.start(), box.end())) {
            return false;
        }
        if (length(box) > Bounds.ITERATION_DAYS) {
            issues.add(
                    IssueCode.OUT_OF_RANGE,
                    place,
                    length(box),
                    "The iteration from " + box.start() + " to " + box.end() + " has " + length(box) + " days, at most "
                            + Bounds.ITERATION_DAYS + " are allowed. Maybe split it.");
        }
        return true;
    }

    private static long length(Iterations.Box box) {
        return ChronoUnit.DAYS.between(box.start(), box.end()) + 1;
    }

    private void follows(Place place, LocalDate endBefore, LocalDate start) {
        LocalDate expected = endBefore.plusDays(1);
        if (start.equals(expected)) {
            return;
        }
        boolean gap = start.isAfter(expected);
        issues.add(
                gap ? IssueCode.CALENDAR_GAP : IssueCode.CALENDAR_OVERLAP,
                place,
                start,
                "The iteration begins on " + start + ", the one before it ends on " + endBefore + ". Maybe begin it on "
                        + expected + ".");
    }

    /** Also the iteration behind the last one, at whose end everything counts that is not planned. */
    private void endsInTime(Place iterations, LocalDate endOfNever) {
        if (endOfNever.isAfter(Bounds.LAST_DAY)) {
            issues.add(
                    IssueCode.OUT_OF_RANGE,
                    iterations,
                    endOfNever,
                    "The iteration after the last would end on " + endOfNever + ", it must end by " + Bounds.LAST_DAY
                            + ". Maybe plan fewer iterations.");
        }
    }
}
