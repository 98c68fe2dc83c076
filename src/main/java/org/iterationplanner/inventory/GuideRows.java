package org.iterationplanner.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.intake.Derivation;
import org.iterationplanner.intake.Draft;
import org.iterationplanner.table.Column;
import org.iterationplanner.table.FindingCode;
import org.iterationplanner.table.Row;
import org.jspecify.annotations.Nullable;

/** What the rows of a Migration Execution Guide come to. For one import. */
final class GuideRows {

    private static final int MOST_SERVERS = 1_000;
    private static final int YEARS_AHEAD = 3;

    private final Estate estate = new Estate();
    private final Connections connections = new Connections(Set.of());
    private final Map<Machine, Row> machines = new LinkedHashMap<>();
    private final List<ListedWorkload> listed = new ArrayList<>();
    private final List<Row> waves = new ArrayList<>();
    private final Draft draft;
    private final LocalDate today;
    private LocalDate earliest;

    GuideRows(Draft draft, @Nullable LocalDate asOf) {
        this.draft = draft;
        today = asOf == null ? LocalDate.of(2000, 1, 1) : asOf;
        earliest = today;
    }

    Estate estate() {
        return estate;
    }

    void workload(Row row) {
        String name = Words.meant(row.text(MigrationGuide.WORKLOAD));
        if (name == null) {
            return;
        }
        String centre = Words.meant(row.text(MigrationGuide.CENTRE));
        Group before = estate.findGroup(name);
        Group group = estate.group(name, row.pointer());
        String datacenter = centre == null ? "" : estate.datacenter(place(centre), row.pointer());
        if (before != null && !datacenter.equals(before.datacenter)) {
            row.add(
                    FindingCode.SUSPICIOUS,
                    MigrationGuide.CENTRE,
                    centre,
                    "\"" + name + "\" is also listed in \""
                            + before.datacenter
                            + "\"; the first counts, its machines stay where they are. Maybe they are two"
                            + " workloads.");
        } else if (before != null) {
            row.add(
                    FindingCode.REPEATED,
                    MigrationGuide.WORKLOAD,
                    name,
                    "\"" + name
                            + "\" is listed twice in one data centre; its servers are counted together. Maybe only its environments"
                            + " differ.");
        } else {
            group.datacenter = datacenter.isEmpty() ? null : datacenter;
            describe(row, group);
        }
        Long servers = row.whole(MigrationGuide.SERVERS);
        String environment = Words.meant(row.text(MigrationGuide.ENVIRONMENT));
        String strategy = Words.meant(row.text(MigrationGuide.RATIONALIZATION));
        listed.add(new ListedWorkload(
                row,
                group,
                datacenter,
                environment == null ? null : Words.environment(environment),
                strategy == null
                        ? null
                        : known(row, MigrationGuide.RATIONALIZATION, strategy, Words.strategy(strategy)),
                servers == null ? 0 : servers));
    }

    private void describe(Row row, Group group) {
        String due = Words.meant(row.text(MigrationGuide.MILESTONE));
        group.due = due == null ? null : row.date(MigrationGuide.MILESTONE, due);
        String criticality = Words.meant(row.text(MigrationGuide.CRITICALITY));
        group.criticality = criticality == null
                ? null
                : known(row, MigrationGuide.CRITICALITY, criticality, Words.criticality(criticality));
        group.outcome = Words.meant(row.text(MigrationGuide.DRIVERS));
        group.owner = Words.meant(row.text(MigrationGuide.OWNER));
        group.note("priority", row.text(MigrationGuide.PRIORITY));
        group.note("businessUnit", row.text(MigrationGuide.UNIT));
        group.note("appType", row.text(MigrationGuide.APP_TYPE));
        group.note("sla", row.text(MigrationGuide.SLA));
    }

