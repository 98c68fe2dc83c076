package org.iterationplanner.ledger;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.Act;
import org.iterationplanner.cycle.BacklogHead;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.CycleException.Reason;
import org.iterationplanner.cycle.Editing;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Promise;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.cycle.Revision.Difference;
import org.iterationplanner.cycle.ScopeChange;
import org.iterationplanner.cycle.Step;
import org.iterationplanner.history.Differences;
import org.iterationplanner.store.BacklogHistory;
import org.iterationplanner.store.BacklogStore;
import org.iterationplanner.tracking.Promises;
import org.jspecify.annotations.Nullable;

/**
 * Living backlogs, as the API offers them. Every change is a step that is made on the last version and stored with who made it;
 * whoever is late makes it anew, or is told so if he named the version. Methods block on the database and throw
 * {@link CycleException} or PlanException.StoreUnavailable. Thread-safe.
 */
@Singleton
public class Backlogs {
    private final BacklogStore store;
    private final BacklogHistory history;
    private final Turns turns = new Turns();

    Backlogs(BacklogStore store, BacklogHistory history) {
        this.store = store;
        this.history = history;
    }

    /**
     * Stores a new backlog as its version 1.
     *
     * @param kind CREATED or IMPORTED
     * @throws CycleException INVALID with all issues, if it cannot be planned
     */
    public Recorded create(
            @Nullable String name,
            @Nullable Backlog modelInput,
            Revision.Kind kind,
            String actor,
            @Nullable String comment) {
        List<Issue> warnings = Editing.valid(name, modelInput);
        Act act = new Act(now(), actor, Editing.comment(comment));
        LivingBacklog backlog = new LivingBacklog(
                store.nextId(),
                requireNonNull(name),
                1,
                act.at(),
                act.at(),
                actor,
                requireNonNull(modelInput),
                null,
                List.of());
        store.create(backlog, Revision.of(backlog, act, kind, null, List.of()));
        return new Recorded(backlog, warnings);
    }

    /**
     * Makes a step on the last version of a backlog and stores what comes of it. Should somebody else be faster, the step is made
     * again on what that one has made of it, so it must depend on nothing but what it is given.
     *
     * @param expected which versions the caller means
     * @throws CycleException NOT_FOUND, STALE if the last version is none of those, or whatever the step throws
     */
    public Recorded apply(
            UUID id,
            Expected expected,
            String actor,
            @Nullable String comment,
            BiFunction<LivingBacklog, Act, Step> step) {
        String said = Editing.comment(comment);
        return turns.take(id, () -> {
            while (true) {
                LivingBacklog before = expected(id, expected);
                Act act = new Act(after(before), actor, said);
                Step made = step.apply(before, act);
                LivingBacklog next = made.next().changedBy(act);
                List<Difference> differences = new ArrayList<>(made.differences());
                differences.addAll(Differences.between(before, next));
                Revision revision = Revision.of(next, act, made.kind(), made.iteration(), differences)
                        .with(ScopeChange.between(before.modelInput(), next.modelInput()));
                if (store.save(before, next, revision, promise(made, next))) {
                    return new Recorded(next, made.warnings());
                }
            }
        });
    }

    /** What an accepted plan promises is stored with it, before a forecast says more about it. */
    private static @Nullable Promise promise(Step made, LivingBacklog next) {
        return made.kind() == Revision.Kind.PLAN_ACCEPTED ? Promises.of(next, null) : null;
    }

    /** The last version. */
    public LivingBacklog find(UUID id) {
        return store.find(id).orElseThrow(() -> CycleException.missing(id));
    }

    /**
     * Whether there is such a backlog, without reading it.
     *
     * @return the number of its last version
     * @throws CycleException NOT_FOUND
     */
    public long exists(UUID id) {
        return store.version(id).orElseThrow(() -> CycleException.missing(id));
    }

    /** One page of backlogs, newest first. */
    public List<BacklogHead> list(int page, int size) {
        return store.page(page, size);
    }

    /**
     * Removes a backlog with all its versions; its plans stay.
     *
     * @throws CycleException NOT_FOUND, or STALE
     */
    public void delete(UUID id, Expected expected) {
        long version;
        do {
            version = exists(id);
            check(version, expected);
        } while (!store.delete(id, version));
    }

    /** One page of what was changed, newest first. */
    public List<Revision> versions(UUID id, int page, int size) {
        exists(id);
        return history.page(id, page, size);
    }

    /** One change, with the records as they were after it. */
    public Revision version(UUID id, long version) {
        long last = exists(id);
        return history.version(id, version)
                .orElseThrow(() -> new CycleException(
                        Reason.NOT_FOUND,
                        "The backlog has no version " + version + ", only 1 to " + last + ". Maybe GET /v1/backlogs/"
                                + id + "/versions lists it."));
    }

    private LivingBacklog expected(UUID id, Expected expected) {
        // whoever is late is told so before all of it is read
        check(exists(id), expected);
        LivingBacklog last = find(id);
        check(last.version(), expected);
        return last;
    }

    private static void check(long version, Expected expected) {
        if (!expected.admits(version)) {
            throw new CycleException(
                    Reason.STALE,
                    "If-Match names " + expected.said() + ", and the backlog has version \"" + version
                            + "\". Maybe read it again and decide anew.");
        }
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Now, also when the clock was set back. */
    private static Instant after(LivingBacklog before) {
        Instant now = now();
        return now.isBefore(before.changedAt()) ? before.changedAt() : now;
    }
}
