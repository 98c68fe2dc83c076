/** The book of living backlogs: loads one, has a step of the cycle made, stores what came of it. */
@NullMarked
package org.iterationplanner.ledger;

import org.jspecify.annotations.NullMarked;
