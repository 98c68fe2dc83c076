/** File formats, in and out: which there are, our own template, and the files made of a plan. */
@NullMarked
package org.iterationplanner.exchange;

import org.jspecify.annotations.NullMarked;
