package org.iterationplanner.export;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.ModelOutput.IterationBacklog;
import org.iterationplanner.backlog.Workload;

/** Iterations with their cutovers, freezes, leases and due dates as whole days of a calendar (RFC 5545). */
final class CalendarExport implements Exporter {

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // the library counts characters, the standard bytes
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(new Writing(plan).calendar());
        }
        out.write(FoldedLines.of(text.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private static final class Writing {
        private final ExportedPlan plan;
        private final ICalendar calendar = new ICalendar();
        private int events;

        Writing(ExportedPlan plan) {
            this.plan = plan;
        }

        ICalendar calendar() {
            calendar.setProductId("-//iteration-planner//EN");
            // not RFC 7986's NAME, which fewer programs show
            calendar.addExperimentalProperty("X-WR-CALNAME", Escaped.calendar(plan.name()));
            plan.output().iterations().forEach(this::addIteration);
            for (Freeze freeze : plan.backlog().freezes()) {
                String reason = freeze.reason() == null ? "" : freeze.reason();
                add(freeze.from(), freeze.to(), "Freeze of " + scope(freeze.scope()), reason);
            }
            for (Datacenter datacenter : plan.backlog().datacenters()) {
                if (datacenter.exitBy() != null) {
                    add(datacenter.exitBy(), datacenter.exitBy(), "Lease of " + datacenter.id() + " ends", "");
                }
            }
            for (Workload workload : plan.backlog().workloads()) {
                if (workload.due() != null) {
                    add(workload.due(), workload.due(), ExportedPlan.title(workload) + " is due", "");
                }
            }
            return calendar;
        }

        private void addIteration(IterationBacklog iteration) {
            LocalDate start = iteration.start();
            LocalDate end = iteration.end();
            if (start != null && end != null) {
                var assets = iteration.assets().stream()
                        .map(ModelOutput.PlannedAsset::asset)
                        .toList();
                add(
                        start,
                        end,
                        ExportedPlan.title(iteration) + ": " + assets.size() + " cutovers",
                        String.join("\n", assets));
            }
        }

        private static String scope(Freeze.Scope scope) {
            if (scope.asset() != null) {
                return scope.asset();
            }
            return scope.workload() != null
                    ? scope.workload()
                    : scope.datacenter() != null ? scope.datacenter() : "everything";
        }

        private void add(LocalDate first, LocalDate last, String summary, String description) {
            VEvent event = new VEvent();
            event.setUid(plan.id() + "-" + events++ + "@iteration-planner");
            event.setDateTimeStamp(Date.from(plan.at()));
            event.setDateStart(day(first));
            // the end is the day after the last
            event.setDateEnd(day(last.plusDays(1)));
            event.setSummary(Escaped.calendar(summary));
            if (!description.isEmpty()) {
                event.setDescription(Escaped.calendar(description));
            }
            event.setTransparency(true);
            calendar.addEvent(event);
        }

        /** A whole day is written as the clock of this machine shows it. */
        @SuppressWarnings("JavaUtilDate") // what the library takes
        private static ICalDate day(LocalDate day) {
            return new ICalDate(
                    Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant()), false);
        }
    }
}
