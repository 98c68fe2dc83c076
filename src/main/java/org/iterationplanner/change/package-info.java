/** Changes of a backlog that somebody wrote down: an RFC 6902 patch, or records to be changed by their ids. */
@NullMarked
package org.iterationplanner.change;

import org.jspecify.annotations.NullMarked;
