package org.iterationplanner.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import org.iterationplanner.table.CsvWriting;
import org.iterationplanner.table.XlsxWriting;

/** The formats that a plan can be exported in, by the name that the API has for them. */
public enum ExportFormat {
    JSON("json", "application/json", "json", new JsonExport()),
    CSV("csv", "application/zip", "zip", new TableExport(CsvWriting::new)),
    XLSX("xlsx", Types.XLSX, "xlsx", new TableExport(XlsxWriting::new)),
    MARKDOWN("markdown", "text/markdown;charset=UTF-8", "md", new ApprovalPack(plan -> new MarkdownPage())),
    HTML("html", "text/html;charset=UTF-8", "html", new ApprovalPack(plan -> new HtmlPage(plan.name()))),
    ICS("ics", "text/calendar;charset=UTF-8", "ics", new CalendarExport()),
    MERMAID("mermaid", "text/vnd.mermaid;charset=UTF-8", "mmd", new MermaidExport()),
    GRAPHML("graphml", "application/xml", "graphml", new GraphExport()),
    AZURE_DEVOPS("azure-devops", Types.CSV, "csv", new DevOpsExport()),
    JIRA("jira", Types.CSV, "csv", new JiraExport()),
    MS_PROJECT("ms-project", "application/xml", "xml", new ScheduleExport()),
    MEG("meg", Types.XLSX, "xlsx", new GuideExport()),
    AZURE_MIGRATE_WAVES("azure-migrate-waves", Types.CSV, "csv", new WaveListExport());

    private static final class Types {
        static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        static final String CSV = "text/csv;charset=UTF-8";
    }

    private final String id;
    private final String mediaType;
    private final String extension;

    @SuppressWarnings("ImmutableEnumChecker") // writers keep no state
    private final Exporter exporter;

    ExportFormat(String id, String mediaType, String extension, Exporter exporter) {
        this.id = id;
        this.mediaType = mediaType;
        this.extension = extension;
        this.exporter = exporter;
    }

    public String id() {
        return id;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    public static Optional<ExportFormat> byId(String id) {
        return Arrays.stream(values()).filter(format -> format.id.equals(id)).findFirst();
    }

    /** The file. */
    public byte[] file(ExportedPlan plan) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            exporter.write(plan, bytes);
        } catch (IOException e) {
            // memory does not fail
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
