/** What a living backlog's history suggests for what is still to do: estimates, their ranges, capacities. */
@NullMarked
package org.iterationplanner.learning;

import org.jspecify.annotations.NullMarked;
