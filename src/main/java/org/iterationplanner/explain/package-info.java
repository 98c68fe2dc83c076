/** Reasons a planner can act on: why here, why not there, what a change moves, what must give, what more is worth. */
@NullMarked
package org.iterationplanner.explain;

import org.jspecify.annotations.NullMarked;
