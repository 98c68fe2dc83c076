/** Inventories of servers, databases and applications as assessment tools write them: what exists, not how much work it is. */
@NullMarked
package org.iterationplanner.inventory;

import org.jspecify.annotations.NullMarked;
