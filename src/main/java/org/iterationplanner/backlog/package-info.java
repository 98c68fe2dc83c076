/**
 * What is to be planned and what came out: the JSON of the API as immutable records.
 *
 * <p>A record's accessor gives the effective value: a field that was left out answers with its default. What holds its
 * default is left out when a record is written.
 */
@NullMarked
package org.iterationplanner.backlog;

import org.jspecify.annotations.NullMarked;
