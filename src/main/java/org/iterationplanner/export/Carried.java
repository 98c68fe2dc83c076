package org.iterationplanner.export;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a file carries that does not carry everything, so that nobody takes it for the whole plan and its input. */
public final class Carried {
    private static final String APPROVAL = "what an approval needs; it cannot be imported";

    private static final Map<ExportFormat, String> BY_FORMAT = new EnumMap<>(Map.of(
            ExportFormat.AZURE_DEVOPS,
            "epics, features, stories and tasks with title, points, iteration path, tags; dependencies as tags",
            ExportFormat.JIRA,
            "epics and issues with title, points, sprint, due date, labels; PRECEDES without lag",
            ExportFormat.MS_PROJECT,
            "tasks with work, iteration, links and resources; no datacenters, no tasks of assets",
            ExportFormat.MEG,
            "planned machines with workload, operating system, environment, iteration and its first day",
            ExportFormat.AZURE_MIGRATE_WAVES,
            "planned servers with iteration, its days, application, environment, strategy",
            ExportFormat.ICS,
            "days of iterations, freezes, leases and due dates",
            ExportFormat.MERMAID,
            "titles and iterations of assets; dependencies without lag",
            ExportFormat.GRAPHML,
            "titles, workloads and iterations of assets; dependencies without lag",
            ExportFormat.MARKDOWN,
            APPROVAL,
            ExportFormat.HTML,
            APPROVAL));

    private Carried() {}

    /** In ASCII, fit for a header; empty where a file carries everything. */
    public static Optional<String> by(ExportFormat format) {
        return Optional.ofNullable(BY_FORMAT.get(format));
    }
}
