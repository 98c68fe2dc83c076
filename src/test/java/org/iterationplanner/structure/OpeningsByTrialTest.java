package org.iterationplanner.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Dependency;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.backlog.WorkloadDependency;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** {@link Openings} of small random backlogs against every placement of all assets. */
class OpeningsByTrialTest {

    private static final int MOST_PLACEMENTS = 300_000;

    @Test
    void agreesWithTryingEveryPlacement() {
        int compared = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            Backlog backlog = RandomBacklog.of(seed).modelInput();
            IndexedBacklog index = new IndexedBacklog(backlog);
            MoveGroups groups = new MoveGroups(index);
            if (Math.pow(index.iterationCount() + 1, groups.size()) <= MOST_PLACEMENTS) {
                compare(seed, index, groups);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(300);
    }

    private static void compare(int seed, IndexedBacklog index, MoveGroups groups) {
        Openings openings = new Openings(index, groups);
        BitSet[] possible = new Trial(index, groups).possible();
        for (int g = 0; g < groups.size(); g++) {
            BitSet open = openings.open(g);
            int first = possible[g].isEmpty() ? index.iterationCount() : possible[g].nextSetBit(0);
            assertThat(openings.earliest(g)).as("seed %d, group %d", seed, g).isEqualTo(first);
            assertThat(open.nextSetBit(0) < 0).isEqualTo(possible[g].isEmpty());
            possible[g].andNot(open);
            assertThat(possible[g].isEmpty()).as("seed %d, group %d", seed, g).isTrue();
            for (int member : groups.members(g)) {
                assertThat(openings.obstacle(member) == null).isEqualTo(!open.isEmpty());
            }
        }
    }

    /** Where each group can be when the others may be anywhere, one by one and without regard to their load. */
    private static final class Trial {

        private final IndexedBacklog index;
        private final MoveGroups groups;
        private final BitSet[] alone;
        private final BitSet[] possible;
        private final int[] place;

        Trial(IndexedBacklog index, MoveGroups groups) {
            this.index = index;
            this.groups = groups;
            place = new int[groups.size()];
            alone = new BitSet[groups.size()];
            possible = new BitSet[groups.size()];
            Freezes freezes = new Freezes(index);
            for (int g = 0; g < groups.size(); g++) {
                possible[g] = new BitSet();
                alone[g] = alone(freezes, groups.members(g));
            }
        }

        private BitSet alone(Freezes freezes, List<Integer> members) {
            BitSet open = new BitSet();
            for (int t = 0; t < index.iterationCount(); t++) {
                Timeline.Iteration iteration = index.timeline().iterations().get(t);
                int number = t;
                boolean free = members.stream().allMatch(member -> {
                    Asset asset = index.asset(member);
                    return asset.isEstimated()
                            && !freezes.closedFor(member).get(number)
                            && (asset.notBefore() == null || !asset.notBefore().isAfter(iteration.start()))
                            && (asset.notAfter() == null || !asset.notAfter().isBefore(iteration.end()));
                });
                open.set(t, free && Staffing.of(index, members).stream().anyMatch(way -> way.fits(index, number)));
            }
            return open;
        }

        BitSet[] possible() {
            tryFrom(0);
            return possible;
        }

        private void tryFrom(int group) {
            if (group == groups.size()) {
                if (holds()) {
                    IntStream.range(0, place.length)
                            .filter(g -> place[g] < index.iterationCount())
                            .forEach(g -> possible[g].set(place[g]));
                }
                return;
            }
            for (int t = 0; t <= index.iterationCount(); t++) {
                if (t == index.iterationCount() || alone[group].get(t)) {
                    place[group] = t;
                    tryFrom(group + 1);
                }
            }
        }

        private int place(int asset) {
            return groups.groupOf(asset) < 0 ? -1 : place[groups.groupOf(asset)];
        }

        private boolean holds() {
            return index.backlog().dependencies().stream().allMatch(this::holds)
                    && index.backlog().workloadDependencies().stream().allMatch(this::holds);
        }

        private boolean holds(Dependency d) {
            int from = place(index.indexOfAsset(d.from()));
            int to = place(index.indexOfAsset(d.to()));
            boolean planned = to >= 0 && to < index.iterationCount();
            return d.type() != Dependency.Type.PRECEDES || !planned || from + d.lag() <= to;
        }

        private boolean holds(WorkloadDependency d) {
            List<Integer> before =
                    index.workloads().get(index.indexOfWorkload(d.from())).members();
            int complete = before.stream().mapToInt(this::place).max().orElse(Integer.MIN_VALUE);
            return index.workloads().get(index.indexOfWorkload(d.to())).members().stream()
                    .mapToInt(this::place)
                    .filter(t -> t >= 0 && t < index.iterationCount())
                    .allMatch(t -> before.isEmpty() || complete + d.lag() <= t);
        }
    }
}
