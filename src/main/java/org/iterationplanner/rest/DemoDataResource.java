package org.iterationplanner.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.iterationplanner.backlog.PlanRequest;

/** Samples to begin with. */
@Path("/v1/demo-data")
@Produces(MediaType.APPLICATION_JSON)
public class DemoDataResource {

    /** One sample; {@code assets} is their number. */
    public record Sample(String id, String name, String description, int assets) {}

    @GET
    public List<Sample> list() {
        return List.of();
    }

    @GET
    @Path("{id}")
    public PlanRequest get(@PathParam("id") String id) {
        throw new Refusal(
                ProblemCode.NOT_FOUND, "There is no sample \"" + id + "\". Maybe GET /v1/demo-data lists it.");
    }
}
