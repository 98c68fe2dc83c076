package org.iterationplanner.plan;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.iterationplanner.backlog.Certificate;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.ModelOutput;
import org.jspecify.annotations.Nullable;

/**
 * The whole answer about a plan. Output, KPIs, rules and certificate are absent while there is no plan.
 *
 * @param version changes whenever the rest does; for an ETag
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PlanDocument(
        PlanMetadata metadata,
        @Nullable ModelOutput modelOutput,
        @Nullable Kpis kpis,
        InputMetrics inputMetrics,
        @Nullable List<ModelOutput.RuleAmount> rules,
        @Nullable Certificate certificate,
        @JsonIgnore String version) {}
