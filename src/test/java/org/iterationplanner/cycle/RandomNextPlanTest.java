package org.iterationplanner.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.sample.RandomBacklog;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;
import org.iterationplanner.validate.RequestValidator;
import org.junit.jupiter.api.Test;

/** Of random backlogs in random states of their life; {@code -Dplanner.seeds=100000} tries more of them. */
class RandomNextPlanTest {
    private static final int SEEDS = Integer.getInteger("planner.seeds", 500);

    @Test
    void theRequestCanAlwaysBePlannedAndWhatIsFixedStays() {
        int fixed = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            LivingBacklog living = living(RandomBacklog.of(seed).modelInput(), random);
            int publish = random.nextInt(1, 9);

            PlanRequest request = NextPlan.of(living, publish, null);

            assertThat(RequestValidator.validate(request).stream().filter(Issue::isError))
                    .as("seed %d", seed)
                    .isEmpty();
            assertThat(request.modelInput().calendar().published()).isEqualTo(publish);
            fixed += checkFixed(living, request.modelInput());
            checkIsSmallest(living, request.modelInput(), publish);
        }
        assertThat(fixed).as("assets that were fixed").isGreaterThan(SEEDS / 10);
    }

    private static int checkFixed(LivingBacklog living, Backlog asked) {
        Map<String, Integer> committed = new HashMap<>();
        int last = living.firstOpen() - 1;
        for (TrackedIteration iteration : living.iterations()) {
            if (iteration.state().isFixed() && iteration.state() != IterationState.CLOSED) {
                last = iteration.number();
                iteration.commitment().assets().forEach(asset -> committed.put(asset.asset(), iteration.number()));
            }
        }
        LocalDate lastFixedDay = new Timeline(Horizon.until(living.modelInput().calendar(), last)).end(last);
        for (int i = 0; i < asked.assets().size(); i++) {
            Asset asset = asked.assets().get(i);
            assertThat(asset.id()).isEqualTo(living.modelInput().assets().get(i).id());
            if (committed.containsKey(asset.id())) {
                assertThat(asset.pin().iteration()).isEqualTo(committed.get(asset.id()));
                assertThat(asked.baseline())
                        .contains(new BaselineEntry(
                                asset.id(), committed.get(asset.id()), BaselineEntry.State.COMMITTED));
            } else if (!asset.isDone() && asset.pin() == null && !committed.isEmpty()) {
                assertThat(asset.notBefore()).isAfter(lastFixedDay);
            }
        }
        return committed.size();
    }

    /** By definition: one iteration fewer would be too few. */
    private static void checkIsSmallest(LivingBacklog living, Backlog asked, int publish) {
        Timeline timeline = new Timeline(asked.calendar());
        int one = timeline.size() - 1;
        double capacity = asked.teams().stream()
                .mapToDouble(team -> timeline.iterations().subList(0, one).stream()
                        .mapToDouble(iteration -> team.capacity(iteration.number(), asked.buffer())
                                .doubleValue())
                        .sum())
                .sum();
        double effort = living.modelInput().assets().stream()
                .filter(asset -> !asset.isDone())
                .mapToDouble(asset -> asset.totalEffort().doubleValue())
                .sum();
        LocalDate end = timeline.end(timeline.last() - 1);
        boolean committed = living.iterations().stream()
                .anyMatch(iteration -> iteration.state().isFixed() && iteration.number() == timeline.last());
        boolean pinned = asked.assets().stream()
                .anyMatch(asset -> !asset.isDone()
                        && asset.pin() != null
                        && Integer.valueOf(timeline.last()).equals(asset.pin().iteration()));
        boolean days = living.modelInput().assets().stream()
                        .anyMatch(asset ->
                                (asset.notBefore() != null && asset.notBefore().isAfter(end))
                                        || (asset.due() != null && asset.due().isAfter(end)))
                || asked.workloads().stream()
                        .anyMatch(w -> w.due() != null && w.due().isAfter(end))
                || asked.releases().stream()
                        .anyMatch(r -> r.due() != null && r.due().isAfter(end))
                || asked.datacenters().stream()
                        .anyMatch(d -> d.exitBy() != null && d.exitBy().isAfter(end));
        assertThat(timeline.size() == publish || committed || pinned || days || capacity < 1.25 * effort - 1e-9)
                .isTrue();
    }

    /** With iterations that are closed, fixed and published, as far as the assets' own pins let them be. */
    private static LivingBacklog living(Backlog backlog, SplittableRandom random) {
        Timeline timeline = new Timeline(backlog.calendar());
        int closed = random.nextInt(timeline.size());
        int fixed = random.nextInt(4);
        LivingBacklog living = Living.of(backlog);
        for (int i = 0; i < closed; i++) {
            living = Living.with(living, timeline.first() + i, IterationState.CLOSED, "nothing");
        }
        IndexedBacklog index = new IndexedBacklog(backlog);
        MoveGroups groups = new MoveGroups(index);
        List<StringBuilder> commitments = new ArrayList<>();
        Map<String, Plan.Placement> placements = new HashMap<>();
        for (int i = 0; i < fixed; i++) {
            commitments.add(new StringBuilder());
        }
        for (int g = 0; g < groups.size(); g++) {
            int at = random.nextInt(fixed + 3);
            int number = timeline.first() + closed + at;
            boolean free = groups.members(g).stream()
                    .allMatch(member -> index.asset(member).pin() == null);
            for (int member : groups.members(g)) {
                Asset asset = index.asset(member);
                String team = asset.flexibleEffort() == null
                        ? null
                        : asset.flexibleEffort().teams().get(0);
                if (free && at < fixed) {
                    commitments
                            .get(at)
                            .append(commitments.get(at).isEmpty() ? "" : " ")
                            .append(asset.id())
                            .append(team == null ? "" : "/" + team);
                }
                if (free) {
                    placements.put(asset.id(), new Plan.Placement(number, team));
                }
            }
        }
        living = living.withPlan(new AcceptedPlan(
                Living.PLAN, Living.NOON, "ada", timeline.first(), 3, new Plan(placements), null, List.of()));
        IterationState[] states = {IterationState.COMMITTED, IterationState.APPROVED, IterationState.IN_PROGRESS};
        for (int i = 0; i < fixed; i++) {
            String assets = commitments.get(i).toString();
            living = Living.with(
                    living,
                    timeline.first() + closed + i,
                    states[random.nextInt(3)],
                    assets.isEmpty() ? "nothing" : assets);
        }
        return living;
    }
}
