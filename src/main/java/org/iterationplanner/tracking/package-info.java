/**
 * What the history of a living backlog says: velocity, pace, commitments kept, estimates, carry-over, burn-up, scope, leases, and
 * whether promises held. All numbers are exact fractions, rounded half up once at the end: amounts to two decimals, ratios to
 * four. What there is no history for is absent.
 */
@NullMarked
package org.iterationplanner.tracking;

import org.jspecify.annotations.NullMarked;
