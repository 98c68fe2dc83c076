package org.iterationplanner.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.iterationplanner.backlog.Literals.backlog;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Freeze;
import org.iterationplanner.backlog.Timeline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FreezesTest {

    /** Weeks from Monday the 7th: 7–13, 14–20, 21–27. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2026-12-07 | 2026-12-13 | false | {0}
                    2026-12-07 | 2026-12-11 | false | {0}
                    2026-12-07 | 2026-12-10 | false | {}
                    2026-12-12 | 2026-12-13 | false | {}
                    2026-12-12 | 2026-12-18 | false | {1}
                    2026-12-13 | 2026-12-14 | true  | {0, 1}
                    2026-12-27 | 2027-12-31 | true  | {2}
                    2026-12-28 | 2027-12-31 | true  | {}
                    2020-01-01 | 2026-12-06 | true  | {}
                    2020-01-01 | 2030-01-01 | false | {0, 1, 2}
                    """)
    void anIterationIsClosedWithoutAnUnfrozenWorkingDay(String from, String to, boolean anyOverlap, String closed) {
        IndexedBacklog index = new IndexedBacklog(backlog("""
                calendar: {start: '2026-12-07', iterationDays: 7, iterations: 3},
                 assets: [{id: 'a'}],
                 freezes: [{scope: {all: true}, from: '%s', to: '%s', anyOverlap: %s}]}""".formatted(from, to, anyOverlap)));
        assertThat(new Freezes(index).closedFor(0)).hasToString(closed);
    }

    @Test
    void aWeekendIterationIsClosedWhenAllItsDaysAreFrozen() {
        IndexedBacklog index = new IndexedBacklog(backlog("""
                        calendar: {iterations: [{start: '2026-12-12', end: '2026-12-13'}, {start: '2026-12-14', end: '2026-12-18'}]},
                         assets: [{id: 'a'}, {id: 'b'}],
                         freezes: [{scope: {asset: 'a'}, from: '2026-12-12', to: '2026-12-12'},
                                   {scope: {asset: 'b'}, from: '2026-12-12', to: '2026-12-13'}]"""));
        assertThat(new Freezes(index).closedFor(0)).hasToString("{}");
        assertThat(new Freezes(index).closedFor(1)).hasToString("{0}");
    }

    @Test
    void freezesOfDifferentScopesCloseTogetherWhatNeitherDoesAlone() {
        IndexedBacklog index = new IndexedBacklog(backlog("""
                        calendar: {start: '2026-12-07', iterationDays: 7, iterations: 1},
                         datacenters: [{id: 'd'}], workloads: [{id: 'w', datacenter: 'd'}],
                         assets: [{id: 'a', workload: 'w'}, {id: 'b', datacenter: 'd'}],
                         freezes: [{scope: {workload: 'w'}, from: '2026-12-07', to: '2026-12-09'},
                                   {scope: {datacenter: 'd'}, from: '2026-12-10', to: '2026-12-11'}]"""));
        assertThat(new Freezes(index).closedFor(0)).hasToString("{0}");
        assertThat(new Freezes(index).closedFor(1)).hasToString("{}");
    }

    @Test
    void agreesWithLookingAtEveryDay() {
        Random random = new Random(11);
        for (int run = 0; run < 3_000; run++) {
            Backlog backlog = backlog("""
                    calendar: {start: '2026-12-%02d', iterationDays: %d, iterations: 4},
                     datacenters: [{id: 'd'}, {id: 'e'}],
                     workloads: [{id: 'v', datacenter: 'd'}, {id: 'w'}],
                     assets: [{id: 'a', workload: 'v'}, {id: 'b', workload: 'w', datacenter: 'e'}, {id: 'c', datacenter: 'd'}],
                     freezes: [%s]""".formatted(
                            1 + random.nextInt(9),
                            1 + random.nextInt(9),
                            IntStream.range(0, random.nextInt(6))
                                    .mapToObj(i -> freeze(random))
                                    .collect(Collectors.joining(","))));
            IndexedBacklog index = new IndexedBacklog(backlog);
            Freezes freezes = new Freezes(index);
            for (int a = 0; a < 3; a++) {
                assertThat(freezes.closedFor(a)).as("%s", backlog).isEqualTo(naive(index, a));
            }
        }
    }

    private static String freeze(Random random) {
        List<String> scopes = List.of(
                "all: true",
                "datacenter: 'd'",
                "datacenter: 'e'",
                "workload: 'v'",
                "workload: 'c'",
                "asset: 'a'",
                "asset: 'b'");
        LocalDate from = LocalDate.of(2026, 11, 25).plusDays(random.nextInt(50));
        return "{scope: {%s}, from: '%s', to: '%s', anyOverlap: %s}"
                .formatted(
                        scopes.get(random.nextInt(scopes.size())),
                        from,
                        from.plusDays(random.nextInt(12)),
                        random.nextInt(4) == 0);
    }

    private static BitSet naive(IndexedBacklog index, int asset) {
        List<Freeze> own = index.backlog().freezes().stream()
                .filter(freeze -> inScope(index, asset, freeze.scope()))
                .toList();
        BitSet closed = new BitSet();
        for (int t = 0; t < index.iterationCount(); t++) {
            Timeline.Iteration iteration = index.timeline().iterations().get(t);
            List<LocalDate> days =
                    iteration.start().datesUntil(iteration.end().plusDays(1)).toList();
            boolean touched =
                    own.stream().anyMatch(f -> f.anyOverlap() && days.stream().anyMatch(day -> isIn(f, day)));
            boolean someFrozen = days.stream().anyMatch(day -> own.stream().anyMatch(f -> isIn(f, day)));
            List<LocalDate> counting = days.stream().anyMatch(FreezesTest::isWorking)
                    ? days.stream().filter(FreezesTest::isWorking).toList()
                    : days;
            boolean noneLeft = counting.stream().allMatch(day -> own.stream().anyMatch(f -> isIn(f, day)));
            closed.set(t, touched || (someFrozen && noneLeft));
        }
        return closed;
    }

    private static boolean inScope(IndexedBacklog index, int asset, Freeze.Scope scope) {
        int dc = index.datacenterOf(asset);
        return Boolean.TRUE.equals(scope.all())
                || index.asset(asset).id().equals(scope.asset())
                || index.asset(asset).workloadId().equals(scope.workload())
                || (dc >= 0 && index.datacenter(dc).id().equals(scope.datacenter()));
    }

    private static boolean isIn(Freeze freeze, LocalDate day) {
        return !day.isBefore(freeze.from()) && !day.isAfter(freeze.to());
    }

    private static boolean isWorking(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }
}
