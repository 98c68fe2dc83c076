package org.iterationplanner.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Datacenter;
import org.jspecify.annotations.Nullable;

/**
 * How a datacenter that is to be left stands against the end of its lease.
 *
 * @param exitBy the day the lease ends
 * @param lastDay that day less the days of decommissioning: when it should be empty at the latest
 * @param assetsLeft assets in it that are not done
 * @param emptyOn the day its last asset was done, or will be by the accepted plan; absent: it has no assets, or one is not
 *     planned
 * @param marginDays days from emptyOn to lastDay: below 0 it is late
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Lease(
        String datacenter,
        LocalDate exitBy,
        LocalDate lastDay,
        int assetsLeft,
        @Nullable LocalDate emptyOn,
        @Nullable Long marginDays) {

    /** Of every datacenter with an {@code exitBy}, in the order of the backlog. */
    public static List<Lease> of(Whereabouts whereabouts) {
        return whereabouts.living().modelInput().datacenters().stream()
                .flatMap(datacenter -> of(whereabouts, datacenter).stream())
                .toList();
    }

    private static List<Lease> of(Whereabouts whereabouts, Datacenter datacenter) {
        LocalDate exitBy = datacenter.exitBy();
        LocalDate lastDay = datacenter.lastDay();
        if (exitBy == null || lastDay == null) {
            return List.of();
        }
        List<Asset> assets = whereabouts.assetsIn(datacenter.id());
        LocalDate emptyOn = whereabouts.completesOn(assets);
        return List.of(new Lease(
                datacenter.id(),
                exitBy,
                lastDay,
                (int) assets.stream().filter(asset -> !asset.isDone()).count(),
                emptyOn,
                emptyOn == null ? null : ChronoUnit.DAYS.between(emptyOn, lastDay)));
    }
}
