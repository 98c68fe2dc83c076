package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.cycle.BacklogHead;
import org.iterationplanner.cycle.Editing;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision.Kind;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.ledger.Backlogs;
import org.iterationplanner.ledger.Recorded;
import org.jspecify.annotations.Nullable;

/** Living backlogs: keep one, read it, change it, remove it. */
@Path("/v1/backlogs")
@Tag(name = "Backlogs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Blocking
public class BacklogsResource {
    private static final String SEEN = "ETag of the version that was seen; * for whatever it is";

    private final Backlogs backlogs;
    private final Actor actor;

    BacklogsResource(Backlogs backlogs, Actor actor) {
        this.backlogs = backlogs;
        this.actor = actor;
    }

    @POST
    @Operation(
            summary = "Keep a backlog",
            description = "Stores a named input, validated as for a plan, as version 1 of a living backlog.")
    @APIResponse(
            responseCode = "201",
            description = "The backlog, its Location and its ETag; issues are warnings",
            content = @Content(schema = @Schema(implementation = BacklogDocument.class)))
    @APIResponse(responseCode = "422", description = "The input is refused")
    public Response keep(NamedInput body, @Context HttpHeaders headers) {
        Recorded recorded =
                backlogs.create(body.name(), body.modelInput(), Kind.CREATED, actor.of(headers), body.comment());
        return BacklogDocument.changed(recorded)
                .status(Response.Status.CREATED)
                .location(URI.create("/v1/backlogs/" + recorded.backlog().id()))
                .build();
    }

    @GET
    @Operation(summary = "List backlogs", description = "What there is to know of each in short, newest first.")
    @APIResponse(responseCode = "200", description = "One page, possibly empty")
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public List<BacklogHead> backlogs(
            @Parameter(
                            description = "From 0",
                            schema = @Schema(type = SchemaType.INTEGER, minimum = "0", defaultValue = "0"))
                    @QueryParam("page")
                    @Nullable
                    String page,
            @Parameter(
                            description = "Backlogs on a page",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "100",
                                            defaultValue = "20"))
                    @QueryParam("size")
                    @Nullable
                    String size) {
        return backlogs.list(Query.page(page), Query.size(size));
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Get a backlog", description = "The last version, with its accepted plan and its iterations.")
    @APIResponse(
            responseCode = "200",
            description = "The backlog, and its ETag",
            content = @Content(schema = @Schema(implementation = BacklogDocument.class)))
    @APIResponse(responseCode = "304", description = "It is as the caller knows it")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    public Response backlog(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = "An ETag: 304 if nothing has changed since")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    @Nullable
                    String known) {
        LivingBacklog backlog = backlogs.find(Query.id(id));
        String tag = ETags.of(backlog.version());
        return (ETags.isKnown(known, tag) ? Response.notModified() : Response.ok(BacklogDocument.of(backlog, null)))
                .header(HttpHeaders.ETAG, tag)
                .build();
    }

    @PUT
    @Path("{id}")
    @Operation(
            summary = "Replace a backlog",
            description = "Puts another input, and name if given, in place of the backlog's; plan and iterations stay."
                    + " What is committed cannot be taken back by it.")
    @APIResponse(
            responseCode = "200",
            description = "The backlog, and its new ETag; issues are warnings",
            content = @Content(schema = @Schema(implementation = BacklogDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "It contradicts an iteration that is fixed or closed")
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "422", description = "The input is refused")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response replace(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            NamedInput body,
            @Context HttpHeaders headers) {
        return BacklogDocument.changed(backlogs.apply(
                        Query.id(id),
                        ETags.required(seen),
                        actor.of(headers),
                        body.comment(),
                        (before, act) -> Editing.replace(before, body.name(), body.modelInput(), Kind.REPLACED)))
                .build();
    }

    @PATCH
    @Path("{id}")
    @Operation(
            summary = "Change a backlog",
            description =
                    "By exactly one of an RFC 6902 patch of what modelInput is, defaults left out, and changes, a"
                            + " partial input whose records are matched by id; or its name alone. The baseline cannot be changed.")
    @APIResponse(
            responseCode = "200",
            description = "The backlog, and its new ETag; issues are warnings",
            content = @Content(schema = @Schema(implementation = BacklogDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "It contradicts an iteration that is fixed or closed")
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "422", description = "The change does not apply, or what it makes is refused")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response change(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            BacklogChange body,
            @Context HttpHeaders headers) {
        return BacklogDocument.changed(backlogs.apply(
                        Query.id(id),
                        ETags.required(seen),
                        actor.of(headers),
                        body.comment(),
                        (before, act) -> body.applyTo(before)))
                .build();
    }

    /** A bare patch; described with {@link #change}, whose address and method it has. */
    @PATCH
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON_PATCH_JSON)
    @Operation(hidden = true)
    public Response patch(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen,
            AnyJson operations,
            @Context HttpHeaders headers) {
        return change(id, seen, BacklogChange.of(operations), headers);
    }

    @DELETE
    @Path("{id}")
    @Operation(
            summary = "Remove a backlog",
            description = "Removes it for good, with all its versions. Plans that were made of it stay.")
    @APIResponse(responseCode = "204", description = "Removed")
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "412", description = "It has changed since")
    @APIResponse(responseCode = "428", description = "If-Match is missing")
    public Response remove(
            @Parameter(description = "Id of the backlog") @PathParam("id") String id,
            @Parameter(description = SEEN) @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String seen) {
        backlogs.delete(Query.id(id), ETags.required(seen));
        return Response.noContent().build();
    }
}
