package org.iterationplanner.change;

import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Issue.Severity;
import org.jspecify.annotations.Nullable;

/** Why a change cannot be made, in its order. For one thread. */
final class Complaints {

    /** Nobody reads more of them. */
    private static final int MOST = 1_000;

    private static final int SHOWN = 100;

    private final List<Issue> issues = new ArrayList<>();

    void add(String code, String pointer, String message, @Nullable String value) {
        if (issues.size() < MOST) {
            issues.add(new Issue(code, Severity.ERROR, pointer, message, value == null ? null : shown(value)));
        }
    }

    boolean isEmpty() {
        return issues.isEmpty();
    }

    List<Issue> all() {
        return List.copyOf(issues);
    }

    /** What a message shows of a text that somebody sent. */
    static String shown(String text) {
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
        return start.codePoints()
                .map(c -> Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
                        ? '\uFFFD'
                        : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
