package org.iterationplanner.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.cycle.AcceptedPlan;
import org.iterationplanner.cycle.Actuals;
import org.iterationplanner.cycle.Commitment;
import org.iterationplanner.cycle.Decision;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Revision.Difference;
import org.iterationplanner.cycle.Revision.Kind;
import org.iterationplanner.cycle.TrackedIteration;
import org.junit.jupiter.api.Test;

/** What every database must do for living backlogs. */
abstract class BacklogsContract extends BacklogFixture {
    private static final Backlog LARGER = Literals.backlog("assets: [{id: 'a', effort: {crew: 5}}]");

    @Test
    void aBacklogIsReadBackAsItWas() {
        LivingBacklog kept = keep("Wave \t \"1\" \uD83D\uDE80 ü");

        assertThat(backlogs.find(kept.id())).contains(kept);
        assertThat(backlogs.version(kept.id())).contains(1L);
        assertThat(history.all(kept.id())).containsExactly(Revision.of(kept, ACT, Kind.CREATED, null, List.of()));
        assertThat(backlogs.find(UUID.randomUUID())).isEmpty();
    }

    @Test
    void everythingThatAnIterationGoesThroughIsReadBack() {
        LivingBacklog before = keep("x");
        Commitment commitment = new Commitment(
                1,
                NOON,
                "ada",
                null,
                List.of(new Commitment.CommittedAsset(
                        "a",
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of("crew", BigDecimal.valueOf(3)),
                        null,
                        List.of(),
                        null)),
                List.of(new Commitment.PhaseWork(null, 1, BigDecimal.ONE)),
                List.of(),
                new ModelOutput.Completes(List.of("a"), List.of(), List.of()),
                List.of(),
                List.of());
        Actuals actuals = new Actuals(
                NOON,
                "bob",
                "done",
                List.of(new Actuals.Outcome("a", true, LocalDate.of(2026, 1, 9), Map.of(), Map.of(), Map.of(), null)),
                Map.of("crew", BigDecimal.TEN));
        TrackedIteration iteration = new TrackedIteration(
                1,
                LocalDate.of(2026, 1, 5),
                LocalDate.of(2026, 1, 11),
                IterationState.CLOSED,
                commitment,
                List.of(new Decision(true, NOON, "cab", "board", null, List.of("at night"))),
                NOON,
                actuals);
        LivingBacklog after = before.withIterations(List.of(iteration))
                .withPlan(new AcceptedPlan(
                        UUID.randomUUID(),
                        NOON,
                        "ada",
                        1,
                        2,
                        Literals.plan("a=1 b=2/crew"),
                        Literals.plan("a=2"),
                        List.of("c")))
                .changedBy(ACT);

        assertThat(save(before, after)).isTrue();
        assertThat(backlogs.find(before.id())).contains(after);
        assertThat(history.plans(before.id())).containsExactly(after.plan());
        assertThat(backlogs.page(0, 9).get(0).planId()).isEqualTo(after.plan().planId());
    }

    @Test
    void aVersionShowsTheRecordsAsTheyWere() {
        LivingBacklog one = keep("x");
        LivingBacklog two = one.with("y", INPUT).changedBy(ACT);
        LivingBacklog three = two.with("y", LARGER).changedBy(ACT);
        save(one, two);
        save(two, three);

        assertThat(LongStream.rangeClosed(1, 3)
                        .mapToObj(
                                v -> history.version(one.id(), v).orElseThrow().modelInput()))
                .containsExactly(INPUT, INPUT, LARGER);
        assertThat(history.page(one.id(), 0, 2)).extracting(Revision::version).containsExactly(3L, 2L);
        assertThat(history.page(one.id(), 1, 2)).extracting(Revision::version).containsExactly(1L);
        assertThat(history.version(one.id(), 4)).isEmpty();
        assertThat(inputsStored(one.id()))
                .as("what has not changed is not stored again")
                .isEqualTo(2);
    }

