package org.iterationplanner.cycle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.validate.BacklogValidator;
import org.jspecify.annotations.Nullable;

/**
 * The iterations in which a living backlog is planned. They go on where its calendar ends, with the length of its last one, so
 * that a number always means the same days. Stateless.
 */
public final class Horizon {

    /** So many iterations are planned at most, unless something is pinned to a later one. */
    public static final int MOST = 104;

    private Horizon() {}

    /**
     * As many iterations as it takes, from the first that is not closed: the smallest number, at least {@code publish}, whose
     * capacity is 1.25 times the effort still to do, and that ends no earlier than every lease, due date and earliest day of what
     * is still to do; at most {@value #MOST}. More only for what is pinned or committed later.
     *
     * @param publish how many are published, 1 to {@value #MOST}
     */
    static Calendar next(LivingBacklog living, int publish) {
        Backlog backlog = living.modelInput();
        int first = living.firstOpen();
        int most = Math.max(
                publish,
                Math.min(MOST, BacklogValidator.mostIterations(backlog.teams().size())));
        int count = Math.max(enough(backlog, first, publish, most), lastFixed(living) - first + 1);
        return between(backlog.calendar(), first, first + count - 1, publish);
    }

    private static int enough(Backlog backlog, int first, int publish, int most) {
        Timeline timeline = new Timeline(between(backlog.calendar(), first, first + most - 1, null));
        BigDecimal quarters = BigDecimal.valueOf(5).multiply(remaining(backlog));
        LocalDate lastDay = lastDay(backlog);
        BigDecimal capacity = BigDecimal.ZERO;
        for (int count = 1; count < most; count++) {
            int number = first + count - 1;
            capacity = capacity.add(backlog.teams().stream()
                    .map(team -> team.capacity(number, backlog.buffer()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
            boolean hasRoom = BigDecimal.valueOf(4).multiply(capacity).compareTo(quarters) >= 0;
            if (count >= publish && hasRoom && !timeline.end(number).isBefore(lastDay)) {
                return count;
            }
        }
        return most;
    }

    private static BigDecimal remaining(Backlog backlog) {
        return backlog.assets().stream()
                .filter(asset -> !asset.isDone())
                .map(Asset::totalEffort)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The last of all days that matter to something still to do. */
    private static LocalDate lastDay(Backlog backlog) {
        Map<String, Workload> workloads = new HashMap<>();
        backlog.workloads().forEach(workload -> workloads.put(workload.id(), workload));
        Set<String> open = new HashSet<>();
        Set<String> datacenters = new HashSet<>();
        Stream.Builder<@Nullable LocalDate> days = Stream.builder();
        for (Asset asset : backlog.assets()) {
            if (!asset.isDone()) {
                Workload workload = asset.workload() == null ? null : workloads.get(asset.workload());
                open.add(asset.workloadId());
                datacenters.add(
                        asset.datacenter() != null || workload == null ? asset.datacenter() : workload.datacenter());
                days.add(asset.notBefore());
                days.add(workload == null ? asset.due() : workload.due());
            }
        }
        backlog.releases().stream()
                .filter(release -> release.workloads().stream().anyMatch(open::contains))
                .forEach(release -> days.add(release.due()));
        backlog.datacenters().stream()
                .filter(datacenter -> datacenters.contains(datacenter.id()))
                .forEach(datacenter -> days.add(datacenter.exitBy()));
        return days.build().filter(Objects::nonNull).max(LocalDate::compareTo).orElse(LocalDate.MIN);
    }

    /** The last iteration to which something still to do is pinned or committed; 0: nothing is. */
    private static int lastFixed(LivingBacklog living) {
        int committed = living.iterations().stream()
                .filter(iteration -> iteration.state().isFixed())
                .mapToInt(TrackedIteration::number)
                .max()
                .orElse(0);
        return living.modelInput().assets().stream()
                .filter(asset ->
                        !asset.isDone() && asset.pin() != null && asset.pin().iteration() != null)
                .mapToInt(asset -> asset.pin().iteration())
                .reduce(committed, Math::max);
    }

    /** A calendar that has the iterations up to {@code last}, at least; the days of those it has stay. */
    public static Calendar until(Calendar calendar, int last) {
        int first = calendar.firstNumber();
        Timeline timeline = new Timeline(calendar);
        return last <= timeline.last() ? calendar : between(calendar, first, last, calendar.publish());
    }

    /**
     * The iterations {@code first} to {@code last} of a calendar that goes on.
     *
     * @param first no earlier than its own first
     */
    static Calendar between(Calendar calendar, int first, int last, @Nullable Integer publish) {
        LocalDate start = calendar.start();
        Integer days = calendar.iterationDays();
        int skipped = first - calendar.firstNumber();
        int count = last - first + 1;
        if (start != null && days != null) {
            return new Calendar(start.plusDays((long) skipped * days), days, Iterations.of(count), first, publish);
        }
        List<Iterations.Box> boxes = new ArrayList<>();
        new Timeline(calendar).iterations().forEach(box -> boxes.add(new Iterations.Box(box.start(), box.end())));
        long length = new Timeline(calendar)
                .iteration(calendar.firstNumber() + boxes.size() - 1)
                .lengthInDays();
        while (boxes.size() < skipped + count) {
            LocalDate next = boxes.get(boxes.size() - 1).end().plusDays(1);
            boxes.add(new Iterations.Box(next, next.plusDays(length - 1)));
        }
        return new Calendar(null, null, Iterations.of(boxes.subList(skipped, skipped + count)), first, publish);
    }
}
