package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.forecast.Forecast.DelayCause;
import org.iterationplanner.forecast.Forecast.Milestone;

/** Forecasts of literals, and what they say in short. The iterations of literals end on 11, 18, 25 January, 1 February 2026. */
final class Told {

    private Told() {}

    /** Every effort takes so many times its estimate. */
    static Forecast times(String factor, String backlog, String plan) {
        Backlog read = Literals.backlog(backlog);
        return Forecaster.forecast(read, Literals.plan(plan), Certain.times(factor, read), 2, 0);
    }

    static Milestone find(List<Milestone> milestones, String id) {
        return milestones.stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** When a workload is complete where nothing is left to luck; null: never. */
    static LocalDate ready(Forecast forecast, String workload) {
        Milestone milestone = find(forecast.workloads(), workload);
        if (!Objects.equals(milestone.p10(), milestone.p95())) {
            throw new AssertionError(milestone);
        }
        return milestone.p50();
    }

    static LocalDate week(int number) {
        return LocalDate.of(2026, 1, 4).plusDays(7L * number);
    }

    /** Of all runs, the share in which a workload is complete by an iteration's end. */
    static double reachedBy(Forecast forecast, int week) {
        return forecast.iterations().size() < week
                ? 1
                : 1 - forecast.iterations().get(week - 1).carryOver().chance().doubleValue();
    }

    /** As "asset criticality delay late". */
    static List<String> causes(Forecast forecast) {
        return forecast.causes().stream()
                .map(cause -> who(cause) + " " + cause.criticality() + " " + cause.delayDays() + " " + cause.lateDays())
                .toList();
    }

    private static String who(DelayCause cause) {
        return cause.asset() == null ? "team " + cause.team() : cause.asset();
    }

    static BigDecimal decimal(String number) {
        return new BigDecimal(number);
    }
}
