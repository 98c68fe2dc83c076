package org.iterationplanner.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which iterations are in which slot. */
class SlottingTest {

    private static int[] slots(Slotting slotting) {
        return IntStream.rangeClosed(0, slotting.iterations()).map(slotting::of).toArray();
    }

    @Test
    void theFirstFewAreOneSlotAndWhatIsNotPlannedIsTheLast() {
        Slotting slotting = new Slotting(8, 3, 2);

        assertThat(slots(slotting)).containsExactly(0, 0, 0, 1, 1, 2, 2, 3, 4);
        assertThat(slotting.count()).isEqualTo(4);
        assertThat(IntStream.rangeClosed(0, 4).map(slotting::last)).containsExactly(2, 4, 6, 7, 8);
    }

    @Test
    void allTogetherAreOneSlot() {
        assertThat(slots(new Slotting(3, 3, 1))).containsExactly(0, 0, 0, 1);
        assertThat(slots(Slotting.even(2, 3))).containsExactly(0, 0, 1);
    }

    @Test
    void finerSlotsBeginWithWhatIsKnownOfTheWiderOne() {
        Slotting slotting = new Slotting(4, 2, 2);

        assertThat(slotting.spread(new double[] {1, 2, 10, 20}, slotting.finest()))
                .containsExactly(1, 1, 2, 2, 10, 10, 20, 20);
    }
}
