/** Demo data: requests that are ready to post, written by hand or generated. */
@NullMarked
package org.iterationplanner.sample;

import org.jspecify.annotations.NullMarked;
