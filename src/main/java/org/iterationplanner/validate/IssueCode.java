package org.iterationplanner.validate;

import static org.iterationplanner.backlog.Issue.Severity.ERROR;
import static org.iterationplanner.backlog.Issue.Severity.WARNING;

import org.iterationplanner.backlog.Issue.Severity;

/** Every code that validation reports; stable, for programs. */
public enum IssueCode {
    REQUIRED(ERROR, "A required field, or an element of a list, is missing."),
    ID_INVALID(ERROR, "An id is empty, longer than 200 characters, or has control characters or half a character."),
    TEXT_INVALID(ERROR, "A text is longer than 10,000 characters, or has the character 0 or half a character."),
    TOO_MANY(ERROR, "A list or map has more entries than can be planned."),
    OUT_OF_RANGE(ERROR, "A number, duration or date is outside its range."),
    TOO_MANY_DECIMALS(ERROR, "A number has more decimals than are computed with."),
    EXACTLY_ONE(ERROR, "Of several fields exactly one must be given."),
    NOT_APPLICABLE(ERROR, "A field is given that has no meaning beside another."),
    ORDER_REVERSED(ERROR, "The end of a range lies before its beginning."),
    ID_DUPLICATE(ERROR, "Two records of a kind have the same id."),
    WORKLOAD_ID_CLASH(ERROR, "An asset that is its own workload has the id of another workload."),
    UNKNOWN_REFERENCE(ERROR, "Something is referred to that is not in the request."),
    REPEATED(ERROR, "The same thing is said twice where once is enough."),
    RELEASE_OVERLAP(ERROR, "A workload is in two releases."),
    CALENDAR_GAP(ERROR, "There are days between one listed iteration and the next."),
    CALENDAR_OVERLAP(ERROR, "A listed iteration begins before the one before it has ended."),
    NO_CAPACITY(ERROR, "Nothing says how much a team can do."),
    SELF_DEPENDENCY(ERROR, "An asset or workload depends on itself."),
    CYCLE_WITH_LAG(ERROR, "Assets wait for each other in a circle, at least one of them with a positive lag."),
    GROUP_APART(ERROR, "Assets that must move together are also to be kept apart."),
    WORKLOAD_CYCLE(ERROR, "Workloads wait for each other in a circle."),
    PIN_OUTSIDE(ERROR, "A pin names an iteration that is not planned here."),
    PIN_TEAM(ERROR, "A pin names a team that cannot be chosen for its asset."),
    PIN_CONFLICT(ERROR, "Assets that must move together are pinned to different places."),
    SCORE_RANGE(ERROR, "The largest possible score does not fit the numbers computed with."),
    UNKNOWN_RULE(ERROR, "A weight is given for something that is not a soft rule."),
    MORE_ERRORS(ERROR, "There are more errors than are listed."),

    HORIZON_SHORT(WARNING, "There is less capacity than effort until the last iteration, or until a lease ends."),
    NO_ESTIMATE(WARNING, "An asset has no effort and is never planned."),
    TOO_LARGE(WARNING, "An asset is too large for every iteration it could be in and is never planned."),
    NO_WINDOW(WARNING, "No iteration lies between the first and the last day of an asset; it is never planned."),
    ALWAYS_FROZEN(WARNING, "Freezes close every iteration an asset could be in; it is never planned."),
    GROUP_IMPOSSIBLE(WARNING, "The assets an asset must move together with leave no iteration; it is never planned."),
    PREDECESSOR_IMPOSSIBLE(WARNING, "What an asset waits for is never planned early enough; nor is the asset."),
    WORKLOAD_EMPTY(WARNING, "A workload has no assets and takes part in no rule."),
    CYCLE_IS_GROUP(WARNING, "Assets wait for each other in a circle without lag and so move together."),
    TASKS_DIFFER(WARNING, "The tasks of an asset do not add up to its effort."),
    BASELINE_UNKNOWN(WARNING, "Entries of the baseline name assets that are not in the request and count nowhere."),
    EXIT_WITHOUT_DATE(WARNING, "A datacenter says how to leave it, but not by when; no rule asks for it."),
    MORE_WARNINGS(WARNING, "There are more warnings than are listed.");

    private final Severity severity;
    private final String meaning;

    IssueCode(Severity severity, String meaning) {
        this.severity = severity;
        this.meaning = meaning;
    }

    public Severity severity() {
        return severity;
    }

    /** What it means, in one sentence. */
    public String meaning() {
        return meaning;
    }
}
