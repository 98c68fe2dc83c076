/** The results as tables and plots. */
@NullMarked
package org.iterationplanner.benchmark.report;

import org.jspecify.annotations.NullMarked;
