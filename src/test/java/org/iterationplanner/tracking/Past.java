package org.iterationplanner.tracking;

import static org.iterationplanner.backlog.Literals.backlog;
import static org.iterationplanner.backlog.Literals.plan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.change.Change;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.ScopeChange;
import org.iterationplanner.cycle.TrackedIteration;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Reading;
import org.iterationplanner.status.Boxes;

/**
 * Histories as short literals, for tests. Efforts are {@code 5} for five of the team crew, or {@code dba:5,net:1}. The records
 * are given as they are at the end.
 */
public final class Past {
    private static final Instant TIME = Instant.parse("2026-01-05T08:00:00Z");

    private final Backlog records;
    private final List<TrackedIteration> iterations = new ArrayList<>();
    private final List<Revision> revisions = new ArrayList<>();
    private final List<Promise> promises = new ArrayList<>();
    private AcceptedPlan accepted;

    private Past(Backlog records) {
        this.records = records;
        revise(Revision.Kind.CREATED, null, "0", null);
    }

    public static Past of(String fields) {
        return new Past(backlog(fields));
    }

    public static Past of(Backlog records) {
        return new Past(records);
    }

    private void revise(Revision.Kind kind, Integer iteration, String effort, ScopeChange change) {
        revisions.add(new Revision(
                revisions.size() + 1L,
                TIME.plusSeconds(revisions.size()),
                "ann",
                kind,
                iteration,
                null,
                List.of(),
                records.assets().size(),
                new BigDecimal(effort),
                change,
                null));
    }

    /** Which plan was accepted, and nothing done since it. */
    public Past accepts(String placements) {
        return accepts(placements, "0");
    }

    /**
     * Which plan was accepted; its promise is put down with nothing done since.
     *
     * @param effort of all assets at that time
     * @param estimates of assets that had another one then: {@code a 5}
     */
    public Past accepts(String placements, String effort, String... estimates) {
        revise(Revision.Kind.PLAN_ACCEPTED, null, effort, null);
        LivingBacklog now = living();
        accepted = new AcceptedPlan(
                new UUID(0, promises.size() + 1L), TIME, "ann", now.firstOpen(), 3, plan(placements), null);
        promises.add(Promises.of(living(before(new Boxes(now).start(now.firstOpen()), estimates)), null));
        return this;
    }

    /** The records as they were when nothing was done from that day on. */
    private Backlog before(LocalDate day, String... estimates) {
        Map<String, String> changes = new LinkedHashMap<>();
        records.assets().stream()
                .filter(asset ->
                        asset.completedOn() != null && !asset.completedOn().isBefore(day))
                .forEach(asset -> changes.put(asset.id(), "\"completedOn\": null"));
        for (String estimate : estimates) {
            String[] words = estimate.split(" ", -1);
            changes.merge(words[0], "\"effort\": {\"crew\": " + words[1] + "}", (one, other) -> one + ", " + other);
        }
        String assets = changes.entrySet().stream()
                .map(change -> "{\"id\": \"" + change.getKey() + "\", " + change.getValue() + "}")
                .collect(Collectors.joining(", ", "{\"assets\": [", "]}"));
        Reading<Backlog> reading = new Change(null, new AnyJson(assets)).applyTo(records);
        return reading instanceof Reading.Value<Backlog> value ? value.value() : records;
    }

    public Past promises(Promise promise) {
        promises.add(promise);
        return this;
    }

    public Past patches(ScopeChange change) {
        revise(Revision.Kind.PATCHED, null, "0", change);
        return this;
    }

    /**
     * An iteration in any state but CLOSED.
     *
     * @param committed by commas: {@code a,b}
     */
    public Past has(int number, IterationState state, String committed) {
        iterations.add(iteration(
                number,
                state,
                commitment(
                        "",
                        Stream.of(committed.split(",", -1))
                                .map(asset -> outcome(asset + " 1 left"))
                                .toList()),
                null));
        return this;
    }

