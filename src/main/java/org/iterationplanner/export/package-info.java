/** Plans as files for other tools and for people. */
@NullMarked
package org.iterationplanner.export;

import org.jspecify.annotations.NullMarked;
