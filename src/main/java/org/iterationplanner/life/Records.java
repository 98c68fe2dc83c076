package org.iterationplanner.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Datacenter;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Release;
import org.iterationplanner.backlog.Team;
import org.iterationplanner.backlog.Workload;
import org.iterationplanner.check.Match;
import org.jspecify.annotations.Nullable;

/** Where the records of a backlog stand, for whoever is told about them. Immutable. */
final class Records {
    private static final String ROOT = "/modelInput";

    private final Map<String, Integer> assets;
    private final Map<String, Integer> workloads;
    private final Map<String, Integer> releases;
    private final Map<String, Integer> datacenters;
    private final Map<String, Integer> teams;

    Records(Backlog backlog) {
        assets = places(backlog.assets(), Asset::id);
        workloads = places(backlog.workloads(), Workload::id);
        releases = places(backlog.releases(), Release::id);
        datacenters = places(backlog.datacenters(), Datacenter::id);
        teams = places(backlog.teams(), Team::id);
    }

    private static <T> Map<String, Integer> places(List<T> records, Function<T, String> id) {
        Map<String, Integer> places = new HashMap<>();
        records.forEach(record -> places.put(id.apply(record), places.size()));
        return places;
    }

    /** JSON pointer to an asset. */
    String asset(String id) {
        return pointer("assets", assets.get(id));
    }

    String team(String id) {
        return pointer("teams", teams.get(id));
    }

    /** JSON pointer to a workload, or to the asset that is its own. */
    String workload(String id) {
        return workloads.containsKey(id) ? pointer("workloads", workloads.get(id)) : asset(id);
    }

    /** JSON pointer to what a match is about first; to the limits if it names nothing. */
    String of(Match match) {
        if (match.asset() != null) {
            // of a pair the one that waits is the one to move
            return asset(match.other() == null ? match.asset() : match.other());
        }
        if (match.otherWorkload() != null || match.workload() != null) {
            return workload(match.otherWorkload() == null ? String.valueOf(match.workload()) : match.otherWorkload());
        }
        if (match.release() != null) {
            return pointer("releases", releases.get(match.release()));
        }
        if (match.datacenter() != null) {
            return pointer("datacenters", datacenters.get(match.datacenter()));
        }
        return match.team() == null ? ROOT + "/limits" : team(match.team());
    }

    private static String pointer(String list, @Nullable Integer place) {
        return ROOT + "/" + list + (place == null ? "" : "/" + place);
    }

    static Issue error(String code, String pointer, String message, @Nullable String value) {
        return new Issue(code, Issue.Severity.ERROR, pointer, message, value);
    }

    static Issue warning(String code, String pointer, String message, @Nullable String value) {
        return new Issue(code, Issue.Severity.WARNING, pointer, message, value);
    }
}
