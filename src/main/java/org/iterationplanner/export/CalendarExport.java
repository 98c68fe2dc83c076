package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;

/** Iterations with their cutovers, freezes, leases and due dates as whole days of a calendar (RFC 5545). */
final class CalendarExport implements Exporter {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final int LONGEST_LINE = 75;

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        new Writing(plan, out).write();
    }

    private static final class Writing {
        private final ExportedPlan plan;
        private final OutputStream out;
        private int events;

        Writing(ExportedPlan plan, OutputStream out) {
            this.plan = plan;
            this.out = out;
        }

        void write() throws IOException {
            line("BEGIN:VCALENDAR");
            line("VERSION:2.0");
            line("PRODID:-//iteration-planner//EN");
            line("X-WR-CALNAME:" + Escaped.calendar(plan.name()));
            for (IterationBacklog iteration : plan.output().iterations()) {
                LocalDate start = iteration.start();
                LocalDate end = iteration.end();
                if (start != null && end != null) {
                    List<String> assets = iteration.assets().stream()
                            .map(ModelOutput.PlannedAsset::asset)
                            .toList();
                    event(
                            start,
                            end,
                            ExportedPlan.title(iteration) + ": " + assets.size() + " cutovers",
                            String.join("\n", assets));
                }
            }
            for (Freeze freeze : plan.backlog().freezes()) {
                String reason = freeze.reason() == null ? "" : freeze.reason();
                event(freeze.from(), freeze.to(), "Freeze of " + scope(freeze.scope()), reason);
            }
            for (Datacenter datacenter : plan.backlog().datacenters()) {
                if (datacenter.exitBy() != null) {
                    event(datacenter.exitBy(), datacenter.exitBy(), "Lease of " + datacenter.id() + " ends", "");
                }
            }
            for (Workload workload : plan.backlog().workloads()) {
                if (workload.due() != null) {
                    event(workload.due(), workload.due(), ExportedPlan.title(workload) + " is due", "");
                }
            }
            line("END:VCALENDAR");
        }

        private static String scope(Freeze.Scope scope) {
            if (scope.asset() != null) {
                return scope.asset();
            }
            return scope.workload() != null
                    ? scope.workload()
                    : scope.datacenter() != null ? scope.datacenter() : "everything";
        }

        private void event(LocalDate first, LocalDate last, String summary, String description) throws IOException {
            line("BEGIN:VEVENT");
            line("UID:" + plan.id() + "-" + events++ + "@iteration-planner");
            line("DTSTAMP:" + STAMP.format(plan.at()));
            line("DTSTART;VALUE=DATE:" + DAY.format(first));
            // the end is the day after the last
            line("DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)));
            line("SUMMARY:" + Escaped.calendar(summary));
            if (!description.isEmpty()) {
                line("DESCRIPTION:" + Escaped.calendar(description));
            }
            line("TRANSP:TRANSPARENT");
            line("END:VEVENT");
        }

        /** A line of more than 75 bytes goes on in the next, after a blank. */
        private void line(String text) throws IOException {
            StringBuilder folded = new StringBuilder();
            int length = 0;
            for (int c : text.codePoints().toArray()) {
                String character = Character.toString(c);
                int bytes = character.getBytes(StandardCharsets.UTF_8).length;
                if (length + bytes > LONGEST_LINE) {
                    folded.append("\r\n ");
                    length = 1;
                }
                folded.append(character);
                length += bytes;
            }
            out.write(folded.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
