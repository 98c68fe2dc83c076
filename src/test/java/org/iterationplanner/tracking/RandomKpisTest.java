package org.iterationplanner.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.tracking.EstimateAccuracy.Accuracy;
import org.junit.jupiter.api.Test;

/** Random histories, recomputed from the plain facts; {@code -Dplanner.histories=...} for more. */
class RandomKpisTest {
    @Test
    void everyKeyFigureIsTheOneThatLoopsComeTo() {
        for (long seed = 1; seed <= Long.getLong("planner.histories", 150); seed++) {
            RandomPast past = new RandomPast(seed);
            BacklogKpis kpis = past.past.kpis();
            assertThat(velocities(kpis)).as("velocity of seed %d", seed).isEqualTo(NaiveKpis.velocities(past));
            assertThat(commitments(kpis)).as("commitment of seed %d", seed).isEqualTo(NaiveKpis.commitments(past));
            assertThat(paces(kpis)).as("pace of seed %d", seed).isEqualTo(NaiveKpis.paces(past));
            assertThat(carryOvers(kpis)).as("carry-over of seed %d", seed).isEqualTo(NaiveKpis.carryOvers(past));
            assertThat(accuracies(kpis)).as("accuracy of seed %d", seed).isEqualTo(NaiveKpis.accuracies(past));
            assertThat(burnUp(kpis)).as("burn-up of seed %d", seed).isEqualTo(NaiveKpis.burnUp(past));
        }
    }

    private static List<String> velocities(BacklogKpis kpis) {
        List<String> lines = new ArrayList<>();
        for (TeamVelocity team : kpis.velocity()) {
            team.iterations()
                    .forEach(iteration -> lines.add(team.team() + iteration.iteration() + " "
                            + NaiveKpis.n(iteration.completed(), 2) + " " + NaiveKpis.n(iteration.completedShare(), 4)
                            + " " + NaiveKpis.n(iteration.normalised(), 2)));
            lines.add(team.team() + " " + NaiveKpis.n(team.mean(), 2) + " " + NaiveKpis.n(team.meanNormalised(), 2));
        }
        return lines;
    }

    private static List<String> commitments(BacklogKpis kpis) {
        CommitmentKept commitment = Objects.requireNonNull(kpis.commitment());
        List<CommitmentKept.Kept> all = new ArrayList<>();
        commitment.iterations().forEach(iteration -> all.add(iteration.kept()));
        all.add(commitment.overall());
        return all.stream()
                .map(kept -> "%d/%d %s %s/%s %s +%d %s"
                        .formatted(
                                kept.keptAssets(),
                                kept.committedAssets(),
                                NaiveKpis.n(kept.assetsShare(), 4),
                                NaiveKpis.n(kept.keptEffort(), 2),
                                NaiveKpis.n(kept.committedEffort(), 2),
                                NaiveKpis.n(kept.effortShare(), 4),
                                kept.unplannedAssets(),
                                NaiveKpis.n(kept.unplannedEffort(), 2)))
                .toList();
    }

    private static List<String> paces(BacklogKpis kpis) {
        Pace pace = Objects.requireNonNull(kpis.pace());
        List<String> lines = new ArrayList<>();
        pace.iterations()
                .forEach(iteration -> lines.add(
                        iteration.assets() + " " + iteration.workloads() + " " + NaiveKpis.n(iteration.effort(), 2)));
        lines.add(NaiveKpis.n(pace.meanAssets(), 2) + " " + NaiveKpis.n(pace.meanWorkloads(), 2) + " "
                + NaiveKpis.n(pace.meanEffort(), 2));
        return lines;
    }

    private static List<String> carryOvers(BacklogKpis kpis) {
        CarriedOver carried = Objects.requireNonNull(kpis.carryOver());
        List<String> lines = new ArrayList<>();
        carried.iterations()
                .forEach(iteration -> lines.add(
                        iteration.assets() + " " + NaiveKpis.n(iteration.effort(), 2) + " " + iteration.again()));
        lines.add(""
                + carried.repeated().stream()
                        .mapToInt(CarriedOver.Repeated::times)
                        .sum());
        return lines;
    }

    private static List<String> accuracies(BacklogKpis kpis) {
        EstimateAccuracy estimates = kpis.estimates();
        if (estimates == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        Accuracy overall = estimates.overall();
        if (overall != null) {
            lines.add(line("all", overall));
        }
        estimates.byType().forEach(group -> lines.add(line(String.valueOf(group.of()), group)));
        return lines;
    }

    private static String line(String group, Accuracy accuracy) {
        return "%s %d %s %s %s %s %s %s"
                .formatted(
                        group,
                        accuracy.samples(),
                        NaiveKpis.n(accuracy.estimated(), 2),
                        NaiveKpis.n(accuracy.actual(), 2),
                        NaiveKpis.n(accuracy.ratio(), 4),
                        NaiveKpis.n(accuracy.median(), 4),
                        NaiveKpis.n(accuracy.p10(), 4),
                        NaiveKpis.n(accuracy.p90(), 4));
    }

    private static List<String> burnUp(BacklogKpis kpis) {
        return Objects.requireNonNull(kpis.burnUp()).iterations().stream()
                .map(point -> "%d %s %s %s %s"
                        .formatted(
                                point.iteration(),
                                NaiveKpis.n(point.effort(), 2),
                                NaiveKpis.n(point.value(), 0),
                                NaiveKpis.n(point.firstPlanEffort(), 2),
                                NaiveKpis.n(point.firstPlanValue(), 0)))
                .toList();
    }
}
