package org.iterationplanner.backlog;

import static org.iterationplanner.backlog.Immutable.list;
import static org.iterationplanner.backlog.Immutable.unless;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything there is to plan: the {@code modelInput} of the API.
 *
 * @param effortUnit what an effort of 1 means, "points" unless said
 * @param buffer share of every capacity held back, 0 to 0.9
 * @param assumptions sentences that travel with the backlog; no rule uses them
 * @param baseline the plan that stability is measured against
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Backlog(
        Calendar calendar,
        @Nullable String effortUnit,
        @Nullable BigDecimal buffer,
        List<String> assumptions,
        List<Team> teams,
        List<Datacenter> datacenters,
        List<Workload> workloads,
        List<Release> releases,
        List<Asset> assets,
        List<Dependency> dependencies,
        List<WorkloadDependency> workloadDependencies,
        List<Freeze> freezes,
        @Nullable Limits limits,
        List<BaselineEntry> baseline) {

    private static final String POINTS = "points";

    public Backlog {
        effortUnit = unless(POINTS, effortUnit);
        buffer = unless(BigDecimal.ZERO, buffer);
        assumptions = list(assumptions);
        teams = list(teams);
        datacenters = list(datacenters);
        workloads = list(workloads);
        releases = list(releases);
        assets = list(assets);
        dependencies = list(dependencies);
        workloadDependencies = list(workloadDependencies);
        freezes = list(freezes);
        limits = unless(Limits.NONE, limits);
        baseline = list(baseline);
    }

    @Override
    public String effortUnit() {
        return effortUnit == null ? POINTS : effortUnit;
    }

    @Override
    public BigDecimal buffer() {
        return buffer == null ? BigDecimal.ZERO : buffer;
    }

    @Override
    public Limits limits() {
        return limits == null ? Limits.NONE : limits;
    }

    /** The same backlog measured against another plan. */
    public Backlog withBaseline(List<BaselineEntry> other) {
        return with(calendar, assets, other);
    }

    /** The same backlog with other assets. */
    public Backlog withAssets(List<Asset> others) {
        return with(calendar, others, baseline);
    }

    /** The same backlog in other time boxes, with other assets, measured against another plan. */
    public Backlog with(Calendar otherCalendar, List<Asset> otherAssets, List<BaselineEntry> otherBaseline) {
        return new Backlog(
                otherCalendar,
                effortUnit,
                buffer,
                assumptions,
                teams,
                datacenters,
                workloads,
                releases,
                otherAssets,
                dependencies,
                workloadDependencies,
                freezes,
                limits,
                otherBaseline);
    }
}
