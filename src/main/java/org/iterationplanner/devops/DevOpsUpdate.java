package org.iterationplanner.devops;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Issue;
import org.jspecify.annotations.Nullable;

/**
 * What a plan changes in Azure DevOps.
 *
 * @param dryRun whether nothing was written
 * @param changes work items of which a field is to become another
 * @param unchanged how many are as the plan has them
 * @param issues assets without a work item, iterations that are not there
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record DevOpsUpdate(boolean dryRun, List<Change> changes, int unchanged, List<Issue> issues) {

    /** What became of a change. */
    public enum ChangeOutcome {
        /** Not written, as nothing was to be. */
        PROPOSED,
        WRITTEN,
        /** Somebody else has changed the work item meanwhile; it is as he left it. */
        CONFLICT,
        /** The service did not take it. */
        FAILED
    }

    /** One field. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record FieldChange(@Nullable String from, String to) {}

    /**
     * One work item.
     *
     * @param workItem its number
     * @param revision the one that was looked at
     * @param fields by reference name
     * @param message why it was not written
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Change(
            String asset,
            int workItem,
            int revision,
            Map<String, FieldChange> fields,
            ChangeOutcome outcome,
            @Nullable String message) {

        public Change {
            fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        }

        Change became(ChangeOutcome other, @Nullable String why) {
            return new Change(asset, workItem, revision, fields, other, why);
        }
    }

    public DevOpsUpdate {
        changes = List.copyOf(changes);
        issues = List.copyOf(issues);
    }
}
