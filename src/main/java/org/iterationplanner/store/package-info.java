/** Where plans are kept and queued: the only room that knows a database. */
@NullMarked
package org.iterationplanner.store;

import org.jspecify.annotations.NullMarked;
