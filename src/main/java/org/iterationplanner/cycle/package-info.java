/**
 * The cycle that a living backlog goes through: plan, publish, commit, approve, work, close, and again. Every step is a function
 * from one {@link org.iterationplanner.cycle.LivingBacklog} to the next; nothing here knows a database or HTTP.
 */
@NullMarked
package org.iterationplanner.cycle;

import org.jspecify.annotations.NullMarked;
