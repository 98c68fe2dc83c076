/** The life of an iteration, step by step: commit, decide, start, close, and carry over what is not done. */
@NullMarked
package org.iterationplanner.life;

import org.jspecify.annotations.NullMarked;
