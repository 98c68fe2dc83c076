package org.iterationplanner.devops;

import org.jspecify.annotations.Nullable;

/**
 * Where a worklist is.
 *
 * @param url of the organization or collection: {@code https://dev.azure.com/contoso}
 * @param team whose iterations, capacity and days off count, and whose work everything then is; the project's own iterations
 *     without it
 * @param area only work items of this area path and below
 */
public record DevOpsConnection(
        @Nullable String url,
        @Nullable String project,
        @Nullable String team,
        @Nullable String area) {

    @Override
    public String url() {
        return url == null ? "" : url;
    }

    @Override
    public String project() {
        return project == null ? "" : project;
    }
}
