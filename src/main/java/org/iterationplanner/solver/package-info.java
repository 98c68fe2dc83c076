/** The planning model, its incremental score, moves and start heuristics: the only room that knows Timefold. */
@NullMarked
package org.iterationplanner.solver;

import org.jspecify.annotations.NullMarked;
