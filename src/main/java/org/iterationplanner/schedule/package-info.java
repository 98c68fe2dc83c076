/** Schedules of Microsoft Project, read and written by MPXJ. */
@NullMarked
package org.iterationplanner.schedule;

import org.jspecify.annotations.NullMarked;
