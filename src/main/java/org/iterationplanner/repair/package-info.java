/** What must give: the cheapest changes of a request after which there is a plan that keeps all hard rules, or is never late. */
@NullMarked
package org.iterationplanner.repair;

import org.jspecify.annotations.NullMarked;
