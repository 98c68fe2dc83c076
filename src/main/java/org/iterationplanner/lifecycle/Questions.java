package org.iterationplanner.lifecycle;

import java.util.EnumMap;
import java.util.Map;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.explain.Question;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.JobKind;
import org.iterationplanner.plan.JobOrder;
import org.iterationplanner.price.Prices;
import org.iterationplanner.price.PricesRequest;
import org.iterationplanner.repair.Repairs;
import org.iterationplanner.repair.RepairsRequest;
import org.iterationplanner.trade.Alternatives;
import org.iterationplanner.trade.AlternativesRequest;
import org.iterationplanner.trade.Frontier;
import org.iterationplanner.trade.FrontierRequest;

/** Makes what jobs are asked into questions. */
interface Questions {

    /**
     * A question about the plan that the order names.
     *
     * @param request what that plan is of
     */
    Question<?> of(JobOrder order, PlanRequest request);

    /**
     * How the questions of one kind are made.
     *
     * @param parameters what is said beside the plan
     */
    record Form<P>(Class<P> parameters, Maker<P> maker) {

        /** Makes a question. */
        interface Maker<P> {
            Question<?> of(PlanRequest request, Plan plan, P parameters);
        }

        Question<?> of(JobOrder order, PlanRequest request) {
            return maker.of(request, order.judged(), Json.read(order.parameters(), parameters));
        }
    }

    /** The real ones. Another kind is a constant of {@link JobKind}, a line here, and a call of the API. */
    static Questions real() {
        Map<JobKind, Form<?>> forms = new EnumMap<>(JobKind.class);
        forms.put(JobKind.PRICES, new Form<>(PricesRequest.class, Prices::new));
        forms.put(JobKind.FRONTIER, new Form<>(FrontierRequest.class, Frontier::new));
        forms.put(JobKind.ALTERNATIVES, new Form<>(AlternativesRequest.class, Alternatives::new));
        forms.put(JobKind.REPAIRS, new Form<>(RepairsRequest.class, Repairs::new));
        return (order, request) -> form(forms, order.kind()).of(order, request);
    }

    private static Form<?> form(Map<JobKind, Form<?>> forms, JobKind kind) {
        Form<?> form = forms.get(kind);
        if (form == null) {
            throw new IllegalStateException("Nobody answers " + kind + ". Maybe a newer instance has stored it.");
        }
        return form;
    }
}
