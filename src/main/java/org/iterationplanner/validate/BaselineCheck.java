package org.iterationplanner.validate;

import static org.iterationplanner.validate.Shown.quoted;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.BaselineEntry;

/** The baseline: one entry for an asset. Entries of assets that are gone are fine, plans outlive assets. */
final class BaselineCheck {

    private final Issues issues;
    private final Fields fields;
    private final Known assets;
    private final Map<String, Integer> seen = new HashMap<>();

    BaselineCheck(Issues issues, Ids ids) {
        this.issues = issues;
        fields = new Fields(issues);
        assets = ids.assets();
    }

    void check(Place place, List<BaselineEntry> baseline) {
        fields.each(place, baseline, Bounds.BASELINE, this::checkEntry);
        List<String> unknown = seen.keySet().stream()
                .filter(asset -> !assets.has(asset))
                .sorted()
                .toList();
        if (!unknown.isEmpty()) {
            issues.add(
                    IssueCode.BASELINE_UNKNOWN,
                    place,
                    unknown.size(),
                    unknown.size() + " entries name assets that are not in the request, the first by name is "
                            + quoted(unknown.get(0)) + "; they count nowhere. Maybe these assets are done or renamed.");
        }
    }

    private void checkEntry(Place place, BaselineEntry entry) {
        String asset = entry.asset();
        if (!fields.required(place.at("asset"), asset) || !fields.wellFormedId(place.at("asset"), asset)) {
            return;
        }
        Integer first = seen.putIfAbsent(asset, place.index());
        if (first != null) {
            issues.add(
                    IssueCode.REPEATED,
                    place,
                    asset,
                    "Asset " + quoted(asset) + " already has the entry at index " + first
                            + ". Maybe two plans were joined; keep one entry.");
        }
    }
}
