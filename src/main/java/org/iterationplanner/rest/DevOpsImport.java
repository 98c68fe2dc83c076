package org.iterationplanner.rest;

import org.iterationplanner.devops.DevOpsConnection;
import org.iterationplanner.exchange.ImportOptions;
import org.jspecify.annotations.Nullable;

/**
 * What is to be imported from Azure DevOps.
 *
 * @param url as {@link DevOpsConnection} has it, like project, team and area
 * @param options what is said beside it, as with files
 */
record DevOpsImport(
        @Nullable String url,
        @Nullable String project,
        @Nullable String team,
        @Nullable String area,
        @Nullable ImportOptions options) {

    DevOpsConnection connection() {
        return new DevOpsConnection(url, project, team, area);
    }

    @Override
    public ImportOptions options() {
        return options == null ? ImportOptions.DEFAULT : options;
    }
}