    @Test
    void aDifferenceIsReadBackAsTheJsonItWas() {
        LivingBacklog one = keep("x");
        LivingBacklog two = one.changedBy(ACT);
        Difference difference =
                new Difference("assets", "a", "effort/crew", 3, Map.of("x", List.of("y")), "estimate of a 3 → ?");
        backlogs.save(one, two, Revision.of(two, ACT, Kind.PATCHED, 7, List.of(difference)), null);

        assertThat(history.page(one.id(), 0, 1).get(0))
                .isEqualTo(Revision.of(two, ACT, Kind.PATCHED, 7, List.of(difference)));
    }

    @Test
    void whoIsLateChangesNothing() {
        LivingBacklog seen = keep("x");
        LivingBacklog first = seen.with("first", LARGER).changedBy(ACT);
        LivingBacklog second = seen.with("second", INPUT).changedBy(ACT);

        assertThat(save(seen, first)).isTrue();
        assertThat(save(seen, second)).isFalse();
        assertThat(backlogs.find(seen.id())).contains(first);
        assertThat(history.all(seen.id())).hasSize(2);
    }

    /** {@code -Dplanner.writes=1000} asks for more. */
    @Test
    void noUpdateIsLostAmongParallelWriters() throws Exception {
        UUID id = keep("0").id();
        int writers = 8;
        int each = Math.max(1, Integer.getInteger("planner.writes", 160) / writers);

        atOnce(writers, () -> {
            for (int i = 0; i < each; i++) {
                increment(id);
            }
            return true;
        });

        assertThat(backlogs.find(id).orElseThrow().name()).isEqualTo(String.valueOf(writers * each));
        assertThat(history.all(id))
                .extracting(Revision::version)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 1L + (long) writers * each)
                        .boxed()
                        .toList());
    }

    private void increment(UUID id) {
        while (true) {
            LivingBacklog before = backlogs.find(id).orElseThrow();
            String name = String.valueOf(Integer.parseInt(before.name()) + 1);
            if (save(before, before.with(name, before.modelInput()).changedBy(ACT))) {
                return;
            }
        }
    }

    @Test
    void ofThoseWhoSawTheSameVersionOneWins() throws Exception {
        LivingBacklog seen = keep("x");

        assertThat(atOnce(16, () -> save(seen, seen.changedBy(ACT))))
                .containsOnly(true, false)
                .containsOnlyOnce(true);
    }

    @Test
    void aVersionThatCannotBeStoredLeavesNothingBehind() {
        LivingBacklog before = keep("x");
        LivingBacklog after = before.with("y", LARGER).changedBy(ACT);
        Revision taken = Revision.of(before, ACT, Kind.PATCHED, null, List.of());

        assertThatThrownBy(() -> backlogs.save(before, after, taken, null)).isInstanceOf(RuntimeException.class);
        assertThat(backlogs.find(before.id())).contains(before);
        assertThat(history.all(before.id())).hasSize(1);
    }

    @Test
    void aListIsNewestFirstInPages() {
        UUID one = keep("1").id();
        UUID two = keep("2").id();
        UUID three = keep("3").id();

        assertThat(backlogs.page(0, 2)).extracting(head -> head.id()).containsExactly(three, two);
        assertThat(backlogs.page(1, 2)).extracting(head -> head.id()).containsExactly(one);
        assertThat(backlogs.page(1, 2).get(0).assets()).isEqualTo(2);
        assertThat(backlogs.page(1, 2).get(0).done()).isEqualTo(1);
        assertThat(backlogs.page(0, 9).get(0).changedBy()).isEqualTo(ACT.actor());
    }

    @Test
    void itIsRemovedAsTheVersionThatWasSeen() {
        LivingBacklog seen = keep("x");
        LivingBacklog later = seen.changedBy(ACT);
        save(seen, later);

        assertThat(backlogs.delete(seen.id(), 1)).isFalse();
        assertThat(backlogs.delete(seen.id(), 2)).isTrue();
        assertThat(backlogs.delete(seen.id(), 2)).isFalse();
        assertThat(backlogs.find(seen.id())).isEmpty();
        assertThat(history.all(seen.id())).isEmpty();
        assertThat(save(later, later.changedBy(ACT))).isFalse();
    }

    private long inputsStored(UUID id) {
        return database.with(
                handle -> handle.createQuery("SELECT COUNT(model_input) FROM backlog_version WHERE backlog_id = :id")
                        .bind("id", id)
                        .mapTo(Long.class)
                        .one());
    }
}
