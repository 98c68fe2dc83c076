/** How plans are found on the array state: starts, repair, moves, annealing, several searches at once. Knows no Timefold. */
@NullMarked
package org.iterationplanner.search;

import org.jspecify.annotations.NullMarked;
