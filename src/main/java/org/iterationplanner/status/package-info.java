/** Where every asset, workload, release and datacenter of a living backlog stands, and what is missing before production. */
@NullMarked
package org.iterationplanner.status;

import org.jspecify.annotations.NullMarked;
