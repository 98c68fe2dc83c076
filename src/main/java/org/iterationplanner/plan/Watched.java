package org.iterationplanner.plan;

import java.util.UUID;

/** How something stands that people follow until it ends. */
public interface Watched {

    /** Its id. */
    UUID id();

    /** Where it is in its life. */
    Stage stage();
}
