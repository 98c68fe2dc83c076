package org.iterationplanner.why;

import java.util.List;

/**
 * The proof that no plan has the asset there.
 *
 * @param steps each after those that it builds on; empty: there is no proof
 * @param ending what follows, as the end of a sentence
 */
record BlockedBy(List<ProofStep> steps, String ending) {

    static final BlockedBy NONE = new BlockedBy(List.of(), "");
}
