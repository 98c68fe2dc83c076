/** How fast the parts of the search are, measured by JMH. */
@NullMarked
package org.iterationplanner.benchmark.speed;

import org.jspecify.annotations.NullMarked;
