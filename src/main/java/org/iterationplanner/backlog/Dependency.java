package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How two assets bind each other.
 *
 * @param from goes first
 * @param to waits for it
 * @param lag of PRECEDES: iterations at least between the two, 0 (the same iteration is allowed) unless said
 * @param distance of APART: iterations at least between the two, 1 unless said
 * @param strength of AFFINITY: price per day between the two, 1 unless said
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Dependency(
        String from,
        String to,
        @Nullable Type type,
        @Nullable Integer lag,
        @Nullable Integer distance,
        @Nullable BigDecimal strength) {

    /** The kind of bond. */
    public enum Type {
        PRECEDES,
        TOGETHER,
        APART,
        AFFINITY
    }

    public Dependency {
        type = unless(Type.PRECEDES, type);
        lag = unless(0, lag);
        distance = unless(1, distance);
        strength = unless(BigDecimal.ONE, strength);
    }

    @Override
    public Type type() {
        return type == null ? Type.PRECEDES : type;
    }

    @Override
    public Integer lag() {
        return lag == null ? 0 : lag;
    }

    @Override
    public Integer distance() {
        return distance == null ? 1 : distance;
    }

    @Override
    public BigDecimal strength() {
        return strength == null ? BigDecimal.ONE : strength;
    }
}
