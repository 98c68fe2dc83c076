package org.iterationplanner.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.Decision;
import org.iterationplanner.cycle.IterationState;
import org.iterationplanner.cycle.LivingBacklog;
import org.junit.jupiter.api.Test;

class TransitionsTest {
    private static final String ASSETS = "assets: [{id: 'a', effort: {crew: 6}}, {id: 'b', effort: {crew: 4}}]";

    private final Lives life = Lives.of(ASSETS, "a=1 b=2");

    @Test
    void anIterationIsCommittedApprovedStartedAndClosedOnce() {
        life.commit(1);
        assertThat(state(1)).isEqualTo(IterationState.COMMITTED);
        life.approve(1);
        assertThat(state(1)).isEqualTo(IterationState.APPROVED);
        life.start(1);
        assertThat(state(1)).isEqualTo(IterationState.IN_PROGRESS);
        assertThat(life.iteration(1).startedAt()).isEqualTo(Lives.BEGIN.plusSeconds(60 * 4));
        life.close(1, "{'others': 'DONE'}");
        assertThat(state(1)).isEqualTo(IterationState.CLOSED);
        assertThat(life.backlog().version()).isEqualTo(6);
        assertThat(life.backlog().firstOpen()).isEqualTo(2);
        refused(
                () -> life.close(1, "{'others': 'DONE'}"),
                "Iteration 1 is CLOSED and cannot be closed. Maybe you mean iteration 2, the first that is not closed.");
    }

    @Test
    void whatIsOutOfOrderSaysWhatIsPossible() {
        refused(
                () -> life.start(1),
                "Iteration 1 is PUBLISHED and cannot be started, only committed. Maybe commit it first.");
        life.commit(1);
        refused(
                () -> life.commit(1),
                "Iteration 1 is COMMITTED and cannot be committed, only approved or rejected. Maybe somebody has to decide"
                        + " about it first.");
        life.approve(1);
        refused(
                () -> life.close(1, "{}"),
                "Iteration 1 is APPROVED and cannot be closed, only rejected or started. Maybe start it first.");
        life.start(1);
        refused(
                () -> life.reject(1),
                "Iteration 1 is IN_PROGRESS and cannot be rejected, only closed. Maybe close it first.");
    }

    @Test
    void whatIsNotPublishedIsADraft() {
        refused(
                () -> life.commit(5),
                "Iteration 5 is DRAFT and cannot be committed. Maybe accept a plan that publishes it first.");
    }

    @Test
    void iterationsAreCommittedInTheirOrder() {
        refused(
                () -> life.commit(2),
                "Iteration 2 cannot be committed before iteration 1, which is PUBLISHED. Maybe commit iteration 1 first.");
        life.commit(1).commit(2);
        assertThat(state(2)).isEqualTo(IterationState.COMMITTED);
    }

    @Test
    void anIterationIsStartedWhenTheOneBeforeIsClosed() {
        life.begin(1).commit(2).approve(2);
        refused(
                () -> life.start(2),
                "Iteration 2 cannot be started before iteration 1, which is IN_PROGRESS, is closed. Maybe close iteration"
                        + " 1 first.");
        life.close(1, "{'others': 'DONE'}").start(2);
        assertThat(state(2)).isEqualTo(IterationState.IN_PROGRESS);
    }

    @Test
    void whatOthersBuildOnIsNotRejectedBeforeThem() {
        life.commit(1).commit(2);
        refused(
                () -> life.reject(1),
                "Iteration 1 cannot be rejected while iteration 2, which builds on it, is COMMITTED. Maybe reject iteration"
                        + " 2 first.");
        life.reject(2).reject(1);
        assertThat(state(1)).isEqualTo(IterationState.REJECTED);
    }

    @Test
    void decisionsAreKeptInOrderAndARejectedIterationCanBeCommittedAgain() {
        life.commit(1);
        LivingBacklog rejected = Deciding.reject(
                        life.backlog(), 1, "advisory board", List.of(), life.act("Too close to payday"))
                .next();
        assertThat(rejected.iteration(1).orElseThrow().commitment()).isNotNull();
        LivingBacklog again =
                Committing.commit(rejected, 1, life.act("Without payroll")).next();
        LivingBacklog approved = Deciding.approve(again, 1, "advisory board", List.of("Backups first"), life.act(null))
                .next();
        assertThat(approved.iteration(1).orElseThrow().decisions())
                .containsExactly(
                        new Decision(
                                false, life.act(null).at(), "ada", "advisory board", "Too close to payday", List.of()),
                        new Decision(
                                true, life.act(null).at(), "ada", "advisory board", null, List.of("Backups first")));
        assertThat(approved.iteration(1).orElseThrow().commitment().comment()).isEqualTo("Without payroll");
    }

    @Test
    void anApprovalIsTakenBackBeforeTheWorkBegins() {
        life.commit(1).approve(1).reject(1);
        assertThat(state(1)).isEqualTo(IterationState.REJECTED);
    }

    @Test
    void withoutAPlanThereIsNothingToCommitTo() {
        LivingBacklog young = new LivingBacklog(
                life.backlog().id(),
                "Exit",
                1,
                Lives.BEGIN,
                Lives.BEGIN,
                "ada",
                life.backlog().modelInput(),
                null,
                List.of());
        assertThatThrownBy(() -> Committing.commit(young, 1, life.act(null)))
                .isInstanceOfSatisfying(
                        CycleException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_PLAN))
                .hasMessage("No plan has been accepted, so iteration 1 cannot be committed. Maybe ask for a plan of the"
                        + " backlog and accept it.");
    }

    @Test
    void thereIsNoIterationBeforeTheFirst() {
        assertThatThrownBy(() -> life.commit(0))
                .isInstanceOfSatisfying(
                        CycleException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NOT_FOUND))
                .hasMessage("There is no iteration 0, the first one is 1. Maybe the number is mistyped.");
    }

    private IterationState state(int number) {
        return life.iteration(number).state();
    }

    private static void refused(ThrowingCallable step, String message) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        CycleException.class, e -> assertThat(e.reason()).isEqualTo(Reason.OUT_OF_ORDER))
                .hasMessage(message);
    }
}
