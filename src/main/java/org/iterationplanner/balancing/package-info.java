/**
 * Line balancing: the least number of iterations that hold all tasks. A plain algorithm on arrays, which knows nothing of backlogs
 * and plans.
 */
@NullMarked
package org.iterationplanner.balancing;

import org.jspecify.annotations.NullMarked;
