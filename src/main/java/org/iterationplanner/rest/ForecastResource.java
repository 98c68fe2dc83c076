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
import org.iterationplanner.forecast.History;
import org.iterationplanner.lifecycle.PlanService;
import org.jspecify.annotations.Nullable;

/** What becomes of a plan when estimates and capacities are not what they were thought to be. */
@Path("/v1/plans")
@Tag(name = "Forecasts")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class ForecastResource {

    private final PlanService plans;
    private final ForecastDesk desk;

    ForecastResource(PlanService plans, ForecastDesk desk) {
        this.plans = plans;
        this.desk = desk;
    }

    @GET
    @Path("{id}/forecast")
    @Operation(
            summary = "Forecast what becomes of a plan",
            description =
                    "Executes the plan many times. Each asset's effort is drawn from its estimateRange, else from a default;"
                            + " each team's capacity from its velocityHistory. Assets are worked on in the plan's order as"
                            + " capacities, dependencies, freezes and limits allow; what is not finished is carried over and comes"
                            + " first. Answers the chance that each lease and due date is kept, P10 to P95 of every date, burn-up"
                            + " bands, carry-over, and whose delay matters most. The same seed gives the same answer, and plans of"
                            + " one backlog are compared with the same luck.")
    @APIResponse(responseCode = "200", description = "The forecast")
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(
            responseCode = "422",
            description = "A parameter is wrong, or there are too many runs for so large a plan")
    @APIResponse(
            responseCode = "503",
            description =
                    "The database does not answer, or too many forecasts are asked for at once; Retry-After says when to"
                            + " try again")
    public Forecast forecast(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(
                            description =
                                    "How often the plan is executed, 2,000 to 20,000, 2,000 unless said; fewer are allowed when"
                                            + " runs times assets is more than 200 million, or runs times iterations more than 2.5"
                                            + " million",
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
        Planned planned = Planned.of(plans, Query.id(id));
        return desk.forecast(planned.request().modelInput(), planned.plan(), History.NONE, runs, seed);
    }
}
