/** Azure DevOps itself, by its REST interface: what is read of it and what is written to it. */
@NullMarked
package org.iterationplanner.devops;

import org.jspecify.annotations.NullMarked;
