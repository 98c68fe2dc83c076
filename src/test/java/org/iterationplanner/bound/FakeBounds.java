package org.iterationplanner.bound;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.iterationplanner.backlog.Rule;
import org.iterationplanner.backlog.Score;

/** Bounds of any request that are proved when a test wants it. */
public final class FakeBounds {

    private FakeBounds() {}

    /** Nothing is ever proved. */
    public static Bounds none() {
        return new Bounds(List.of(), List.of());
    }

    /** Does something, with what tells it to stop, and then has proved that no plan is better than {@code optimum}. */
    public static Bounds quick(Score optimum, Consumer<BooleanSupplier> before) {
        return new Bounds(List.of(() -> proof(optimum, before)), List.of());
    }

    /** The same as a proof that ends with the search. */
    public static Bounds thorough(Score optimum, Consumer<BooleanSupplier> before) {
        return new Bounds(List.of(), List.of(() -> proof(optimum, before)));
    }

    private static Proof proof(Score optimum, Consumer<BooleanSupplier> before) {
        return (ledger, stop) -> {
            before.accept(stop);
            for (Rule.Level level : Rule.Level.values()) {
                ledger.offer(level, -optimum.level(level), "a test says so");
            }
        };
    }
}
