package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.ledger.Tracking;
import org.iterationplanner.status.AssetFilter;
import org.iterationplanner.status.AssetStatus;
import org.iterationplanner.status.DatacenterStatus;
import org.iterationplanner.status.ReleaseStatus;
import org.iterationplanner.status.Stage;
import org.iterationplanner.status.WorkloadStatus;
import org.jspecify.annotations.Nullable;

/** Where everything in a living backlog stands. */
@Path("/v1/backlogs")
@Tag(name = "Tracking")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BacklogStatusResource {
    private static final int PAGE_SIZE = 100;
    private static final int MAX_PAGE_SIZE = 1_000;
    private static final int MAX_ITERATION = 999_999_999;

    private final Tracking tracking;

    BacklogStatusResource(Tracking tracking) {
        this.tracking = tracking;
    }

    @GET
    @Path("{id}/assets")
    @Operation(
            summary = "List the assets of a backlog",
            description =
                    "Where each stands: its status, where the accepted plan has it, what it waits for. In the order of the"
                            + " backlog; those for which all filters hold.")
    @APIResponse(responseCode = "200", description = "One page, possibly empty")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<AssetStatus> assets(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Those in that datacenter") @QueryParam("datacenter") @Nullable String datacenter,
            @Parameter(description = "Those of that workload") @QueryParam("workload") @Nullable String workload,
            @Parameter(description = "Those with effort of that team, or with flexible effort that it may do")
                    @QueryParam("team")
                    @Nullable
                    String team,
            @Parameter(description = "Those with that label") @QueryParam("label") @Nullable String label,
            @Parameter(
                            description = "Those with that status",
                            schema = @Schema(implementation = AssetStatus.Status.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Those of that release") @QueryParam("release") @Nullable String release,
            @Parameter(
                            description = "Those planned or done in the iteration of that number",
                            schema = @Schema(type = SchemaType.INTEGER))
                    @QueryParam("iteration")
                    @Nullable
                    String iteration,
            @Parameter(
                            description = "From 0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("page")
                    @Nullable
                    String page,
            @Parameter(
                            description = "Assets on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "100"))
                    @QueryParam("size")
                    @Nullable
                    String size) {
        AssetFilter filter = new AssetFilter(
                datacenter,
                workload,
                team,
                label,
                Query.choice("status", status, AssetStatus.Status.values()),
                release,
                iteration == null ? null : (Integer) Query.whole("iteration", iteration, 0, 0, MAX_ITERATION));
        int onPage = Query.whole("size", size, PAGE_SIZE, 1, MAX_PAGE_SIZE);
        long skipped = (long) Query.page(page) * onPage;
        return filter.of(tracking.standings(Query.id(id)).assets()).stream()
                .skip(skipped)
                .limit(onPage)
                .toList();
    }

    @GET
    @Path("{id}/workloads")
    @Operation(
            summary = "List the workloads of a backlog",
            description =
                    "How far each is on its way to production, and what it lacks: the release backlog. After its last asset a"
                            + " workload passes staging and user acceptance and is promoted; its attributes stagingPassedOn, uatPassedOn and"
                            + " promotedOn, set by PATCH, tell when. Named ones in the order of the backlog, then assets that are their own.")
    @APIResponse(responseCode = "200", description = "All for which the filters hold")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<WorkloadStatus> workloads(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Those of that datacenter") @QueryParam("datacenter") @Nullable String datacenter,
            @Parameter(description = "Those with effort of that team, or with flexible effort that it may do")
                    @QueryParam("team")
                    @Nullable
                    String team,
            @Parameter(description = "Those with that label") @QueryParam("label") @Nullable String label,
            @Parameter(description = "Those at that stage", schema = @Schema(implementation = Stage.class))
                    @QueryParam("status")
                    @Nullable
                    String status,
            @Parameter(description = "Those of that release") @QueryParam("release") @Nullable String release) {
        Stage stage = Query.choice("status", status, Stage.values());
        return new WorkloadStatus.Filter(datacenter, team, label, stage, release)
                .of(tracking.standings(Query.id(id)).workloads());
    }

    @GET
    @Path("{id}/releases")
    @Operation(
            summary = "List the releases of a backlog",
            description = "How far each is, which of its workloads are not promoted yet, and whether it is in time.")
    @APIResponse(responseCode = "200", description = "All of them, in the order of the backlog")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<ReleaseStatus> releases(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "Those at that stage", schema = @Schema(implementation = Stage.class))
                    @QueryParam("status")
                    @Nullable
                    String status) {
        Stage stage = Query.choice("status", status, Stage.values());
        return tracking.standings(Query.id(id)).releases().stream()
                .filter(release -> stage == null || stage == release.stage())
                .toList();
    }

    @GET
    @Path("{id}/datacenters")
    @Operation(
            summary = "List the datacenters of a backlog",
            description = "What is left in each, when it is empty, and how that stands against the end of its lease.")
    @APIResponse(responseCode = "200", description = "All of them, in the order of the backlog")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    public List<DatacenterStatus> datacenters(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id) {
        return tracking.standings(Query.id(id)).datacenters();
    }
}
