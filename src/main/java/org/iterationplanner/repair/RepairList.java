package org.iterationplanner.repair;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.conflict.Aim;
import org.iterationplanner.conflict.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * What must give.
 *
 * @param aim what the plan is not and should be: FEASIBLE, or PUNCTUAL if it is late; absent if nothing is wrong with it
 * @param conflict constraints that cannot all hold; absent if none was proved
 * @param repairs the cheapest first, at most five, at most two of a kind
 * @param complete whether all candidates were tried in the time given
 * @param sentence the same in English
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RepairList(
        @Nullable Aim aim, @Nullable Conflict conflict, List<Repair> repairs, boolean complete, String sentence) {

    public RepairList {
        repairs = List.copyOf(repairs);
    }
}
