/**
 * What is wrong with a request, and what is worth knowing about it, all at once and before anything is stored. Survives any
 * content that JSON can give the records.
 */
@NullMarked
package org.iterationplanner.validate;

import org.jspecify.annotations.NullMarked;
