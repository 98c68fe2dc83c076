package org.iterationplanner.backlog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** The rules a plan is judged by, in the order they are reported. */
public enum Rule {
    CAPACITY("capacity", Level.HARD, 1, "No team is given more work in an iteration than it can do."),
    PRECEDENCE("precedence", Level.HARD, 1, "An asset waits for those it depends on."),
    WORKLOAD_PRECEDENCE(
            "workloadPrecedence", Level.HARD, 1, "A workload starts when those it depends on are complete."),
    MOVE_TOGETHER("moveTogether", Level.HARD, 1, "Assets that only work together are migrated together."),
    APART("apart", Level.HARD, 1, "Assets that back each other up are not at risk at the same time."),
    FREEZE("freeze", Level.HARD, 1, "Nothing is changed while the business has forbidden it."),
    WINDOW("window", Level.HARD, 1, "An asset is migrated between its earliest and its latest day."),
    PIN("pin", Level.HARD, 1, "What a planner has fixed or change management has approved stays."),
    CUTOVERS("cutovers", Level.HARD, 1, "Only so many cutovers can be staffed in one iteration."),
    OPEN_WORKLOADS("openWorkloads", Level.HARD, 1, "What is begun is finished before more is begun."),
    PILOT("pilot", Level.HARD, 1, "The first iterations are for practice: few, simple, uncritical assets."),
    DISRUPTION("disruption", Level.HARD, 1, "No more of the known plan changes than was allowed."),
    EXIT_HARD("exitHard", Level.HARD, 1, "A datacenter that is lost on a fixed day is empty by then."),
    EXIT_LATE("exitLate", Level.MEDIUM, 1, "Each workload leaves a datacenter before its lease ends."),
    LEASE_LATE("leaseLate", Level.MEDIUM, 1, "A lease is paid on until the last asset has left."),
    DUE_LATE("dueLate", Level.MEDIUM, 1, "Workloads and releases are in production when promised."),
    COST_OF_DELAY("costOfDelay", Level.SOFT, 100, "A workload earns nothing until its last asset is in production."),
    EARLINESS("earliness", Level.SOFT, 1, "All else equal, sooner is better."),
    UNPLANNED("unplanned", Level.SOFT, 100, "As much as possible of the backlog is planned."),
    AFFINITY("affinity", Level.SOFT, 10, "Assets that talk a lot are migrated near each other."),
    WORK_IN_PROGRESS("workInProgress", Level.SOFT, 1, "A workload is not spread over longer than it needs."),
    OVERTARGET("overtarget", Level.SOFT, 10, "The last tenth of a capacity is kept for surprises."),
    STABILITY("stability", Level.SOFT, 1000, "What people have been told is not changed without need.");

    /** How much a rule counts: no gain on a lower level makes up for a loss on a higher one. */
    public enum Level {
        HARD,
        MEDIUM,
        SOFT;

        @JsonValue
        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private final String id;
    private final Level level;
    private final int defaultWeight;
    private final String reason;

    Rule(String id, Level level, int defaultWeight, String reason) {
        this.id = id;
        this.level = level;
        this.defaultWeight = defaultWeight;
        this.reason = reason;
    }

    @JsonValue
    public String id() {
        return id;
    }

    public Level level() {
        return level;
    }

    /** Its weight unless the request says otherwise; only soft weights can be changed. */
    public int defaultWeight() {
        return defaultWeight;
    }

    /** Why the business wants it, in one sentence. */
    public String reason() {
        return reason;
    }

    public static Optional<Rule> byId(String id) {
        return Arrays.stream(values()).filter(rule -> rule.id.equals(id)).findFirst();
    }
}
