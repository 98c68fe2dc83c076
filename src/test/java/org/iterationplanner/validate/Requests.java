package org.iterationplanner.validate;

import java.util.List;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Example;
import org.iterationplanner.json.Json;

/** The example of the API with some of its fields spoilt. */
final class Requests {

    private Requests() {}

    /** The issues of the example when at each path there is the value behind it; null takes a field away. */
    static List<Issue> issues(String... pathsAndValues) {
        return RequestValidator.validate(request(pathsAndValues));
    }

    static PlanRequest request(String... pathsAndValues) {
        String request = Example.request();
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            request = Example.with(request, pathsAndValues[i].strip(), pathsAndValues[i + 1].replace('\'', '"'));
        }
        return Json.read(request, PlanRequest.class);
    }

    /** Everything of an issue that programs read. */
    static String coded(Issue issue) {
        return issue.severity() + " " + issue.code() + " " + issue.pointer();
    }
}
