package org.iterationplanner.store;

import java.time.Instant;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Literals;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Revision.Kind;

/** Short words for what is done with living backlogs in a store. */
abstract class BacklogFixture extends StoreFixture {
    static final Backlog INPUT =
            Literals.backlog("assets: [{id: 'a', effort: {crew: 3}}, {id: 'b', completedOn: '2026-01-02'}]");

    static final Instant NOON = Instant.parse("2026-01-05T12:00:00.123Z");
    static final Act ACT = new Act(NOON, "ada \t \"ä\" \uD83D\uDE80", "first");

    LivingBacklog keep(String name) {
        LivingBacklog backlog =
                new LivingBacklog(backlogs.nextId(), name, 1, ACT.at(), ACT.at(), ACT.actor(), INPUT, null, List.of());
        backlogs.create(backlog, Revision.of(backlog, ACT, Kind.CREATED, null, List.of()));
        return backlog;
    }

    boolean save(LivingBacklog before, LivingBacklog after) {
        return backlogs.save(before, after, Revision.of(after, ACT, Kind.PATCHED, null, List.of()), null);
    }
}
