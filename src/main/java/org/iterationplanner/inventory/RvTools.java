package org.iterationplanner.inventory;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
import org.jspecify.annotations.Nullable;

/** The virtual machines of an RVTools export: its sheet vInfo, as a workbook or as CSV. */
public final class RvTools implements Importer {

    private static final Column VM = Column.required("assets.id", "VM", "VM Name");
    private static final Column POWER = Column.required("assets.labels", "Powerstate", "Power State");
    private static final Column TEMPLATE = Column.of("(left out)", "Template");
    private static final Column PLACEHOLDER = Column.of("(left out)", "SRM Placeholder");
    private static final Column CPUS = Column.required("assets.attributes.cpus", "CPUs");
    private static final Column MEMORY = Column.of("assets.attributes.memoryMB", "Memory", "Memory MB", "Memory MiB");
    private static final Column PROVISIONED = Column.of("(effort)", "Provisioned MB", "Provisioned MiB");
    private static final Column IN_USE = Column.of("(effort)", "In Use MB", "In Use MiB");
    private static final Column DATACENTER = Column.of("assets.datacenter", "Datacenter");
    private static final Column CLUSTER = Column.of("assets.attributes.cluster", "Cluster");
    private static final Column HOST = Column.of("assets.attributes.host", "Host");
    private static final Column FOLDER = Column.of("assets.attributes.folder", "Folder");
    private static final Column DNS = Column.of("assets.attributes.dnsName", "DNS Name");
    private static final Column NOTE = Column.of("assets.attributes.annotation", "Annotation");
    private static final Column UUID = Column.of("assets.refs.vmware", "VM UUID", "VM ID");
    private static final Column CONFIGURED =
            Column.of("assets.attributes.operatingSystem", "OS according to the configuration file", "OS");
    private static final Column REPORTED =
            Column.of("assets.attributes.operatingSystem", "OS according to the VMware Tools");
    private static final Columns COLUMNS = Columns.of(
            VM,
            POWER,
            TEMPLATE,
            PLACEHOLDER,
            CPUS,
            MEMORY,
            PROVISIONED,
            IN_USE,
            DATACENTER,
            CLUSTER,
            HOST,
            FOLDER,
            DNS,
            NOTE,
            UUID,
            CONFIGURED,
            REPORTED);

    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1_024);

    private final Sizing sizing;

    public RvTools(Sizing sizing) {
        this.sizing = sizing;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Estate estate = new Estate();
        try (Tables tables = Tables.open(uploads)) {
            Sheets sheets = new Sheets(draft);
            for (Table table : tables.all()) {
                sheets.read(table, COLUMNS, row -> read(row, estate));
            }
            sheets.require("a sheet vInfo with the columns VM, Powerstate and CPUs");
        }
        estate.into(draft, sizing);
    }

    private static void read(Row row, Estate estate) {
        String name = row.required(VM);
        if (name == null) {
            return;
        }
        if (is(row, TEMPLATE) || is(row, PLACEHOLDER)) {
            Column why = is(row, TEMPLATE) ? TEMPLATE : PLACEHOLDER;
            row.add(
                    FindingCode.LEFT_OUT,
                    why,
                    name,
                    "\"" + name + "\" is a " + why.names().get(0)
                            + " and no machine of its own. Maybe list it if it has to be moved all the same.");
            return;
        }
        Machine machine = Sheets.fresh(estate, name, row, VM);
        BigDecimal provisioned = gigabytes(row, PROVISIONED);
        BigDecimal used = gigabytes(row, IN_USE);
        checkStorage(row, name, provisioned, used);
        machine.gigabytes = used != null && used.signum() > 0 ? used : provisioned;
        machine.system = system(row, name);
        String datacenter = Words.meant(row.text(DATACENTER));
        machine.datacenter = datacenter == null ? null : estate.datacenter(datacenter, row.pointer());
        Long cpus = row.whole(CPUS);
        Long memory = row.whole(MEMORY);
        machine.note("cpus", cpus == null ? null : cpus.toString());
        machine.note("memoryMB", memory == null ? null : memory.toString());
        machine.note("cluster", row.text(CLUSTER));
        machine.note("host", row.text(HOST));
        machine.note("folder", row.text(FOLDER));
        machine.note("dnsName", row.text(DNS));
        machine.note("annotation", row.text(NOTE));
        String uuid = row.text(UUID);
        if (uuid != null) {
            machine.refs.put("vmware", uuid);
        }
        String power = row.text(POWER);
        if (power != null && power.toLowerCase(Locale.ROOT).contains("off")) {
            machine.switchedOff();
        }
    }

    private static boolean is(Row row, Column column) {
        return "true".equalsIgnoreCase(row.text(column));
    }

    private static @Nullable BigDecimal gigabytes(Row row, Column column) {
        Long megabytes = row.whole(column);
        return megabytes == null
                ? null
                : BigDecimal.valueOf(megabytes).divide(MEGABYTES, 1, java.math.RoundingMode.HALF_UP);
    }

    private static void checkStorage(
            Row row, String name, @Nullable BigDecimal provisioned, @Nullable BigDecimal used) {
        if (used != null && provisioned != null && used.signum() == 0 && provisioned.signum() > 0) {
            row.add(
                    FindingCode.SUSPICIOUS,
                    IN_USE,
                    "0",
                    "\"" + name
                            + "\" uses nothing of its storage; what is provisioned is counted. Maybe its disks cannot be reached.");
        }
    }

    /** What runs according to the tools within; what was configured, where they say nothing or only "other". */
    private static @Nullable String system(Row row, String name) {
        String configured = Words.meant(row.text(CONFIGURED));
        String reported = named(Words.meant(row.text(REPORTED)), configured);
        if (reported != null && configured != null && !reported.equalsIgnoreCase(configured)) {
            row.add(
                    FindingCode.SUSPICIOUS,
                    REPORTED,
                    reported,
                    "\"" + name + "\" runs " + reported + ", but is configured as " + configured
                            + ". Maybe it was upgraded in place; what runs is counted.");
        }
        return reported == null ? configured : reported;
    }

    /** "Other 2.6.x Linux" is what the tools call every system that they do not know. */
    private static @Nullable String named(@Nullable String reported, @Nullable String configured) {
        return reported != null && configured != null && reported.startsWith("Other") ? null : reported;
    }
}
