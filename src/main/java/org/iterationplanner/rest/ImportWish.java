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
        boolean preview, boolean skipInvalidRows, @Nullable UUID into, boolean removeMissing, Expected expected) {

    /**
     * As the parameters of a call have it.
     *
     * @throws Refusal if one of them is wrong, or If-Match is missing where a backlog would be changed
     */
    static ImportWish of(
            @Nullable String dryRun,
            @Nullable String skipInvalidRows,
            @Nullable String backlog,
            @Nullable String removeMissing,
            @Nullable String seen) {
        boolean preview = Query.flag("dryRun", dryRun);
        boolean skips = Query.flag("skipInvalidRows", skipInvalidRows);
        boolean removes = Query.flag("removeMissing", removeMissing);
        UUID into = backlog == null ? null : Query.id(backlog);
        if (removes && into == null) {
            throw Query.wrong("removeMissing", "true", "a backlog to remove from");
        }
        return new ImportWish(
                preview, skips, into, removes, into == null || preview ? Expected.ANY : ETags.required(seen));
    }
}
