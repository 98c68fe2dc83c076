/** The rules once more, as a model of OR-Tools CP-SAT: the one home of OR-Tools. */
@NullMarked
package org.iterationplanner.benchmark.cpsat;

import org.jspecify.annotations.NullMarked;
