/** Why an asset is where a plan has it, and why not elsewhere: proofs from the rules, and amounts that the checker confirms. */
@NullMarked
package org.iterationplanner.why;

import org.jspecify.annotations.NullMarked;
