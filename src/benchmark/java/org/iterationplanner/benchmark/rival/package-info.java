/** Who plans: the service's own search, and what others do. */
@NullMarked
package org.iterationplanner.benchmark.rival;

import org.jspecify.annotations.NullMarked;
