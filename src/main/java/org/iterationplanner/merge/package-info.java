/** What was imported, merged into a living backlog without taking back anything that people have said. */
@NullMarked
package org.iterationplanner.merge;

import org.jspecify.annotations.NullMarked;
