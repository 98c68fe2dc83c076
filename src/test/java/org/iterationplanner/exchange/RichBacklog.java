package org.iterationplanner.exchange;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.sample.RandomBacklog;
import org.jspecify.annotations.Nullable;

/** A random backlog with everything in it that no rule uses: names, texts of all sorts, tasks, attributes. */
final class RichBacklog {
    private static final String LETTERS = "aB1 =+-@;,\"'|\t\r\n_x0041_\u0001\u00e4\u4e2d\ud83d\ude80<&>%\u00a0\ufeff/~";

    private final SplittableRandom random;

    private RichBacklog(long seed) {
        random = new SplittableRandom(seed);
    }

    static Backlog of(long seed) {
        return new RichBacklog(seed).enrich(RandomBacklog.of(seed).modelInput());
    }

    private Backlog enrich(Backlog plain) {
        List<String> teams = plain.teams().stream().map(Team::id).toList();
        return new Backlog(
                plain.calendar(),
                text(),
                plain.buffer(),
                texts(),
                plain.teams().stream().map(this::enrich).toList(),
                plain.datacenters().stream().map(this::enrich).toList(),
                plain.workloads().stream().map(this::enrich).toList(),
                plain.releases(),
                plain.assets().stream().map(asset -> enrich(asset, teams)).toList(),
                plain.dependencies(),
                plain.workloadDependencies(),
                plain.freezes().stream()
                        .map(f -> new org.iterationplanner.backlog.Freeze(
                                f.scope(), f.from(), f.to(), f.anyOverlap(), text()))
                        .toList(),
                plain.limits(),
                plain.baseline());
    }

    private Team enrich(Team t) {
        return new Team(
                t.id(),
                text(),
                t.capacity(),
                t.capacityByIteration(),
                t.velocityHistory(),
                t.rampUp(),
                map(),
                texts(),
                map(),
                texts());
    }

    private Datacenter enrich(Datacenter d) {
        return new Datacenter(
                d.id(),
                text(),
                d.priority(),
                d.exitBy(),
                d.decommissionDays(),
                d.exitMode(),
                d.maxCutoversPerIteration(),
                map(),
                texts(),
                map(),
                texts());
    }

    private Workload enrich(Workload w) {
        return new Workload(
                w.id(),
                text(),
                w.datacenter(),
                w.value(),
                w.due(),
                w.criticality(),
                w.complexity(),
                text(),
                text(),
                map(),
                texts(),
                map(),
                texts());
    }

    private Asset enrich(Asset a, List<String> teams) {
        List<Asset.Task> tasks = new ArrayList<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            tasks.add(new Asset.Task(
                    maybe(() -> pick(Asset.Task.Phase.values())),
                    text(),
                    maybe(() -> teams.get(random.nextInt(teams.size()))),
                    maybe(() -> new BigDecimal("0.25"))));
        }
        Asset.Pin pin = a.pin() == null
                ? null
                : new Asset.Pin(
                        a.pin().iteration(), a.pin().notPlanned(), a.pin().team(), text(), text(), text());
        return new Asset(
                a.id(),
                text(),
                pick(Asset.Type.values()),
                a.workload(),
                a.datacenter(),
                maybe(() -> pick(Asset.Environment.values())),
                maybe(() -> pick(Asset.Strategy.values())),
                a.effort(),
                a.flexibleEffort(),
                maybe(() -> new Asset.EstimateRange(new BigDecimal("0.8"), new BigDecimal("1.75"))),
                a.notBefore(),
                a.notAfter(),
                a.completedOn(),
                pin,
                tasks,
                a.value(),
                a.due(),
                a.criticality(),
                a.complexity(),
                map(),
                texts(),
                map(),
                texts());
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
        return random.nextInt(2) == 0 ? null : value.get();
    }

    private <T> T pick(T[] all) {
        return all[random.nextInt(all.length)];
    }

    private List<String> texts() {
        return new ArrayList<>(map().values());
    }

    private Map<String, String> map() {
        Map<String, String> map = new LinkedHashMap<>();
        for (int n = random.nextInt(3); n > 0; n--) {
            map.put(letters(0), letters(0));
        }
        return map;
    }

    private @Nullable String text() {
        return maybe(() -> letters(1));
    }

    private String letters(int least) {
        int[] all = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int n = random.nextInt(8) + least; n > 0; n--) {
            text.appendCodePoint(all[random.nextInt(all.length)]);
        }
        return text.toString();
    }
}
