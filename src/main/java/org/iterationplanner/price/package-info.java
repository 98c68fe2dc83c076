/** What one more of each thing that is scarce is worth, by solving again with it. */
@NullMarked
package org.iterationplanner.price;

import org.jspecify.annotations.NullMarked;
