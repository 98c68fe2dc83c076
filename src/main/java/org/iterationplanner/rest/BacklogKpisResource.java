package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.forecast.Forecast;
import org.iterationplanner.learning.Suggestions;
import org.iterationplanner.ledger.Tracking;
import org.iterationplanner.tracking.BacklogKpis;
import org.jspecify.annotations.Nullable;

/** What the history of a living backlog says, and what becomes of its plan. */
@Path("/v1/backlogs")
@Tag(name = "Tracking")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BacklogKpisResource {
    private final Tracking tracking;
    private final ForecastDesk desk;

    BacklogKpisResource(Tracking tracking, ForecastDesk desk) {
        this.tracking = tracking;
        this.desk = desk;
    }

    @GET
    @Path("{id}/kpis")
    @Operation(
            summary = "Get the key figures of a backlog",
            description =
                    "Velocity of each team, pace of migration, how much of the commitments was kept, carry-over, how good"
                            + " estimates are, burn-up beside the plans, changes of scope, leases, and whether promises and forecasts held."
                            + " What there is no history for is absent.")
    @APIResponse(responseCode = "200", description = "The key figures")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    public BacklogKpis kpis(@Parameter(description = "Id of the backlog") @PathParam("id") String id) {
        return tracking.kpis(Query.id(id));
    }

    @GET
    @Path("{id}/suggestions")
    @Operation(
            summary = "Get what the history of a backlog suggests",
            description =
                    "Estimates and ranges by type and strategy from what assets really took, and capacities from velocity, with"
                            + " the numbers behind them. Nothing is changed: the changes of a suggestion are ready to be sent as changes of"
                            + " PATCH /v1/backlogs/{id}.")
    @APIResponse(responseCode = "200", description = "The suggestions, possibly none")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    public Suggestions suggestions(@Parameter(description = "Id of the backlog") @PathParam("id") String id) {
        return tracking.suggestions(Query.id(id));
    }

    @GET
    @Path("{id}/forecast")
    @Operation(
            summary = "Forecast what becomes of a backlog",
            description =
                    "As the forecast of a plan, of what is left of the accepted plan. Efforts without an estimateRange are drawn"
                            + " from what was learned of their type and strategy, capacities from how much was really there.")
    @APIResponse(responseCode = "200", description = "The forecast")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "There is no accepted plan yet")
    @APIResponse(
            responseCode = "422",
            description = "A parameter is wrong, or there are too many runs for so large a backlog")
    @APIResponse(
            responseCode = "503",
            description =
                    "The database does not answer, or too many forecasts are asked for at once; Retry-After says when to"
                            + " try again")
    public Forecast ofBacklog(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(
                            description = "How often the plan is executed, as for a plan",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "2000"))
                    @QueryParam("runs")
                    @Nullable
                    String runs,
            @Parameter(
                            description = "Start of the random numbers, 0 to 999,999,999, 0 unless said",
                            schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0"))
                    @QueryParam("seed")
                    @Nullable
                    String seed) {
        Tracking.Prospect prospect = tracking.prospect(Query.id(id));
        return desk.forecast(prospect.planned().records(), prospect.planned().plan(), prospect.history(), runs, seed);
    }
}
