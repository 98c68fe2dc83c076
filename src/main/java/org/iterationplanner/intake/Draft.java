package org.iterationplanner.intake;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Limits;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.table.Columns;
import org.iterationplanner.table.Findings;
import org.iterationplanner.table.Row;
import org.iterationplanner.table.SheetMapping;
import org.iterationplanner.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A backlog in the making. Every record is kept with the place it came from, so that whatever is found wrong with it later
 * can be said of that place. Not thread-safe.
 */
public final class Draft {

    /** Where a backlog in the making is kept: its records, and the pointers to where they came from. */
    private record Listed<T>(List<T> records, List<String> places) {

        Listed() {
            this(new ArrayList<>(), new ArrayList<>());
        }

        void add(T one, String place) {
            records.add(one);
            places.add(place);
        }

        void addAll(List<T> all, RecordKind kind) {
            for (int i = 0; i < all.size(); i++) {
                add(all.get(i), "/" + kind.field() + "/" + i);
            }
        }
    }

    private final Findings findings = new Findings();
    private final List<SheetMapping> sheets = new ArrayList<>();
    private final List<String> ignoredSheets = new ArrayList<>();
    private final List<Derivation> derived = new ArrayList<>();
    private final List<String> assumptions = new ArrayList<>();
    private final Listed<Team> teams = new Listed<>();
    private final Listed<Datacenter> datacenters = new Listed<>();
    private final Listed<Workload> workloads = new Listed<>();
    private final Listed<Release> releases = new Listed<>();
    private final Listed<Asset> assets = new Listed<>();
    private final Listed<Dependency> dependencies = new Listed<>();
    private final Listed<WorkloadDependency> workloadDependencies = new Listed<>();
    private final Listed<Freeze> freezes = new Listed<>();
    private final Listed<BaselineEntry> baseline = new Listed<>();
    private final Spoken spoken = new Spoken();
    private @Nullable Calendar calendar;
    private @Nullable String effortUnit;
    private @Nullable BigDecimal buffer;
    private @Nullable Limits limits;

    /** What is found while reading. */
    public Findings findings() {
        return findings;
    }

    /** What the files say although the records do not show it. */
    public Spoken spoken() {
        return spoken;
    }

    /** Reads a table, if it has such a header; whether it had. */
    public boolean read(Table table, Columns columns, Consumer<Row> each) throws IOException {
        SheetMapping mapping = table.read(columns, findings, each);
        if (mapping != null) {
            sheets.add(mapping);
        }
        return mapping != null;
    }

    /** Notes that a sheet was not looked at. */
    public void ignore(String sheet) {
        ignoredSheets.add(sheet);
    }

    /** Notes that something was filled in. */
    public void derived(Derivation derivation) {
        derived.add(derivation);
    }

    /** What holds for the whole backlog; null where nothing is said. */
    public void settings(
            @Nullable Calendar calendar,
            @Nullable String effortUnit,
            @Nullable BigDecimal buffer,
            @Nullable Limits limits) {
        Map<String, @Nullable Object> said = new HashMap<>();
        said.put("effortUnit", effortUnit);
        said.put("buffer", buffer);
        spoken.of(Backlog.class, said);
        keep(calendar, effortUnit, buffer, limits);
    }

    private void keep(
            @Nullable Calendar calendar,
            @Nullable String effortUnit,
            @Nullable BigDecimal buffer,
            @Nullable Limits limits) {
        this.calendar = calendar;
        this.effortUnit = effortUnit;
        this.buffer = buffer;
        this.limits = limits;
    }

    /** Takes over a whole backlog, every record from its own place in {@code modelInput}. */
    public void add(Backlog backlog) {
        keep(backlog.calendar(), backlog.effortUnit(), backlog.buffer(), backlog.limits());
        assumptions.addAll(backlog.assumptions());
        teams.addAll(backlog.teams(), RecordKind.TEAMS);
        datacenters.addAll(backlog.datacenters(), RecordKind.DATACENTERS);
        workloads.addAll(backlog.workloads(), RecordKind.WORKLOADS);
        releases.addAll(backlog.releases(), RecordKind.RELEASES);
        assets.addAll(backlog.assets(), RecordKind.ASSETS);
        dependencies.addAll(backlog.dependencies(), RecordKind.DEPENDENCIES);
        workloadDependencies.addAll(backlog.workloadDependencies(), RecordKind.WORKLOAD_DEPENDENCIES);
        freezes.addAll(backlog.freezes(), RecordKind.FREEZES);
        baseline.addAll(backlog.baseline(), RecordKind.BASELINE);
    }

    public void assume(String assumption) {
        assumptions.add(assumption);
    }

    public void add(Team team, String place) {
        teams.add(team, place);
    }

    public void add(Datacenter datacenter, String place) {
        datacenters.add(datacenter, place);
    }

    public void add(Workload workload, String place) {
        workloads.add(workload, place);
    }

    public void add(Release release, String place) {
        releases.add(release, place);
    }

    public void add(Asset asset, String place) {
        assets.add(asset, place);
    }

    public void add(Dependency dependency, String place) {
        dependencies.add(dependency, place);
    }

    public void add(WorkloadDependency dependency, String place) {
        workloadDependencies.add(dependency, place);
    }

    public void add(Freeze freeze, String place) {
        freezes.add(freeze, place);
    }

    public void add(BaselineEntry entry, String place) {
        baseline.add(entry, place);
    }

    /** The backlog as far as it goes; without a calendar when nothing is said of one. */
    @SuppressWarnings("NullAway") // a draft may lack what a request must have
    public Backlog backlog() {
        return new Backlog(
                calendar,
                effortUnit,
                buffer,
                assumptions,
                teams.records(),
                datacenters.records(),
                workloads.records(),
                releases.records(),
                assets.records(),
                dependencies.records(),
                workloadDependencies.records(),
                freezes.records(),
                limits,
                baseline.records());
    }

    List<Derivation> derivations() {
        return derived;
    }

    List<SheetMapping> sheets() {
        return sheets;
    }

    List<String> ignoredSheets() {
        return ignoredSheets;
    }

    /** Where the records came from, by kind, in their order. */
    Map<RecordKind, List<String>> places() {
        Map<RecordKind, List<String>> places = new EnumMap<>(RecordKind.class);
        places.put(RecordKind.TEAMS, teams.places());
        places.put(RecordKind.DATACENTERS, datacenters.places());
        places.put(RecordKind.WORKLOADS, workloads.places());
        places.put(RecordKind.RELEASES, releases.places());
        places.put(RecordKind.ASSETS, assets.places());
        places.put(RecordKind.DEPENDENCIES, dependencies.places());
        places.put(RecordKind.WORKLOAD_DEPENDENCIES, workloadDependencies.places());
        places.put(RecordKind.FREEZES, freezes.places());
        places.put(RecordKind.BASELINE, baseline.places());
        return places;
    }
}
