package org.iterationplanner.rest;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.iterationplanner.ledger.Expected;
import org.jspecify.annotations.Nullable;

/** What every way of importing takes beside what is imported. */
record ImportParameters(
        @Parameter(
                description = "Whether nothing is stored",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("dryRun")
        @Nullable
        String dryRun,

        @Parameter(
                description = "Whether rows or work items with errors are left out; otherwise it is all or nothing",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("skipInvalidRows")
        @Nullable
        String skipInvalidRows,

        @Parameter(description = "Id of the living backlog to merge it into; a new one unless said")
        @QueryParam("backlog")
        @Nullable
        String backlog,

        @Parameter(
                description = "Whether what is not imported is removed from the backlog, unless it is done, committed,"
                        + " pinned, or named by something that stays",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
        @QueryParam("removeMissing")
        @Nullable
        String removeMissing,

        @Parameter(description = "ETag of the version that was seen; * for whatever it is; not needed for a preview")
        @HeaderParam(HttpHeaders.IF_MATCH)
        @Nullable
        String seen) {

    /**
     * What they come to.
     *
     * @throws Refusal if one of them is wrong, or If-Match is missing where a backlog would be changed
     */
    ImportWish wish() {
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
