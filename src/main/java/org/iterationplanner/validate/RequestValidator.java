package org.iterationplanner.validate;

import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Weights;
import org.iterationplanner.structure.IndexedBacklog;

/** Validation of a whole request, before it is stored and after it is planned. Stateless. */
public final class RequestValidator {

    private static final Place CONFIG = Place.root("/config");
    private static final Place MODEL_INPUT = Place.root("/modelInput");

    private RequestValidator() {}

    /**
     * Everything that is wrong with a request, or worth knowing about it: errors first, then warnings; at most 1,000 of each,
     * then a last one that counts the rest. Pointers begin with {@code /config} or {@code /modelInput}. A request without an
     * error can be planned, checked and scored.
     *
     * @param request its records may lack what they declare present
     */
    public static List<Issue> validate(PlanRequest request) {
        Issues issues = new Issues(Place.root(""));
        ConfigValidator.check(issues, CONFIG, request.config());
        Weights weights =
                issues.hasErrors() ? Weights.DEFAULT : request.config().model().weights();
        BacklogValidator.check(issues, MODEL_INPUT, request.modelInput(), weights);
        return issues.all();
    }

    /**
     * What a finished plan shows to be worth knowing: datacenters whose assets left out of the plan need more capacity than
     * there is between its end and their lease's.
     *
     * @param backlog without errors
     */
    public static List<Issue> afterPlan(Backlog backlog, Plan plan) {
        Issues issues = new Issues(MODEL_INPUT);
        new LeaseOutlook(issues, new IndexedBacklog(backlog)).check(MODEL_INPUT, plan);
        return issues.all();
    }
}
