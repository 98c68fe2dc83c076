package org.iterationplanner.rest;

import java.util.UUID;
import org.iterationplanner.ledger.Expected;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of an import.
 *
 * @param preview whether nothing is stored
 * @param skipInvalidRows whether rows with errors are left out; otherwise it is all or nothing
 * @param into the living backlog to merge it into; null: a new one
 * @param removeMissing whether what the import lacks is removed from that backlog
 * @param expected which versions of that backlog the caller means
 */
record ImportWish(
        boolean preview, boolean skipInvalidRows, @Nullable UUID into, boolean removeMissing, Expected expected) {}
