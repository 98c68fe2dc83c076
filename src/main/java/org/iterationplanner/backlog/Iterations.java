package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.util.List;

/** A number of iterations of equal length, or the list of their first and last days; in JSON a number or an array. */
public final class Iterations {

    /** One time box, both days included. */
    public record Box(LocalDate start, LocalDate end) {}

    private final int count;
    private final List<Box> boxes;

    private Iterations(int count, List<Box> boxes) {
        this.count = count;
        this.boxes = boxes;
    }

    @JsonCreator
    public static Iterations of(int count) {
        return new Iterations(count, List.of());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Iterations of(List<Box> boxes) {
        return new Iterations(boxes.size(), Immutable.list(boxes));
    }

    public int count() {
        return count;
    }

    /** The boxes when they were listed, else empty. */
    public List<Box> boxes() {
        return boxes;
    }

    /** Whether the boxes were listed, be it none. */
    public boolean listed() {
        return !boxes.isEmpty() || count == 0;
    }

    @JsonValue
    Object json() {
        return boxes.isEmpty() ? (Object) count : boxes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Iterations that && count == that.count && boxes.equals(that.boxes);
    }

    @Override
    public int hashCode() {
        return 31 * count + boxes.hashCode();
    }

    @Override
    public String toString() {
        return String.valueOf(json());
    }
}
