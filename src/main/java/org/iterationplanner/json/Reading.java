package org.iterationplanner.json;

import java.util.List;
import org.iterationplanner.backlog.Issue;

/** What came of reading a JSON text. */
public sealed interface Reading<T> {

    /** Everything that is wrong with it, in its order. */
    List<Issue> issues();

    /** It could be read. */
    record Value<T>(T value) implements Reading<T> {

        @Override
        public List<Issue> issues() {
            return List.of();
        }
    }

    /** It is no JSON text: the first place where that shows. */
    record Unreadable<T>(Issue issue) implements Reading<T> {

        @Override
        public List<Issue> issues() {
            return List.of(issue);
        }
    }

    /** It is JSON, but not of the form asked for: everything wrong with it, in its order, at least one. */
    record Wrong<T>(List<Issue> issues) implements Reading<T> {

        public Wrong {
            issues = List.copyOf(issues);
        }
    }
}
