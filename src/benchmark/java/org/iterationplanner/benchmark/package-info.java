/** The planner side by side with others on public and generated instances: the command, its options and one run of each. */
@NullMarked
package org.iterationplanner.benchmark;

import org.jspecify.annotations.NullMarked;
