/** The life of a plan: states, store, jobs and checkpoints. The only package that knows a database. */
@NullMarked
package org.iterationplanner.plan;

import org.jspecify.annotations.NullMarked;
