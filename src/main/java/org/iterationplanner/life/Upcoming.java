package org.iterationplanner.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.cycle.LivingBacklog;

/** For now. */
final class Upcoming {
    private Upcoming() {}

    static Backlog of(LivingBacklog living, Collection<Plan.Placement> placements) {
        Backlog b = living.modelInput();
        int first = living.firstOpen();
        Timeline timeline = new Timeline(b.calendar());
        int last = Math.max(timeline.last(), first + 3);
        for (Plan.Placement placement : placements) {
            last = Math.max(last, placement.iteration());
        }
        List<Iterations.Box> boxes = new ArrayList<>();
        timeline.iterations().forEach(i -> boxes.add(new Iterations.Box(i.start(), i.end())));
        while (boxes.size() < last - timeline.first() + 1) {
            long days = timeline.iteration(timeline.last()).lengthInDays();
            LocalDate from = boxes.get(boxes.size() - 1).end().plusDays(1);
            boxes.add(new Iterations.Box(from, from.plusDays(days - 1)));
        }
        Calendar calendar = new Calendar(
                null, null, Iterations.of(boxes.subList(first - timeline.first(), boxes.size())), first, null);
        int open = IntStream.iterate(first, n -> n + 1)
                .filter(n -> living.iteration(n).map(i -> !i.state().isFixed()).orElse(true))
                .findFirst()
                .orElseThrow();
        LocalDate earliest = new Timeline(calendar).iteration(open).start();
        java.util.Map<String, Asset.Pin> fixed = new java.util.HashMap<>();
        living.iterations().stream()
                .filter(i -> i.state().isFixed() && i.number() >= first)
                .forEach(i -> i.commitment()
                        .assets()
                        .forEach(c -> fixed.put(
                                c.asset(), new Asset.Pin(i.number(), null, c.flexibleTeam(), null, null, null))));
        List<Asset> assets = b.assets().stream()
                .map(a -> a.pin() != null
                                && a.pin().iteration() != null
                                && a.pin().iteration() < first
                        ? a.withPin(null)
                        : a)
                .map(a -> fixed.containsKey(a.id())
                        ? a.withPin(fixed.get(a.id()))
                        : a.isDone()
                                        || a.pin() != null
                                        || a.notBefore() != null
                                                && a.notBefore().isAfter(earliest)
                                ? a
                                : a.withWindow(earliest, a.notAfter()))
                .toList();
        return b.with(calendar, assets, List.of());
    }
}
