/**
 * The independent checker, which is also the readable statement of the rules: one short method per rule. Shares no code with
 * the solver.
 */
@NullMarked
package org.iterationplanner.check;

import org.jspecify.annotations.NullMarked;
