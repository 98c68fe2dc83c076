package org.iterationplanner.lifecycle;

import java.util.UUID;
import org.iterationplanner.store.Claim;
import org.iterationplanner.store.Leases;

/** One kind of what workers do. Thread-safe. */
interface Work {

    /** Who may do it. */
    Leases leases();

    /** Shows this instance at work on it, and begins. */
    Run begin(Claim claim);

    /** Tells those who follow it how it stands, unless they know. */
    void publish(UUID id);

    /** Ends what {@link #begin} began, and tells how it stands. */
    void close(UUID id);

    /** Whether there is nothing to do: it is terminal, gone, or of another kind. */
    boolean isOver(UUID id);
}
