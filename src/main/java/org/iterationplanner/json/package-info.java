/** JSON in and out: one mapper, strict about what it reads, and a reader that reports all problems of a text at once. */
@NullMarked
package org.iterationplanner.json;

import org.jspecify.annotations.NullMarked;
