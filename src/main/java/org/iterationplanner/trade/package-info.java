/** What a plan could give for what: the best plan for every number of moves, and plans that are good at something else. */
@NullMarked
package org.iterationplanner.trade;

import org.jspecify.annotations.NullMarked;
