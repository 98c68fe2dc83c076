package org.iterationplanner.inventory;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Dependency;
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

/**
 * What Azure Migrate exports: discovered and assessed machines, SQL instances and web applications, its own template for
 * imports, and the dependencies between servers. Several files may come together.
 */
public final class AzureMigrate implements Importer {

    private static final Column NAME = Column.required("assets.id", "Machine Name", "Server name", "Machine");
    private static final Column SYSTEM =
            Column.required("assets.attributes.operatingSystem", "Operating System", "OS name");
    private static final Column VERSION = Column.of("assets.attributes.operatingSystem", "OS version");
    private static final Column ENVIRONMENT = Column.of("assets.environment", "Environment");
    private static final Column CORES = Column.of("assets.attributes.cores", "Cores");
    private static final Column MEMORY = Column.of("assets.attributes.memoryMB", "Memory (in MB)", "Memory(MB)");
    private static final Column STORAGE =
            Column.of("(effort)", "Storage (in GB)", "Storage in use (In GB)", "Total storage (in GB)");
    private static final Column DISK = Column.of("(effort)", disks());
    private static final Column GROUP = Column.of("assets.workload", "Group Name", "Application");
    private static final Column POWER = Column.of("assets.labels", "Power Stats", "Power Status");
    private static final Column SQL = Column.of("assets.type", "Is SQL Service Present");
    private static final Column SQL_SERVERS = Column.of("assets.type", "SQL Discovery Server Count");
    private static final Column READINESS = Column.of("assets.attributes.readiness", "Azure VM Readiness");
    private static final Column ID = Column.of("assets.refs.azureMigrate", "Machine ID");
    private static final Columns MACHINES = Columns.of(
            NAME,
            SYSTEM,
            VERSION,
            ENVIRONMENT,
            CORES,
            MEMORY,
            STORAGE,
            DISK,
            GROUP,
            POWER,
            SQL,
            SQL_SERVERS,
            READINESS,
            ID);

    private static final Column INSTANCE = Column.required("assets.id", "SQL Instance");
    private static final Column DEPLOYMENT = Column.of("assets.strategy", "Recommended Deployment Type");
    private static final Column DATABASE_SIZE = Column.of("(effort)", "Total DB Size (in MB)");
    private static final Column SQL_VERSION = Column.of("assets.attributes.version", "SQL Version");
    private static final Columns INSTANCES =
            Columns.of(NAME, INSTANCE, ENVIRONMENT, DEPLOYMENT, DATABASE_SIZE, SQL_VERSION, GROUP);

    private static final Column WEB = Column.required("assets.id", "Web Application Name", "Web App Name");
    private static final Column WEB_READINESS = Column.of("assets.attributes.readiness", "Azure App Service Readiness");
    private static final Columns APPLICATIONS = Columns.of(NAME, WEB, ENVIRONMENT, WEB_READINESS, GROUP);

