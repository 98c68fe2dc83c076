/** What cannot all hold: minimal conflicts among the constraints of a request, exact where it is small, and what to do about them. */
@NullMarked
package org.iterationplanner.conflict;

import org.jspecify.annotations.NullMarked;
