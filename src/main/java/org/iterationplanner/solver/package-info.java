/** The planning model, its incremental score and the phase that runs the search: the only room that knows Timefold. */
@NullMarked
package org.iterationplanner.solver;

import org.jspecify.annotations.NullMarked;
