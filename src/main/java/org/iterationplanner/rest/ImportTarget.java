package org.iterationplanner.rest;

import static java.util.Objects.requireNonNull;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.CycleException;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.ledger.Backlogs;
import org.iterationplanner.ledger.Expected;
import org.iterationplanner.ledger.Recorded;
import org.iterationplanner.merge.Merge;
import org.iterationplanner.table.FindingCode;
import org.jspecify.annotations.Nullable;

/** Where an import goes: nowhere, to a new living backlog, or into one that there is. */
@Singleton
class ImportTarget {

    /** Who stores it, and what is said of that. */
    record Sender(String actor, String comment) {}

    private final Backlogs backlogs;

    ImportTarget(Backlogs backlogs) {
        this.backlogs = backlogs;
    }

    /** The records of the backlog that something is merged into, which files may name; null: into none. */
    @Nullable
    Backlog records(ImportWish wish) {
        return wish.into() == null ? null : backlogs.find(wish.into()).modelInput();
    }

    /**
     * Does what is wished for, and answers the document.
     *
     * @param name of a new backlog
     * @throws Refusal as {@link #create} and {@link #merge}
     * @throws CycleException likewise
     */
    Response answer(Imported imported, ImportWish wish, String name, Sender sender) {
        UUID into = wish.into();
        if (wish.preview()) {
            return Response.ok(
                            into == null
                                    ? ImportDocument.preview(imported)
                                    : preview(imported, into, wish.removeMissing()))
                    .build();
        }
        if (into != null) {
            return stored(Response.ok(), merge(imported, into, wish.expected(), wish.removeMissing(), sender))
                    .build();
        }
        ImportDocument created = create(imported, name, sender);
        return stored(Response.status(Response.Status.CREATED), created)
                .location(URI.create(
                        "/v1/backlogs/" + requireNonNull(created.backlog()).id()))
                .build();
    }

    private static Response.ResponseBuilder stored(Response.ResponseBuilder answer, ImportDocument document) {
        return answer.entity(document)
                .header(
                        HttpHeaders.ETAG,
                        ETags.of(requireNonNull(document.backlog()).version()));
    }

    /** What it would come to merged into a backlog, with what would stand against that among the issues. */
    private ImportDocument preview(Imported imported, UUID backlog, boolean removeMissing) {
        if (!imported.isAcceptable()) {
            return ImportDocument.preview(imported);
        }
        LivingBacklog before = backlogs.find(backlog);
        Merge merge = Merge.of(before, imported, removeMissing);
        List<Issue> issues;
        try {
            issues = merge.step().warnings();
        } catch (CycleException e) {
            issues = e.issues();
        }
        return document(imported, merge, issues);
    }

    /**
     * Stores it as a new backlog.
     *
     * @throws Refusal with all issues if a row is wrong, or if start or capacity are missing
     * @throws CycleException INVALID with all issues, if it cannot be planned
     */
    private ImportDocument create(Imported imported, String name, Sender sender) {
        List<Issue> errors = new ArrayList<>();
        imported.issues().stream().filter(ImportTarget::standsAgainstIt).forEach(issue -> errors.add(error(issue)));
        if (!errors.isEmpty()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, errors);
        }
        Recorded recorded =
                backlogs.create(name, imported.modelInput(), Revision.Kind.IMPORTED, sender.actor(), sender.comment());
        return ImportDocument.preview(imported).in(recorded.backlog());
    }

    /**
     * Merges it into a backlog, as one version that its history tells.
     *
     * @throws Refusal with all issues if a row is wrong
     * @throws CycleException NOT_FOUND, STALE, or with all issues if it contradicts what is fixed or cannot be planned
     */
    private ImportDocument merge(
            Imported imported, UUID backlog, Expected expected, boolean removeMissing, Sender sender) {
        if (!imported.isAcceptable()) {
            throw new Refusal(ProblemCode.INVALID_INPUT, imported.issues());
        }
        AtomicReference<@Nullable Merge> last = new AtomicReference<>();
        Recorded recorded = backlogs.apply(backlog, expected, sender.actor(), sender.comment(), (before, act) -> {
            Merge merge = Merge.of(before, imported, removeMissing);
            last.set(merge);
            return merge.step();
        });
        return document(imported, requireNonNull(last.get()), recorded.warnings())
                .in(recorded.backlog());
    }

    private static ImportDocument document(Imported imported, Merge merge, List<Issue> ofMerge) {
        List<Issue> issues = new ArrayList<>(imported.issues());
        ofMerge.stream()
                .filter(issue -> imported.issues().stream()
                        .noneMatch(other -> other.message().equals(issue.message())))
                .forEach(issues::add);
        issues.sort((a, b) -> a.severity().compareTo(b.severity()));
        return ImportDocument.preview(imported).merged(merge.report(), merge.modelInput(), issues);
    }

    /** A preview may lack what a backlog that is kept must have. */
    private static boolean standsAgainstIt(Issue issue) {
        boolean isMissing = issue.code().equals(FindingCode.MISSING.name())
                && (issue.pointer().startsWith("/modelInput/calendar")
                        || issue.pointer().startsWith("/modelInput/teams/"));
        return issue.isError() || isMissing;
    }

    private static Issue error(Issue issue) {
        return new Issue(issue.code(), Issue.Severity.ERROR, issue.pointer(), issue.message(), issue.value());
    }

    static Issue issue(String code, String pointer, String message) {
        return new Issue(code, Issue.Severity.ERROR, pointer, message, null);
    }
}
