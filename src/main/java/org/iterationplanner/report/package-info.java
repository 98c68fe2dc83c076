/** A plan as people read it: iteration backlogs with their load, what is left out and why, and when everything is complete. */
@NullMarked
package org.iterationplanner.report;

import org.jspecify.annotations.NullMarked;
