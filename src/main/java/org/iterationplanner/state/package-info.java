/**
 * A plan in arrays, with what every rule comes to kept up to date at each change: what start heuristics, moves and score work
 * on. Knows nothing of Timefold, and nothing of the checker that it is held against.
 */
@NullMarked
package org.iterationplanner.state;

import org.jspecify.annotations.NullMarked;