    private static <T> @Nullable T known(Row row, Column column, String text, @Nullable T meaning) {
        if (meaning == null) {
            row.add(
                    FindingCode.NOT_UNDERSTOOD,
                    column,
                    text,
                    "\"" + text + "\" means nothing here and is left out. Maybe it goes by another name.");
        }
        return meaning;
    }

    void machine(Row row) {
        String name = Words.meant(row.text(MigrationGuide.MACHINE));
        String workload = Words.meant(row.text(MigrationGuide.WORKLOAD));
        if (name == null) {
            if (workload != null) {
                row.required(MigrationGuide.MACHINE);
            }
            return;
        }
        Machine machine = Sheets.fresh(estate, name, row, MigrationGuide.MACHINE);
        machines.put(machine, row);
        machine.workload = workload == null ? null : estate.group(workload, row.pointer()).id;
        String environment = Words.meant(row.text(MigrationGuide.ENVIRONMENT));
        machine.environment = environment == null ? null : Words.environment(environment);
        machine.system = Words.meant(row.text(MigrationGuide.SYSTEM));
        String role = Words.meant(row.text(MigrationGuide.ROLE));
        machine.note("role", role);
        if (role != null && role.toLowerCase(Locale.ROOT).contains("database")) {
            machine.type = Asset.Type.DATABASE;
        }
        String location = Words.meant(row.text(MigrationGuide.LOCATION));
        machine.datacenter = location == null ? null : estate.datacenter(place(location), row.pointer());
        String disk = Words.meant(row.text(MigrationGuide.DISK));
        machine.gigabytes = disk == null ? null : row.decimal(MigrationGuide.DISK, disk);
        machine.note("migrationRisk", row.text(MigrationGuide.RISK));
        machine.note("outageWindow", row.text(MigrationGuide.OUTAGE));
        String shared = Words.meant(row.text(MigrationGuide.SHARED));
        if (shared != null && shared.toLowerCase(Locale.ROOT).startsWith("yes")) {
            machine.labels.add("shared-service");
            row.add(
                    FindingCode.NOT_UNDERSTOOD,
                    MigrationGuide.SHARED,
                    shared,
                    "\"" + name
                            + "\" is shared: it is labelled so, and belongs to its own workload only. Maybe others have to wait"
                            + " for it: then add dependencies.");
        }
        String migration = Words.meant(row.text(MigrationGuide.MIGRATION));
        LocalDate date = migration == null ? null : row.date(MigrationGuide.MIGRATION, migration);
        earliest = date != null && date.isBefore(earliest) ? date : earliest;
    }

    /** Waves are put down when all machines are known. */
    void later(Row row) {
        waves.add(row);
    }

    void person(Row row) {
        String away = Words.meant(row.text(MigrationGuide.AVAILABILITY));
        String name = Words.meant(row.text(MigrationGuide.PERSON));
        if (away != null && name != null) {
            row.add(
                    FindingCode.NOT_UNDERSTOOD,
                    MigrationGuide.AVAILABILITY,
                    away,
                    "\"" + away + "\" of " + name
                            + " changes no capacity. Maybe give the team less in the iterations it falls in.");
        }
    }

    void finish() {
        machines.forEach((machine, row) -> {
            freeze(machine, row);
            depend(machine, row);
        });
        listed.forEach(this::fill);
        waves.forEach(this::wave);
        connections.into(estate, draft.findings());
    }

    private void freeze(Machine machine, Row row) {
        String text = Words.meant(row.text(MigrationGuide.FREEZE));
        if (text == null) {
            return;
        }
        List<FreezeText.Span> spans = FreezeText.spans(text, earliest, today.plusYears(YEARS_AHEAD));
        machine.note("changeFreeze", text);
        if (spans == null) {
            row.add(
                    FindingCode.NOT_UNDERSTOOD,
                    MigrationGuide.FREEZE,
                    text,
                    "The change freeze \"" + text
                            + "\" is kept as an attribute and closes no iteration. Maybe write it as \"1 December to 15 January\".");
            return;
        }
        Freeze.Scope scope = new Freeze.Scope(null, null, null, machine.id);
        spans.forEach(span -> estate.freeze(new Freeze(scope, span.from(), span.to(), null, text), row.pointer()));
        draft.derived(new Derivation(
                "freezes",
                machine.id,
                List.of("from", "to"),
                "\"" + text + "\" from " + earliest + " for years to come"));
    }

