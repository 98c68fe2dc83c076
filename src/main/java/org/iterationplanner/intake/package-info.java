/** What every import has in common: a backlog in the making, where each record of it came from, and the judgement of it. */
@NullMarked
package org.iterationplanner.intake;

import org.jspecify.annotations.NullMarked;
