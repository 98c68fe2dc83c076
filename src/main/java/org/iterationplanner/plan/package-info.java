/** What a plan is in the course of its life: its states, what is known of it, and why a call on it can be refused. */
@NullMarked
package org.iterationplanner.plan;

import org.jspecify.annotations.NullMarked;
