package org.iterationplanner.inventory;

import java.io.IOException;
import java.util.List;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.intake.Importer;
import org.iterationplanner.sizing.Sizing;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.Table;
import org.iterationplanner.table.Tables;
import org.iterationplanner.table.Upload;

/** The import template of AWS Migration Hub: servers with their applications and waves. */
public final class MigrationHub implements Importer {

    private static final Column HOST = Column.required("assets.id", "HostName");
    private static final Column VM = Column.required("assets.id", "VMware.VMName");
    private static final Column EXTERNAL = Column.of("assets.refs.migrationHub", "ServerId", "ExternalId");
    private static final Column SYSTEM = Column.of("assets.attributes.operatingSystem", "OS.Name");
    private static final Column VERSION = Column.of("assets.attributes.operatingSystem", "OS.Version");
    private static final Column MEMORY = Column.of("assets.attributes.memoryMB", "RAM.TotalSizeInMB");
    private static final Column APPLICATIONS = Column.of("assets.workload", "Applications");
    private static final Column WAVE = Column.of("baseline.iteration", "ApplicationWave");
    private static final Column TAGS = Column.of("assets.attributes.tags", "Tags");
    private static final Columns COLUMNS =
            Columns.of(HOST, VM, EXTERNAL, SYSTEM, VERSION, MEMORY, APPLICATIONS, WAVE, TAGS);

    private final Sizing sizing;

    public MigrationHub(Sizing sizing) {
        this.sizing = sizing;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Estate estate = new Estate();
        AzureMigrateWaves.Waves waves = new AzureMigrateWaves.Waves();
        try (Tables tables = Tables.open(uploads)) {
            Sheets sheets = new Sheets(draft);
            for (Table table : tables.all()) {
                sheets.read(table, COLUMNS, row -> read(row, estate, waves));
            }
            sheets.require("the import template of Migration Hub, with HostName and VMware.VMName");
        }
        estate.into(draft, sizing);
    }

    private static void read(Row row, Estate estate, AzureMigrateWaves.Waves waves) {
        String name = row.text(HOST) == null ? row.text(VM) : row.text(HOST);
        if (name == null) {
            name = row.text(EXTERNAL) == null ? row.required(HOST) : row.text(EXTERNAL);
        }
        if (name == null) {
            return;
        }
        Machine machine = Sheets.fresh(estate, name, row, HOST);
        String system = Words.meant(row.text(SYSTEM));
        String version = Words.meant(row.text(VERSION));
        machine.system =
                system == null || version == null || system.contains(version) ? system : system + " " + version;
        machine.note("memoryMB", row.text(MEMORY));
        machine.note("tags", row.text(TAGS));
        String external = row.text(EXTERNAL);
        if (external != null) {
            machine.refs.put("migrationHub", external);
        }
        String applications = Words.meant(row.text(APPLICATIONS));
        if (applications != null) {
            String[] all = applications.replaceAll("[\\[\\]\"]", "").split("[;,]", -1);
            if (!all[0].isBlank()) {
                machine.workload = estate.group(all[0].strip(), row.pointer()).id;
            }
            if (all.length > 1) {
                row.add(
                        FindingCode.ADJUSTED,
                        APPLICATIONS,
                        applications,
                        "\"" + name + "\" serves " + all.length
                                + " applications; it is taken for part of the first. Maybe it is a shared service of its own.");
                machine.note("applications", applications);
            }
        }
        String wave = Words.meant(row.text(WAVE));
        if (wave != null) {
            estate.wave(machine, waves.number(wave), row.pointer());
        }
    }
}