    private static final Column CLIENT = Column.required("dependencies.to", "Source server name");
    private static final Column SERVER = Column.required("dependencies.from", "Destination server name");
    private static final Column PORT = Column.of("(noise ports are left out)", "Destination port");
    private static final Columns CONNECTIONS = Columns.of(CLIENT, SERVER, PORT);

    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1_024);
    private static final int MOST_DISKS = 64;

    private final Sizing sizing;
    private final Set<Integer> noisePorts;

    /**
     * Reads by those rules.
     *
     * @param noisePorts ports that every server is called by, whatever it does
     */
    public AzureMigrate(Sizing sizing, Set<Integer> noisePorts) {
        this.sizing = sizing;
        this.noisePorts = Set.copyOf(noisePorts);
    }

    @Override
    public void read(List<Upload> uploads, Draft draft) throws IOException {
        Run run = new Run(draft, noisePorts);
        try (Tables tables = Tables.open(uploads)) {
            for (Table table : tables.all()) {
                run.sheet.clear();
                run.sheets.read(
                        table,
                        new Sheets.Kind(INSTANCES, run::instance),
                        new Sheets.Kind(APPLICATIONS, run::application),
                        new Sheets.Kind(MACHINES, run::machine),
                        new Sheets.Kind(CONNECTIONS, row -> run.known = true));
            }
            run.sheets.require("a discovery, assessment, import template or dependency export of Azure Migrate");
            // machines are known only when every sheet has been read
            boolean alone = run.estate.machines().isEmpty();
            for (Table table : tables.all()) {
                if (run.known && table.has(CONNECTIONS)) {
                    table.read(CONNECTIONS, draft.findings(), row -> run.connection(row, alone));
                }
            }
        }
        run.finish(draft);
        run.estate.into(draft, sizing);
    }

    private static String[] disks() {
        String[] names = new String[MOST_DISKS];
        for (int i = 0; i < MOST_DISKS; i++) {
            names[i] = "Disk " + (i + 1) + " size (In GB)";
        }
        return names;
    }

    /** One reading. */
    private static final class Run {
        private final Estate estate = new Estate();
        private final Set<String> sheet = new HashSet<>();
        private final Map<String, Integer> unknown = new HashMap<>();
        private final Sheets sheets;
        private final Connections connections;
        private boolean known;

        Run(Draft draft, Set<Integer> noisePorts) {
            sheets = new Sheets(draft);
            connections = new Connections(noisePorts);
        }

        void machine(Row row) {
            String name = row.required(NAME);
            if (name == null) {
                return;
            }
            // other sheets of an assessment list the same machines again
            boolean again = !sheet.add(name.toLowerCase(Locale.ROOT));
            Machine machine = again ? Sheets.fresh(estate, name, row, NAME) : estate.machine(name, row.pointer());
            if (machine.type == Asset.Type.VM && hasDatabase(row)) {
                machine.type = Asset.Type.DATABASE;
            }
            String version = row.text(VERSION);
            String system = Words.meant(row.text(SYSTEM));
            machine.system = machine.system != null
                    ? machine.system
                    : system == null || version == null ? system : system + " " + version;
            machine.gigabytes = machine.gigabytes != null ? machine.gigabytes : storage(row);
            describe(machine, row);
            machine.note("cores", row.text(CORES));
            machine.note("memoryMB", row.text(MEMORY));
            machine.note("readiness", row.text(READINESS));
            String id = row.text(ID);
            if (id != null) {
                machine.refs.putIfAbsent("azureMigrate", id);
            }
            if ("OFF".equalsIgnoreCase(row.text(POWER))) {
                machine.switchedOff();
            }
        }

        private static boolean hasDatabase(Row row) {
            String servers = row.text(SQL_SERVERS);
            Integer count = servers == null || servers.startsWith("-") ? null : Words.number(servers);
            return "1".equals(row.text(SQL)) || (count != null && count > 0);
        }

        private static @Nullable BigDecimal storage(Row row) {
            BigDecimal given = row.decimal(STORAGE);
            if (given != null) {
                return given;
            }
            BigDecimal sum = BigDecimal.ZERO;
            for (String size : row.texts(DISK)) {
                BigDecimal disk = row.decimal(DISK, size);
                sum = disk == null ? sum : sum.add(disk);
            }
            return sum.signum() == 0 ? null : sum;
        }

        private void describe(Machine machine, Row row) {
            String environment = Words.meant(row.text(ENVIRONMENT));
            if (environment != null && machine.environment == null) {
                machine.environment = Words.environment(environment);
                if (machine.environment == null) {
                    machine.note("environment", environment);
                }
            }
            String group = Words.meant(row.text(GROUP));
            if (group != null && machine.workload == null) {
                machine.workload = estate.group(group, row.pointer()).id;
            }
        }

        void instance(Row row) {
            String name = row.required(NAME);
            String instance = row.required(INSTANCE);
            if (name == null || instance == null) {
                return;
            }
            Machine database = estate.machine(name + "\\" + instance, row.pointer());
            database.type = Asset.Type.DATABASE;
            String deployment = row.text(DEPLOYMENT);
            if (deployment != null && database.strategy == null) {
                boolean onMachine = deployment.contains("VirtualMachine");
                database.strategy = onMachine ? Asset.Strategy.REHOST : Asset.Strategy.REFACTOR;
            }
            BigDecimal megabytes = row.decimal(DATABASE_SIZE);
            database.gigabytes =
                    megabytes == null ? null : megabytes.divide(MEGABYTES, 1, java.math.RoundingMode.HALF_UP);
            database.note("version", row.text(SQL_VERSION));
            database.note("machine", name);
            describe(database, row);
        }

        void application(Row row) {
            String name = row.required(NAME);
            String web = row.required(WEB);
            if (name == null || web == null) {
                return;
            }
            Machine application = estate.machine(name + "/" + web, row.pointer());
            application.type = Asset.Type.APPLICATION;
            application.note("readiness", row.text(WEB_READINESS));
            application.note("machine", name);
            describe(application, row);
        }

        /** Of a dependency export alone, the machines are those it names. */
        void connection(Row row, boolean alone) {
            String client = Words.meant(row.text(CLIENT));
            String server = Words.meant(row.text(SERVER));
            if (client == null || server == null) {
                return;
            }
            Machine from = alone ? estate.machine(client, row.pointer()) : estate.find(client);
            Machine to = alone ? estate.machine(server, row.pointer()) : estate.find(server);
            if (from == null || to == null) {
                unknown.merge(from == null ? client : server, 1, Integer::sum);
                return;
            }
            Long port = row.whole(PORT);
            connections.add(from, to, port == null ? 0 : (int) Math.min(port, Integer.MAX_VALUE), row.pointer());
        }

        void finish(Draft draft) {
            connections.into(estate, draft.findings());
            unknown.forEach(
                    (name, count) -> draft.findings()
                            .add(
                                    FindingCode.LEFT_OUT,
                                    "",
                                    name,
                                    "Connections of \"" + name + "\" (" + count
                                            + ") are left out: no inventory lists it. Maybe it is not part of this migration."));
            for (Machine part : estate.machines()) {
                String host = part.attributes.get("machine");
                Machine machine = host == null ? null : estate.find(host);
                if (machine != null && part.type == Asset.Type.DATABASE) {
                    // its databases are assets of their own
                    machine.type = Asset.Type.VM;
                }
                if (machine != null && part.strategy == Asset.Strategy.REHOST) {
                    estate.depend(
                            new Dependency(machine.id, part.id, Dependency.Type.TOGETHER, null, null, null),
                            part.place);
                }
            }
        }
    }
}
