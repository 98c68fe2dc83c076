/** What is different between two versions of a backlog, as data and in words. */
@NullMarked
package org.iterationplanner.history;

import org.jspecify.annotations.NullMarked;
