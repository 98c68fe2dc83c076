package org.iterationplanner.conflict;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.jspecify.annotations.Nullable;

/** Records that differ from others in a few fields. Stateless. */
public final class Copies {

    private Copies() {}

    /** The asset with other dates and another pin. */
    public static Asset asset(
            Asset a,
            @Nullable LocalDate notBefore,
            @Nullable LocalDate notAfter,
            Asset.@Nullable Pin pin,
            @Nullable LocalDate due) {
        return new Asset(
                a.id(),
                a.name(),
                a.type(),
                a.workload(),
                a.datacenter(),
                a.environment(),
                a.strategy(),
                a.effort(),
                a.flexibleEffort(),
                a.estimateRange(),
                notBefore,
                notAfter,
                a.completedOn(),
                pin,
                a.tasks(),
                a.value(),
                due,
                a.criticality(),
                a.complexity(),
                a.refs(),
                a.labels(),
                a.attributes(),
                a.derived());
    }

    static Datacenter datacenter(
            Datacenter d,
            @Nullable LocalDate exitBy,
            Datacenter.ExitMode exitMode,
            @Nullable Integer maxCutoversPerIteration) {
        return new Datacenter(
                d.id(),
                d.name(),
                d.priority(),
                exitBy,
                d.decommissionDays(),
                exitMode,
                maxCutoversPerIteration,
                d.refs(),
                d.labels(),
                d.attributes(),
                d.derived());
    }

    static Workload workload(Workload w, @Nullable LocalDate due) {
        return new Workload(
                w.id(),
                w.name(),
                w.datacenter(),
                w.value(),
                due,
                w.criticality(),
                w.complexity(),
                w.outcome(),
                w.owner(),
                w.refs(),
                w.labels(),
                w.attributes(),
                w.derived());
    }

    static Release release(Release r, @Nullable LocalDate due) {
        return new Release(r.id(), r.name(), r.workloads(), due);
    }

    static Team team(Team t, Map<Integer, BigDecimal> capacityByIteration) {
        return new Team(
                t.id(),
                t.name(),
                t.capacity(),
                capacityByIteration,
                t.velocityHistory(),
                t.rampUp(),
                t.refs(),
                t.labels(),
                t.attributes(),
                t.derived());
    }

    /** The backlog with other assets and another baseline. */
    public static Backlog backlog(Backlog b, List<Asset> assets, List<BaselineEntry> baseline) {
        return backlog(
                b,
                b.calendar(),
                b.teams(),
                b.datacenters(),
                b.workloads(),
                b.releases(),
                assets,
                b.dependencies(),
                b.workloadDependencies(),
                b.freezes(),
                b.limits(),
                baseline);
    }

    static Backlog backlog(
            Backlog b,
            Calendar calendar,
            List<Team> teams,
            List<Datacenter> datacenters,
            List<Workload> workloads,
            List<Release> releases,
            List<Asset> assets,
            List<Dependency> dependencies,
            List<WorkloadDependency> workloadDependencies,
            List<Freeze> freezes,
            Limits limits,
            List<BaselineEntry> baseline) {
        return new Backlog(
                calendar,
                b.effortUnit(),
                b.buffer(),
                b.assumptions(),
                teams,
                datacenters,
                workloads,
                releases,
                assets,
                dependencies,
                workloadDependencies,
                freezes,
                limits,
                baseline);
    }
}
