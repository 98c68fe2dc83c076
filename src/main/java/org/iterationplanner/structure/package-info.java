/**
 * What follows from a backlog before any search: who belongs together, which iterations are open to whom, and which assets
 * can never be planned. Expects references that resolve; shared by validation and solver, not by the independent checker.
 */
@NullMarked
package org.iterationplanner.structure;

import org.jspecify.annotations.NullMarked;
