/** Worklists of the tools in which teams keep their backlogs: items in a tree, with estimates, sprints and links. */
@NullMarked
package org.iterationplanner.worklist;

import org.jspecify.annotations.NullMarked;
