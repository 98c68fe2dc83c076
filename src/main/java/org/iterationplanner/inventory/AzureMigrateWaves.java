package org.iterationplanner.inventory;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

/** Which server goes in which wave, and what is known of it beside: the customer's own plan becomes the baseline. */
public final class AzureMigrateWaves implements Importer {

    private static final Column NAME = Column.required(
            "assets.id", "Server name", "Machine name", "Workload name", "VM name", "server_name", "Server", "Machine");
    private static final Column WAVE =
            Column.required("baseline.iteration", "Wave", "Wave name", "Wave number", "wave_name");
    private static final Column APPLICATION =
            Column.of("assets.workload", "Application", "Application name", "app_name", "Group Name", "Group");
    private static final Column FAMILY = Column.of("assets.attributes.operatingSystem", "server_os_family");
    private static final Column SYSTEM =
            Column.of("assets.attributes.operatingSystem", "server_os_version", "Operating System", "OS name", "OS");
    private static final Column ENVIRONMENT = Column.of("assets.environment", "server_environment", "Environment");
    private static final Column STRATEGY = Column.of("assets.strategy", "r_type", "Migration strategy", "Strategy");
    private static final Column TIER = Column.of("assets.type", "server_tier", "Tier");
    private static final Column DOMAIN = Column.of("assets.attributes.fqdn", "server_fqdn");
    private static final Column DATACENTER = Column.of("assets.datacenter", "Datacenter", "Data center", "Site");
    private static final Columns COLUMNS =
            Columns.of(NAME, WAVE, APPLICATION, FAMILY, SYSTEM, ENVIRONMENT, STRATEGY, TIER, DOMAIN, DATACENTER);

    private final Sizing sizing;

    public AzureMigrateWaves(Sizing sizing) {
        this.sizing = sizing;
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Estate estate = new Estate();
        Waves waves = new Waves();
        try (Tables tables = Tables.open(uploads)) {
            Sheets sheets = new Sheets(draft);
            for (Table table : tables.all()) {
                sheets.read(table, COLUMNS, row -> read(row, estate, waves));
            }
            sheets.require("a table of servers with their waves");
        }
        estate.into(draft, sizing);
    }

    private static void read(Row row, Estate estate, Waves waves) {
        String name = row.required(NAME);
        if (name == null) {
            return;
        }
        Machine machine = Sheets.fresh(estate, name, row, NAME);
        String application = Words.meant(row.text(APPLICATION));
        if (application != null) {
            machine.workload = estate.group(application, row.pointer()).id;
        }
        String datacenter = Words.meant(row.text(DATACENTER));
        machine.datacenter = datacenter == null ? null : estate.datacenter(datacenter, row.pointer());
        machine.system = system(Words.meant(row.text(FAMILY)), Words.meant(row.text(SYSTEM)));
        String environment = Words.meant(row.text(ENVIRONMENT));
        machine.environment = environment == null ? null : Words.environment(environment);
        String strategy = Words.meant(row.text(STRATEGY));
        machine.strategy = strategy == null ? null : Words.strategy(strategy);
        if (strategy != null && machine.strategy == null) {
            machine.note("strategy", strategy);
            row.add(
                    FindingCode.NOT_UNDERSTOOD,
                    STRATEGY,
                    strategy,
                    "\"" + strategy
                            + "\" is no strategy that is known here; it is kept as an attribute. Maybe it is REHOST by another name.");
        }
        if ("db".equalsIgnoreCase(row.text(TIER)) || "database".equalsIgnoreCase(row.text(TIER))) {
            machine.type = org.iterationplanner.backlog.Asset.Type.DATABASE;
        }
        machine.note("fqdn", row.text(DOMAIN));
        String wave = Words.meant(row.text(WAVE));
        if (wave != null) {
            estate.wave(machine, waves.number(wave), row.pointer());
        }
    }

    private static @Nullable String system(@Nullable String family, @Nullable String version) {
        if (family == null || version == null) {
            return version == null ? family : version;
        }
        return version.toLowerCase(java.util.Locale.ROOT).contains(family.toLowerCase(java.util.Locale.ROOT))
                ? version
                : family + " " + version;
    }

    /** Numbers of waves: that in the name where it has one, else in the order in which they are named. */
    static final class Waves {
        private final Map<String, Integer> unnumbered = new LinkedHashMap<>();

        int number(String name) {
            Integer number = Words.number(name);
            return number != null && number > 0
                    ? number
                    : unnumbered.computeIfAbsent(name, key -> unnumbered.size() + 1);
        }
    }
}
