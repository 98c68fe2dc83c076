package org.iterationplanner.balancing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Ways to search that are tried with ever wider passes, the better half of them each time: successive halving, Karnin, Koren and Somekh
 * (2013). What suits a problem is seen from narrow passes, which cost little.
 */
final class Race {

    private static final int PAIRS = 8;
    private static final int SURVIVORS = 2;
    private static final long FEWEST_LOOKS = 500;
    private static final long MOST_LOOKS = 16_000;

    private final List<Reading> readings;
    private final SplittableRandom random;
    private final long mostLooks;
    private List<Contender> contenders = new ArrayList<>();

    Race(List<Reading> readings, SplittableRandom random) {
        this.readings = readings;
        this.random = random;
        int tasks = readings.get(0).tasks;
        mostLooks = Math.max(FEWEST_LOOKS, Math.min(MOST_LOOKS, 8_000_000 / Math.max(1, tasks)));
        add(Weighting.PLAIN, FEWEST_LOOKS);
        add(Weighting.GENTLE, Math.min(3_000, mostLooks));
        add(Weighting.STRONG, FEWEST_LOOKS);
        for (int i = contenders.size() / readings.size(); i < PAIRS; i++) {
            add((i % 2 == 0 ? Weighting.STRONG : Weighting.GENTLE).near(random), looks());
        }
    }

    private void add(Weighting weighting, long looks) {
        readings.forEach(reading -> contenders.add(new Contender(reading, weighting, looks)));
    }

    /** Any number of looks, small ones as likely as large ones. */
    private long looks() {
        return Math.max(
                FEWEST_LOOKS, (long) (mostLooks * Math.pow(FEWEST_LOOKS / (double) MOST_LOOKS, random.nextDouble())));
    }

    List<Contender> contenders() {
        return List.copyOf(contenders);
    }

    /**
     * Keeps the half that came farthest in each direction, as what is hard one way is often easy the other; at last
     * a relative of the best joins each time.
     */
    void halve() {
        contenders.sort(Comparator.comparingDouble(Contender::progress).reversed());
        List<Contender> kept = new ArrayList<>();
        for (Reading reading : readings) {
            List<Contender> rivals =
                    contenders.stream().filter(c -> c.reading() == reading).toList();
            int survivors = Math.max(SURVIVORS, rivals.size() / 2);
            kept.addAll(rivals.subList(0, survivors));
            if (survivors == SURVIVORS) {
                kept.add(rivals.get(0).near(random));
            }
        }
        contenders = kept;
    }
}
