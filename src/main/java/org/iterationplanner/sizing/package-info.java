/** How much work an asset is when nobody has said so: rules that can be read, and changed with every import. */
@NullMarked
package org.iterationplanner.sizing;

import org.jspecify.annotations.NullMarked;
