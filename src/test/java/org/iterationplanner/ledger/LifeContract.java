package org.iterationplanner.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.Acceptance;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.NextPlan;
import org.iterationplanner.cycle.ProposedPlan;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Revision.Kind;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.life.CloseRequest;
import org.iterationplanner.life.Closing;
import org.iterationplanner.life.Committing;
import org.iterationplanner.life.Deciding;
import org.iterationplanner.life.Starting;
import org.iterationplanner.store.BacklogHistory;
import org.iterationplanner.store.BacklogStore;
import org.iterationplanner.store.Crash;
import org.iterationplanner.store.Database;
import org.iterationplanner.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life of an iteration on some database, with several people at it at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class LifeContract {
    private static final int MANY = 8;
    private static final CloseRequest NOT_DONE =
            new CloseRequest(List.of(), CloseRequest.Others.NOT_DONE, Map.of(), null);

    private TestDatabase server;
    private Database database;
    private UUID id;

    abstract TestDatabase start();

    @BeforeAll
    void open() {
        server = start();
        database = server.open();
    }

    @AfterAll
    void close() throws Exception {
        server.close();
    }

    @BeforeEach
    void planned() {
        Crash.forgetEverything(database);
        Backlog input = Literals.backlog("assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}]");
        id = service()
                .create("Exit", input, Kind.CREATED, "ada", null)
                .backlog()
                .id();
        make("ada", Expected.ANY, (before, act) -> Acceptance.accept(before, act, proposed(before, "a=1 b=2"), false));
    }

    @Test
    void everyStepIsKeptWithWhoMadeIt() {
        make("ada", Expected.ANY, (before, act) -> Committing.commit(before, 1, act));
        make("cab", Expected.ANY, (before, act) -> Deciding.approve(before, 1, "board", List.of("at night"), act));
        make("bob", Expected.ANY, (before, act) -> Starting.start(before, 1, act));
        LivingBacklog closed = make("bob", Expected.ANY, (before, act) -> Closing.close(before, 1, NOT_DONE, act));

        assertThat(service().find(id)).isEqualTo(closed);
        List<Revision> history = service().versions(id, 0, 20);
        assertThat(history)
                .extracting(Revision::kind)
                .containsExactly(
                        Kind.CLOSED, Kind.STARTED, Kind.APPROVED, Kind.COMMITTED, Kind.PLAN_ACCEPTED, Kind.CREATED);
        assertThat(history).extracting(Revision::actor).containsExactly("bob", "bob", "cab", "ada", "ada", "ada");
        assertThat(history).extracting(Revision::iteration).containsExactly(1, 1, 1, 1, null, null);
        assertThat(history).extracting(Revision::at).isSortedAccordingTo((one, other) -> other.compareTo(one));
        assertThat(history.get(0).differences())
                .extracting(Revision.Difference::sentence)
                .startsWith("iteration 1 IN_PROGRESS → CLOSED")
                .anyMatch(sentence -> sentence.startsWith("pinned iteration of a"));
        assertThat(history.get(3).differences())
                .extracting(Revision.Difference::sentence)
                .containsExactly("iteration 1 PUBLISHED → COMMITTED");
    }

    @Test
    void ofManyWhoCommitOneDoes() {
        assertThat(atOnce(Expected.ANY, (before, act) -> Committing.commit(before, 1, act)))
                .containsExactlyInAnyOrderElementsOf(one(Reason.OUT_OF_ORDER));
        assertThat(service().find(id).version()).isEqualTo(3);
    }

    @Test
    void ofManyWhoDecideOneDoes() {
        make("ada", Expected.ANY, (before, act) -> Committing.commit(before, 1, act));
        assertThat(atOnce(Expected.ANY, (before, act) -> Deciding.approve(before, 1, null, List.of(), act)))
                .containsExactlyInAnyOrderElementsOf(one(Reason.OUT_OF_ORDER));
        assertThat(service().find(id).iteration(1).orElseThrow().decisions()).hasSize(1);
    }

    @Test
    void ofManyWhoHaveSeenTheSameVersionOneIsRight() {
        Expected seen = new Expected(Set.of(2L), false, "\"2\"");
        assertThat(atOnce(seen, (before, act) -> Committing.commit(before, 1, act)))
                .containsExactlyInAnyOrderElementsOf(one(Reason.STALE));
    }

    @Test
    void whatIsClosedIsClosedOnce() {
        make("ada", Expected.ANY, (before, act) -> Committing.commit(before, 1, act));
        make("ada", Expected.ANY, (before, act) -> Deciding.approve(before, 1, null, List.of(), act));
        make("ada", Expected.ANY, (before, act) -> Starting.start(before, 1, act));
        assertThat(atOnce(Expected.ANY, (before, act) -> Closing.close(before, 1, NOT_DONE, act)))
                .containsExactlyInAnyOrderElementsOf(one(Reason.OUT_OF_ORDER));
        assertThat(service().find(id).iteration(1).orElseThrow().state()).isEqualTo(IterationState.CLOSED);
    }

    private static ProposedPlan proposed(LivingBacklog before, String placements) {
        return new ProposedPlan(
                new UUID(0, 7), NextPlan.of(before, 2, null).modelInput(), Literals.plan(placements), true);
    }

    /** A service of its own, as another instance has it: nothing but the database is shared. */
    private Backlogs service() {
        return new Backlogs(new BacklogStore(database), new BacklogHistory(database));
    }

    private LivingBacklog make(String actor, Expected expected, BiFunction<LivingBacklog, Act, Step> step) {
        return service().apply(id, expected, actor, null, step).backlog();
    }

    /** What became of each of many who try the same. */
    private List<String> atOnce(Expected expected, BiFunction<LivingBacklog, Act, Step> step) {
        return IntStream.range(0, MANY)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> tried("user " + i, expected, step), command -> new Thread(command).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private String tried(String actor, Expected expected, BiFunction<LivingBacklog, Act, Step> step) {
        try {
            make(actor, expected, step);
            return "made";
        } catch (CycleException e) {
            return e.reason().name();
        }
    }

    /** One has made it, the others were told why they have not. */
    private static List<String> one(Reason others) {
        List<String> all = new ArrayList<>(List.of("made"));
        IntStream.range(1, MANY).forEach(i -> all.add(others.name()));
        return all;
    }
}
