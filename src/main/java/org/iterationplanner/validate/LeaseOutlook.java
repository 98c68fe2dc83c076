package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Hundredths;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.structure.IndexedBacklog;

/**
 * Whether what a plan leaves in a datacenter can still leave before the lease ends. Iterations behind the last are as long as
 * that one; a lease may be thousands of them away, so only those are looked at that differ from the rest.
 */
final class LeaseOutlook {

    private final Issues issues;
    private final IndexedBacklog index;
    private final Timeline timeline;
    /** Capacity of all teams in an iteration without override or ramp, in hundredths. */
    private long usual;
    /** By number of an iteration behind the last: by how much all capacities up to it differ from the usual. */
    private final TreeMap<Integer, Long> unusual = new TreeMap<>();

    LeaseOutlook(Issues issues, IndexedBacklog index) {
        this.issues = issues;
        this.index = index;
        timeline = index.timeline();
        index.backlog().teams().forEach(this::add);
        long sum = 0;
        for (Map.Entry<Integer, Long> each : unusual.entrySet()) {
            sum += each.getValue();
            each.setValue(sum);
        }
    }

    private void add(Team team) {
        int plain = Integer.MAX_VALUE;
        while (team.capacityByIteration().containsKey(plain)) {
            plain--;
        }
        long base = capacity(team, plain);
        usual += base;
        for (int number = timeline.never(); number <= team.rampUp().size(); number++) {
            unusual.merge(number, capacity(team, number) - base, Long::sum);
        }
        for (int number : team.capacityByIteration().keySet()) {
            if (number > timeline.last() && number > team.rampUp().size()) {
                unusual.merge(number, capacity(team, number) - base, Long::sum);
            }
        }
    }

    private long capacity(Team team, int number) {
        BigDecimal buffer = index.backlog().buffer();
        return Hundredths.of(team.capacity(number, buffer));
    }

    void check(Place root, Plan plan) {
        long[] left = new long[index.backlog().datacenters().size()];
        for (int a = 0; a < index.assetCount(); a++) {
            int dc = index.datacenterOf(a);
            boolean planned = plan.placement(index.asset(a).id()) != null;
            if (dc != IndexedBacklog.NONE && !planned && !index.asset(a).isDone()) {
                left[dc] += index.effortOf(a);
            }
        }
        for (int dc = 0; dc < left.length; dc++) {
            Datacenter datacenter = index.datacenter(dc);
            LocalDate lastDay = datacenter.lastDay();
            if (left[dc] > 0 && lastDay != null) {
                warn(root.at("datacenters").at(dc), datacenter, left[dc], capacityUntil(lastDay));
            }
        }
    }

    /** What all teams can do in the whole iterations between the last planned one and that day. */
    private long capacityUntil(LocalDate day) {
        LocalDate end = timeline.end(timeline.last());
        long length = timeline.iteration(timeline.last()).lengthInDays();
        int whole = (int) Math.max(0, ChronoUnit.DAYS.between(end, day) / length);
        Map.Entry<Integer, Long> differences = unusual.floorEntry(timeline.last() + whole);
        return whole * usual + (differences == null ? 0 : differences.getValue());
    }

    private void warn(Place place, Datacenter datacenter, long left, long capacity) {
        if (left > capacity) {
            String available = Hundredths.toDecimal(capacity).toPlainString();
            String needed = Hundredths.toDecimal(left).toPlainString();
            issues.add(
                    IssueCode.HORIZON_SHORT,
                    place,
                    available,
                    "What is left in datacenter " + quoted(datacenter.id()) + " cannot leave in time: capacity "
                            + available + " between iteration " + timeline.last() + " and " + datacenter.lastDay()
                            + ", effort " + needed + ". Maybe plan more iterations, or extend the lease.");
        }
    }
}
