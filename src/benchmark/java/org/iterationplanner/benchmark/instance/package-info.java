/** What is planned: public instances as requests, generated estates, our own samples, and files named by the user. */
@NullMarked
package org.iterationplanner.benchmark.instance;

import org.jspecify.annotations.NullMarked;
