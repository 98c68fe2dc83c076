/** What happens to plans: the service that the API calls, the workers that solve, and how the two hear of each other. */
@NullMarked
package org.iterationplanner.lifecycle;

import org.jspecify.annotations.NullMarked;
