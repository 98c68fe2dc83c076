/** What becomes of a plan when estimates and capacities are not what they were thought to be: many simulated executions of it. */
@NullMarked
package org.iterationplanner.forecast;

import org.jspecify.annotations.NullMarked;
