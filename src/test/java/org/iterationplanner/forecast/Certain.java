package org.iterationplanner.forecast;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Team;

/** Histories that leave nothing to luck. */
final class Certain {

    private Certain() {}

    /** Every effort is its estimate, every capacity what it is said to be. */
    static History asPlanned(Backlog backlog) {
        return times("1", backlog);
    }

    /** Every effort is so many times its estimate where the asset has no range of its own; every capacity is as said. */
    static History times(String factor, Backlog backlog) {
        Asset.EstimateRange range = range(factor);
        return new History(
                Arrays.stream(Asset.Type.values())
                        .collect(Collectors.toMap(type -> new History.Kind(type, null), type -> range)),
                backlog.teams().stream().collect(Collectors.toMap(Team::id, team -> List.of(BigDecimal.ONE))));
    }

    private static Asset.EstimateRange range(String factor) {
        return new Asset.EstimateRange(new BigDecimal(factor), new BigDecimal(factor));
    }

    /** Efforts as estimated, and each team's capacity one of these times what it is said to be. */
    static History capacities(Backlog backlog, Map<String, List<BigDecimal>> factors) {
        return new History(asPlanned(backlog).ranges(), factors);
    }
}
