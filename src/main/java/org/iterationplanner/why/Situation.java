package org.iterationplanner.why;

import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Timeline;
import org.iterationplanner.check.AssetRules;
import org.iterationplanner.check.PlacedAsset;
import org.iterationplanner.explain.Names;
import org.iterationplanner.structure.IndexedBacklog;
import org.iterationplanner.structure.MoveGroups;

/** A request as every reason looks at it; iterations are counted from 0 unless they are called numbers. Immutable. */
final class Situation {

    private final PlanRequest request;
    private final IndexedBacklog index;
    private final MoveGroups groups;
    private final AssetRules rules;
    private final Waits waits;
    private final Names names;

    Situation(PlanRequest request) {
        this.request = request;
        index = new IndexedBacklog(request.modelInput());
        groups = MoveGroups.implied(index);
        rules = new AssetRules(request.modelInput());
        waits = new Waits(index, groups);
        names = new Names(request.modelInput());
    }

    PlanRequest request() {
        return request;
    }

    Backlog backlog() {
        return request.modelInput();
    }

    Timeline timeline() {
        return index.timeline();
    }

    IndexedBacklog index() {
        return index;
    }

    MoveGroups groups() {
        return groups;
    }

    AssetRules rules() {
        return rules;
    }

    Waits waits() {
        return waits;
    }

    Names names() {
        return names;
    }

    /** The number of iterations, which is also the time of what is not planned. */
    int never() {
        return index.iterationCount();
    }

    int number(int time) {
        return timeline().first() + time;
    }

    /** Those that are in the same iteration as this one, itself included. */
    List<Asset> group(int group) {
        return groups.members(group).stream().map(index::asset).toList();
    }

    PlacedAsset placed(Asset a) {
        return rules.nothingPlanned().asset(a.id());
    }
}
