package org.iterationplanner.inventory;

import java.io.IOException;
import java.util.List;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.sizing.Sizing;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Upload;

/** The workbook of the Migration Execution Guide: its sheets Digital Estate, Workload, Wave and Team. */
public final class MigrationGuide implements Importer {

    static final Column CENTRE = Column.required("workloads.datacenter", "Data Centre", "Data Center", "Datacenter");
    static final Column WORKLOAD = Column.required("workloads.id", "Workload");
    static final Column RATIONALIZATION =
            Column.required("assets.strategy", "Rationalization", "Rationalisation", "Migration Strategy");
    static final Column ENVIRONMENT = Column.of("assets.environment", "Environment");
    static final Column SERVERS = Column.of("assets", "Servers");
    static final Column CRITICALITY = Column.of("workloads.criticality", "Business Criticality");
    static final Column DRIVERS = Column.of("workloads.outcome", "Business Drivers");
    static final Column MILESTONE = Column.of("workloads.due", "Milestone Date");
    static final Column PRIORITY = Column.of("workloads.attributes.priority", "Priority");
    static final Column OWNER = Column.of("workloads.owner", "Business Owner", "Technical Owner");
    static final Column UNIT = Column.of("workloads.attributes.businessUnit", "Business Unit");
    static final Column APP_TYPE = Column.of("workloads.attributes.appType", "App Type");
    static final Column SLA = Column.of("workloads.attributes.sla", "SLA");
    static final Columns ESTATE = Columns.of(
            CENTRE,
            WORKLOAD,
            RATIONALIZATION,
            ENVIRONMENT,
            SERVERS,
            CRITICALITY,
            DRIVERS,
            MILESTONE,
            PRIORITY,
            OWNER,
            UNIT,
            APP_TYPE,
            SLA);

    static final Column MACHINE = Column.required("assets.id", "Machine");
    static final Column ROLE = Column.required("assets.attributes.role", "Role");
    static final Column TYPE = Column.of("assets.attributes.platform", "Type");
    static final Column SYSTEM = Column.of("assets.attributes.operatingSystem", "Operating System");
    static final Column LOCATION = Column.of("assets.datacenter", "Location");
    static final Column RISK = Column.of("assets.attributes.migrationRisk", "Migration Risk");
    static final Column SHARED = Column.of("assets.labels", "Shared Service");
    static final Column FREEZE = Column.of("freezes", "Change Freeze");
    static final Column OUTAGE = Column.of("assets.attributes.outageWindow", "Routine Outage Window(s)");
    static final Column DEPENDS = Column.of("dependencies", "Summary of Dependencies");
    static final Column DISK = Column.of("(effort)", "Capacity: Disk");
    static final Column MIGRATION = Column.of("assets.attributes.migrationDate", "Migration Date");
    static final Columns MACHINES = Columns.of(
            WORKLOAD,
            MACHINE,
            ROLE,
            ENVIRONMENT,
            TYPE,
            SYSTEM,
            LOCATION,
            RISK,
            SHARED,
            FREEZE,
            OUTAGE,
            DEPENDS,
            DISK,
            MIGRATION);

    static final Column WAVE = Column.required("baseline.iteration", "Wave Number", "Wave");
    static final Columns WAVES = Columns.of(WAVE, MACHINE, WORKLOAD, ENVIRONMENT, SYSTEM);

    static final Column PERSON = Column.required("assumptions", "Name");
    static final Column PERSON_ROLE = Column.required("assumptions", "Role");
    static final Column AVAILABILITY = Column.required("assumptions", "Availability");
    static final Columns PEOPLE = Columns.of(PERSON, PERSON_ROLE, AVAILABILITY);

    private final Sizing sizing;

    public MigrationGuide(Sizing sizing) {
        this.sizing = sizing;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        GuideRows rows = new GuideRows(draft, sizing.rules().asOf());
        try (Tables tables = Tables.open(uploads)) {
            Sheets sheets = new Sheets(draft);
            for (Table table : tables.all()) {
                sheets.read(
                        table,
                        new Sheets.Kind(ESTATE, rows::workload),
                        new Sheets.Kind(WAVES, rows::later),
                        new Sheets.Kind(MACHINES, rows::machine),
                        new Sheets.Kind(PEOPLE, rows::person));
            }
            sheets.require("a Migration Execution Guide with the sheets Digital Estate or Workload");
        }
        rows.finish();
        rows.estate().into(draft, sizing);
    }

    /** Whether the row is one that the workbook's formulas fill and nobody has. */
    static boolean isBlank(Row row, Column column) {
        return Words.meant(row.text(column)) == null;
    }
}
