/** How two plans differ: what moved and why, which dates moved with it, rules and key figures side by side. */
@NullMarked
package org.iterationplanner.diff;

import org.jspecify.annotations.NullMarked;