    /**
     * An iteration that is over.
     *
     * @param capacity planned/actual by team: {@code crew:10/8,net:4}
     * @param outcomes {@code a 5 done}, {@code a 5 done took 6}, {@code a 5 left took 3 rest 2}, {@code a 5 left released},
     *     {@code a 5 extra} for one done beside the commitment
     */
    public Past closes(int number, String capacity, String... outcomes) {
        List<Actuals.Outcome> all = Stream.of(outcomes).map(this::outcome).toList();
        Map<String, BigDecimal> actual = new LinkedHashMap<>();
        for (String team : parts(capacity)) {
            String[] sides = team.split("[:/]", -1);
            if (sides.length > 2) {
                actual.put(sides[0], new BigDecimal(sides[2]));
            }
        }
        iterations.add(iteration(
                number, IterationState.CLOSED, commitment(capacity, all), new Actuals(TIME, "ann", null, all, actual)));
        revise(Revision.Kind.CLOSED, number, "0", null);
        return this;
    }

    private TrackedIteration iteration(int number, IterationState state, Commitment commitment, Actuals actuals) {
        Boxes boxes = new Boxes(living());
        return new TrackedIteration(
                number, boxes.start(number), boxes.end(number), state, commitment, List.of(), TIME, actuals);
    }

    private Commitment commitment(String capacity, List<Actuals.Outcome> outcomes) {
        List<ModelOutput.Load> load = parts(capacity).stream()
                .map(team -> team.split("[:/]", -1))
                .map(sides -> new ModelOutput.Load(sides[0], null, new BigDecimal(sides[1]), null))
                .toList();
        List<Commitment.CommittedAsset> assets = outcomes.stream()
                .filter(Actuals.Outcome::committed)
                .map(this::committed)
                .toList();
        return new Commitment(
                1,
                TIME,
                "ann",
                null,
                assets,
                List.of(),
                load,
                new ModelOutput.Completes(List.of(), List.of(), List.of()),
                List.of(),
                List.of());
    }

    private Commitment.CommittedAsset committed(Actuals.Outcome outcome) {
        return records.assets().stream()
                .filter(asset -> asset.id().equals(outcome.asset()))
                .findFirst()
                .map(asset -> new Commitment.CommittedAsset(
                        asset.id(),
                        null,
                        asset.workload(),
                        null,
                        asset.type(),
                        asset.strategy(),
                        outcome.estimate(),
                        null,
                        List.of(),
                        null))
                .orElseGet(() -> new Commitment.CommittedAsset(
                        outcome.asset(), null, null, null, null, null, outcome.estimate(), null, List.of(), null));
    }

    private Actuals.Outcome outcome(String text) {
        String[] words = text.split(" ", -1);
        boolean done = !words[2].equals("left");
        Map<String, BigDecimal> took = Map.of();
        Map<String, BigDecimal> rest = Map.of();
        for (int i = 3; i + 1 < words.length; i += 2) {
            if (words[i].equals("took")) {
                took = efforts(words[i + 1]);
            } else {
                rest = efforts(words[i + 1]);
            }
        }
        return new Actuals.Outcome(
                words[0],
                !words[2].equals("extra"),
                done ? new Boxes(living()).end(1) : null,
                efforts(words[1]),
                took,
                rest,
                text.endsWith("released") ? true : null);
    }

    private static Map<String, BigDecimal> efforts(String text) {
        Map<String, BigDecimal> efforts = new LinkedHashMap<>();
        for (String part : parts(text)) {
            String[] sides = part.split(":", -1);
            efforts.put(sides.length == 1 ? "crew" : sides[0], new BigDecimal(sides[sides.length - 1]));
        }
        return efforts;
    }

    private static List<String> parts(String text) {
        return Stream.of(text.split(",", -1)).filter(part -> !part.isEmpty()).toList();
    }

    public LivingBacklog living() {
        return living(records);
    }

    private LivingBacklog living(Backlog then) {
        return new LivingBacklog(
                new UUID(0, 1), "estate", revisions.size(), TIME, TIME, "ann", then, accepted, iterations);
    }

    public TrackRecord record() {
        return new TrackRecord(living(), revisions, promises);
    }

    public BacklogKpis kpis() {
        return BacklogKpis.of(record());
    }
}
