package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.export.Carried;
import org.iterationplanner.export.ExportFormat;
import org.iterationplanner.export.ExportedPlan;
import org.iterationplanner.lifecycle.PlanService;
import org.jspecify.annotations.Nullable;

/** Plans as files. */
@Path("/v1/plans")
@Tag(name = "Import and export")
@Blocking
public class ExportResource {

    private static final String UNNAMED = "plan";
    private static final String PROJECT = "Project";
    private static final int LONGEST_NAME = 60;

    private final PlanService plans;

    ExportResource(PlanService plans) {
        this.plans = plans;
    }

    @GET
    @Path("{id}/export")
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Export a plan",
            description =
                    "The plan as a file, the best so far while it is being solved. json, csv and xlsx hold the whole"
                            + " input, too, and can be imported again; of the others the header Carries-Only says what they hold.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "404", description = "There is no such plan")
    @APIResponse(responseCode = "409", description = "There is no plan yet")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public Response export(
            @Parameter(description = "Id of the plan") @PathParam("id") String id,
            @Parameter(
                            description = "The format of the file",
                            required = true,
                            schema = @Schema(type = SchemaType.STRING),
                            example = "markdown")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @Parameter(description = "Root of the iteration paths of azure-devops; Project unless said")
                    @QueryParam("project")
                    @Nullable
                    String project) {
        ExportFormat chosen = ExportFormat.byId(format == null ? "" : format)
                .orElseThrow(() -> Query.wrong("format", format == null ? "" : format, "one of " + names()));
        Planned planned = Planned.of(plans, Query.id(id));
        String name = planned.request().config().run().name();
        ExportedPlan plan = new ExportedPlan(
                id,
                name == null ? UNNAMED : name,
                planned.request().config(),
                planned.request().modelInput(),
                planned.output(),
                Objects.requireNonNullElse(planned.document().rules(), List.of()),
                project == null ? PROJECT : project,
                Instant.now());
        Response.ResponseBuilder answer = Response.ok(chosen.file(plan), chosen.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName(plan.name(), chosen) + "\"")
                .header("X-Content-Type-Options", "nosniff");
        Carried.by(chosen).ifPresent(words -> answer.header("Carries-Only", words));
        return answer.build();
    }

    private static String fileName(String name, ExportFormat format) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
        return (cut.isEmpty() || cut.equals("-") ? UNNAMED : cut) + "." + format.extension();
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(ExportFormat.values()).map(ExportFormat::id).toList());
    }
}
