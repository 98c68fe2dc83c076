package org.iterationplanner.rest;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.exchange.Readings;
import org.iterationplanner.exchange.TemplateFormat;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.iterationplanner.table.Unreadable;
import org.iterationplanner.table.Upload;
import org.iterationplanner.table.UploadLimits;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Backlogs out of the files of other tools. The server keeps an upload in a file and removes it when the call ends. */
@Path("/v1/imports")
@Tag(name = "Import and export")
@Blocking
public class ImportsResource {

    private final Readings readings;
    private final ImportTarget target;
    private final Actor actor;

    ImportsResource(Readings readings, ImportTarget target, Actor actor) {
        this.readings = readings;
        this.target = target;
        this.actor = actor;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Import files",
            description =
                    "Reads files of one format, sent as the parts called file, and stores what they come to as a living"
                            + " backlog, or merges it into one: records of the same id (assets also of the same reference) become"
                            + " one, what the files do not speak of stays, and so do estimates that people have made, pins and"
                            + " commitments. Answers the input, what became of columns, what a rule had to fill in, and what"
                            + " is wrong, by sheet, row and column. With dryRun nothing is stored.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Merged, with the backlog's new ETag; with dryRun what the files come to, errors among the issues",
            content = @Content(schema = @Schema(implementation = ImportDocument.class)))
    @APIResponse(
            responseCode = "201",
            description = "Stored as version 1 of a new backlog: its Location and its ETag",
            content = @Content(schema = @Schema(implementation = ImportDocument.class)))
    @APIResponse(responseCode = "404", description = "There is no such backlog")
    @APIResponse(responseCode = "409", description = "It contradicts an iteration that is fixed or closed")
    @APIResponse(responseCode = "412", description = "The backlog has changed since")
    @APIResponse(responseCode = "413", description = "A file is too large")
    @APIResponse(
            responseCode = "422",
            description =
                    "The files are not of the format, take too long to read, a row is wrong, or start or capacity are"
                            + " missing")
    @APIResponse(responseCode = "428", description = "If-Match is missing where a backlog would be changed")
    @APIResponse(
            responseCode = "503",
            description = "The database does not answer, or as many imports as may be are being read: Retry-After")
    public Response importFiles(
            @Parameter(
                            description = "The format of the files",
                            schema = @Schema(type = SchemaType.STRING),
                            example = "rvtools")
                    @QueryParam("format")
                    @Nullable
                    String format,
            @BeanParam ImportParameters parameters,
            @RestForm("file") @Nullable List<FileUpload> file,
            @Parameter(
                            description =
                                    "ImportOptions as JSON: start, iterationDays, iterations, capacity, name, comment,"
                                            + " sizing rules and noise ports")
                    @RestForm("options")
                    @Nullable
                    String options,
            @Context HttpHeaders headers)
            throws IOException {
        ImportFormat chosen = ImportFormat.byId(format == null ? "" : format)
                .orElseThrow(() -> Query.wrong("format", format == null ? "" : format, "one of " + names()));
        ImportWish wish = parameters.wish();
        ImportOptions said = options(options);
        List<Upload> uploads = uploads(file);
        Imported imported = read(chosen, uploads, wish.skipInvalidRows(), said, target.records(wish));
        return target.answer(
                imported,
                wish,
                said.nameOr(name(chosen, uploads)),
                new ImportTarget.Sender(actor.of(headers), said.commentOr(comment(chosen, uploads))));
    }

    @GET
    @Path("template")
    @Produces({TemplateFormat.XLSX_TYPE, TemplateFormat.ZIP_TYPE, MediaType.APPLICATION_OCTET_STREAM})
    @Operation(
            summary = "Get the template",
            description = "Our own format with a few rows of example: a sheet, or a CSV file in a zip, for each kind of"
                    + " record, and one that explains them.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "422", description = "A parameter is wrong")
    public Response template(
            @Parameter(
                            description = "xlsx unless said",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"xlsx", "csv"}))
                    @QueryParam("format")
                    @Nullable
                    String format) {
        TemplateFormat chosen = TemplateFormat.byId(format == null ? "xlsx" : format)
                .orElseThrow(() -> Query.wrong("format", String.valueOf(format), "xlsx or csv"));
        return Response.ok(chosen.file(), chosen.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + chosen.fileName() + "\"")
                .build();
    }

    private Imported read(
            ImportFormat format,
            List<Upload> uploads,
            boolean skipInvalidRows,
            ImportOptions options,
            @Nullable Backlog records)
            throws IOException {
        try {
            return readings.within(
                    uploads,
                    () -> format.read(uploads, skipInvalidRows, options, LocalDate.now(ZoneOffset.UTC), records));
        } catch (Unreadable e) {
            throw new Refusal(
                    e.code() == Unreadable.Code.FILE_TOO_LARGE ? ProblemCode.BODY_TOO_LARGE : ProblemCode.FILE_REFUSED,
                    List.of(ImportTarget.issue(e.code().name(), "/file", String.valueOf(e.getMessage()))));
        }
    }

    private static ImportOptions options(@Nullable String json) {
        if (json == null || json.isBlank()) {
            return ImportOptions.DEFAULT;
        }
        Reading<ImportOptions> reading = StrictReader.read(json.getBytes(StandardCharsets.UTF_8), ImportOptions.class);
        if (reading instanceof Reading.Value<ImportOptions> read) {
            return read.value();
        }
        throw new Refusal(
                ProblemCode.INVALID_INPUT,
                reading.issues().stream()
                        .map(issue -> new Issue(
                                issue.code(),
                                issue.severity(),
                                "/options" + issue.pointer(),
                                issue.message(),
                                issue.value()))
                        .toList());
    }

    private static List<Upload> uploads(@Nullable List<FileUpload> files) {
        if (files == null || files.isEmpty() || files.size() > UploadLimits.FILES) {
            throw new Refusal(
                    ProblemCode.FILE_REFUSED,
                    List.of(ImportTarget.issue(
                            "REQUIRED",
                            "/file",
                            "Expected 1 to " + UploadLimits.FILES + " parts called \"file\", found "
                                    + (files == null ? 0 : files.size())
                                    + ". Maybe send them as curl does: -F file=@name.xlsx.")));
        }
        return files.stream()
                .map(file -> new Upload(file.fileName() == null ? "" : file.fileName(), file.uploadedFile()))
                .toList();
    }

    /** As the first file is called. */
    private static String name(ImportFormat format, List<Upload> uploads) {
        String stem = uploads.get(0).name().replaceFirst("\\.[A-Za-z0-9]{1,5}$", "");
        return stem.isBlank() ? format.id() : stem;
    }

    private static String comment(ImportFormat format, List<Upload> uploads) {
        return "Imported " + format.id() + ": "
                + String.join(", ", uploads.stream().map(Upload::name).toList());
    }

    private static String names() {
        return String.join(
                ", ", Arrays.stream(ImportFormat.values()).map(ImportFormat::id).toList());
    }
}
