/** Proven bounds of a score, which share nothing with the solver and hold for every plan of a request. */
@NullMarked
package org.iterationplanner.bound;

import org.jspecify.annotations.NullMarked;
