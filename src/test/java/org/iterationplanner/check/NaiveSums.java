package org.iterationplanner.check;

import static java.time.temporal.ChronoUnit.DAYS;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.backlog.WorkloadDependency;

/** Some sums of the model word by word, slowly and without anything of the checker, to hold the checker against. */
record NaiveSums(Backlog backlog, Plan plan, Timeline timeline) {

    NaiveSums(Backlog backlog, Plan plan) {
        this(backlog, plan, new Timeline(backlog.calendar()));
    }

    private int first() {
        return timeline.first();
    }

    private int last() {
        return timeline.last();
    }

    private int t(Asset a) {
        if (a.completedOn() != null) {
            return first() - 1;
        }
        return plan.placements().containsKey(a.id()) ? plan.placement(a.id()).iteration() : last() + 1;
    }

    private boolean planned(Asset a) {
        return plan.placements().containsKey(a.id());
    }

    private List<Asset> assets(Predicate<Asset> which) {
        return backlog.assets().stream().filter(which).toList();
    }

    private List<Asset> toDo(Predicate<Asset> which) {
        return assets(which.and(a -> a.completedOn() == null));
    }

    private static Predicate<Asset> in(String workload) {
        return a -> workload.equals(a.workload() == null ? a.id() : a.workload());
    }

    private String dc(Asset a) {
        return a.datacenter() != null
                ? a.datacenter()
                : backlog.workloads().stream()
                        .filter(w -> w.id().equals(a.workload()))
                        .findFirst()
                        .map(Workload::datacenter)
                        .orElse(null);
    }

    private BigDecimal effortDaysLate(List<Asset> set, LocalDate promised) {
        if (set.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int latest = set.stream().mapToInt(this::t).max().orElseThrow();
        long days = Math.max(0, DAYS.between(promised, timeline.end(latest)));
        return sum(set.stream().map(Asset::totalEffort)).max(BigDecimal.ONE).multiply(BigDecimal.valueOf(days));
    }

    private static BigDecimal sum(Stream<BigDecimal> numbers) {
        return numbers.reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    BigDecimal freeze() {
        return BigDecimal.valueOf(assets(this::planned).stream()
                .filter(a -> closed(a, timeline.iteration(t(a))))
                .count());
    }

    private boolean closed(Asset a, Timeline.Iteration box) {
        List<Freeze> inScope =
                backlog.freezes().stream().filter(f -> concerns(f.scope(), a)).toList();
        List<LocalDate> days = box.start().datesUntil(box.end().plusDays(1)).toList();
        Set<LocalDate> frozen = days.stream()
                .filter(day -> inScope.stream().anyMatch(f -> covers(f, day)))
                .collect(Collectors.toSet());
        boolean touched =
                days.stream().anyMatch(day -> inScope.stream().anyMatch(f -> f.anyOverlap() && covers(f, day)));
        List<LocalDate> working = days.stream()
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .toList();
        boolean filled = frozen.containsAll(working.isEmpty() ? days : working);
        return touched || (!frozen.isEmpty() && filled);
    }

    private boolean concerns(Freeze.Scope scope, Asset a) {
        if (scope.all() != null) {
            return true;
        }
        if (scope.datacenter() != null) {
            return scope.datacenter().equals(dc(a));
        }
        return scope.asset() != null
                ? scope.asset().equals(a.id())
                : in(scope.workload()).test(a);
    }

    private static boolean covers(Freeze freeze, LocalDate day) {
        return !day.isBefore(freeze.from()) && !day.isAfter(freeze.to());
    }

    BigDecimal openWorkloads() {
        Integer limit = backlog.limits().maxOpenWorkloads();
        return limit == null
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(IntStream.rangeClosed(first(), last())
                        .mapToLong(t -> Math.max(0, openIn(t) - limit))
                        .sum());
    }

    private long openIn(int t) {
        return backlog.workloads().stream().filter(w -> open(w.id(), t)).count();
    }

    /** Open while something has been done or planned up to t, and something is left at t or later. */
    private boolean open(String workload, int t) {
        return assets(in(workload)).stream().anyMatch(a -> t(a) <= t)
                && toDo(in(workload)).stream().anyMatch(a -> t(a) >= t);
    }

    BigDecimal workloadPrecedence() {
        return sum(backlog.workloadDependencies().stream().map(this::missing));
    }

    private BigDecimal missing(WorkloadDependency d) {
        List<Asset> before = assets(in(d.from()));
        List<Asset> after = assets(in(d.to())).stream().filter(this::planned).toList();
        if (before.isEmpty() || after.isEmpty()) {
            return BigDecimal.ZERO;
        }
        int complete = toDo(in(d.from())).stream().mapToInt(this::t).max().orElse(first() - 1);
        int start = after.stream().mapToInt(this::t).min().orElseThrow();
        return BigDecimal.valueOf(Math.max(0, complete + d.lag() - start));
    }

    private Stream<Datacenter> firm() {
        return backlog.datacenters().stream()
                .filter(d -> d.exitBy() != null && d.exitMode() == Datacenter.ExitMode.FIRM);
    }

    BigDecimal leaseLate() {
        return sum(firm().map(d ->
                effortDaysLate(toDo(a -> d.id().equals(dc(a))), d.exitBy().minusDays(d.decommissionDays()))));
    }

    BigDecimal exitLate() {
        return sum(firm().flatMap(d -> allWorkloads()
                .map(w -> effortDaysLate(
                        toDo(in(w).and(a -> d.id().equals(dc(a)))), d.exitBy().minusDays(d.decommissionDays())))));
    }

    private Stream<String> allWorkloads() {
        return Stream.concat(
                backlog.workloads().stream().map(Workload::id),
                assets(a -> a.workload() == null).stream().map(Asset::id));
    }

    BigDecimal dueLate() {
        BigDecimal workloads = sum(backlog.workloads().stream()
                .filter(w -> w.due() != null)
                .map(w -> effortDaysLate(toDo(in(w.id())), w.due())));
        BigDecimal own = sum(backlog.assets().stream()
                .filter(a -> a.workload() == null && a.due() != null)
                .map(a -> effortDaysLate(toDo(in(a.id())), a.due())));
        BigDecimal releases = sum(backlog.releases().stream()
                .filter(r -> r.due() != null)
                .map(r -> effortDaysLate(toDo(a -> r.workloads().stream().anyMatch(w -> in(w).test(a))), r.due())));
        return workloads.add(own).add(releases);
    }

    int movedFromBaseline() {
        return (int) backlog.baseline().stream()
                .filter(entry ->
                        toDo(a -> a.id().equals(entry.asset())).stream().anyMatch(a -> moved(a, entry)))
                .count();
    }

    private boolean moved(Asset a, BaselineEntry entry) {
        boolean wasPlanned = entry.iteration() != null && entry.iteration() >= first() && entry.iteration() <= last();
        boolean contradicted = a.pin() != null
                && (a.pin().iteration() == null
                        ? wasPlanned
                        : !(wasPlanned && a.pin().iteration().equals(entry.iteration())));
        boolean same = planned(a) == wasPlanned && (!wasPlanned || entry.iteration() == t(a));
        return !same && !contradicted;
    }
}