    /** Whatever the summary names that is a machine. */
    private void depend(Machine machine, Row row) {
        String text = Words.meant(row.text(MigrationGuide.DEPENDS));
        if (text == null) {
            return;
        }
        machine.note("dependencies", text);
        for (String word : text.split("[\\s,;:()|]+", -1)) {
            Machine other = estate.find(word);
            if (other != null) {
                // a database names its applications, too, and goes first all the same
                boolean first = machine.type == Asset.Type.DATABASE && other.type != Asset.Type.DATABASE;
                connections.add(first ? other : machine, first ? machine : other, 0, row.pointer());
            } else if (word.matches("[A-Za-z0-9]+(-[A-Za-z0-9]+)+") && word.matches(".*[0-9].*")) {
                row.add(
                        FindingCode.NOT_UNDERSTOOD,
                        MigrationGuide.DEPENDS,
                        word,
                        "\"" + word
                                + "\" is no machine of this workbook; nothing waits for it. Maybe it is a cluster, or misspelt.");
            }
        }
    }

    /** Servers that are only counted become assets by number, so that their work is planned. */
    private void fill(ListedWorkload one) {
        List<Machine> own = machines.keySet().stream()
                .filter(machine -> one.group().id.equals(machine.workload))
                .toList();
        own.stream().filter(machine -> machine.strategy == null).forEach(machine -> machine.strategy = one.strategy());
        long here = own.stream()
                .filter(machine -> one.datacenter().equals(machine.datacenter))
                .count();
        if (!own.isEmpty()) {
            if (here != one.servers()) {
                one.row()
                        .add(
                                FindingCode.SUSPICIOUS,
                                MigrationGuide.SERVERS,
                                String.valueOf(one.servers()),
                                "\""
                                        + one.group().id + "\" has " + one.servers() + " servers in \""
                                        + one.datacenter() + "\", but "
                                        + here + " machines are listed. Maybe some are missing.");
            }
            return;
        }
        for (int i = 1; i <= Math.min(one.servers(), MOST_SERVERS); i++) {
            String stem = one.group().id.replaceFirst("(?i) servers?$", "") + " server ";
            String name = stem + i;
            for (int n = i; estate.find(name) != null; n++) {
                name = stem + (n + 1);
            }
            Machine machine = estate.machine(name, one.row().pointer());
            machine.workload = one.group().id;
            machine.datacenter = one.datacenter().isEmpty() ? null : one.datacenter();
            machine.environment = one.environment();
            machine.strategy = one.strategy();
            machine.inferred = true;
        }
    }

    private void wave(Row row) {
        String name = Words.meant(row.text(MigrationGuide.MACHINE));
        Long number = row.whole(MigrationGuide.WAVE);
        if (name == null || number == null) {
            return;
        }
        Machine machine = estate.find(name);
        if (machine == null) {
            row.add(
                    FindingCode.LEFT_OUT,
                    MigrationGuide.MACHINE,
                    name,
                    "\"" + name + "\" is in a wave, but no machine of the sheet Workload. Maybe it is misspelt.");
        } else {
            estate.wave(machine, (int) Math.min(number, Integer.MAX_VALUE), row.pointer());
        }
    }

    /** "Apollo Data Centre" is Apollo. */
    private static String place(String name) {
        String plain = name.replaceAll("(?i)\\s*data\\s*cent(re|er)\\s*", " ").strip();
        return plain.isEmpty() ? name : plain;
    }
}
