package org.iterationplanner.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.BaselineEntry;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanConfig;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.AnyJson;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The question what a plan would become if something were different. Immutable.
 *
 * @param config what is different in how to plan: its fields replace the plan's own, null puts one back to its default (RFC
 *     7396); name, tags and maxMoves are only what is given here
 * @param patch as {@link Change#patch}
 * @param changes as {@link Change#changes}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WhatIf(
        @Nullable AnyJson config,
        @Nullable List<PatchOperation> patch,
        @Nullable AnyJson changes) {

    public WhatIf {
        patch = patch == null ? null : List.copyOf(patch);
        config = config == null || config.isNull() ? null : config;
        changes = changes == null || changes.isNull() ? null : changes;
    }

    /**
     * What has to be planned to know: the changed backlog with the plan as its baseline; or all that is wrong, with pointers that
     * begin with {@code /patch} or {@code /changes} if the change cannot be made, with {@code /config} or {@code /modelInput} if
     * what it makes cannot be read. What is read has still to be validated.
     *
     * @param asked what the plan was made from
     */
    public Reading<PlanRequest> of(PlanRequest asked, Plan plan) {
        Reading<PlanConfig> how = config(asked.config());
        Reading<Backlog> what = new Change(patch, changes).applyTo(asked.modelInput());
        if (how instanceof Reading.Value<PlanConfig> given && what instanceof Reading.Value<Backlog> changed) {
            Backlog input = changed.value().withBaseline(BaselineEntry.of(asked.modelInput(), plan));
            return new Reading.Value<>(new PlanRequest(given.value(), input));
        }
        List<Issue> issues = new ArrayList<>(how.issues());
        issues.addAll(what.issues());
        return new Reading.Wrong<>(issues);
    }

    private Reading<PlanConfig> config(PlanConfig asked) {
        JsonObject inherited = inherited(asked);
        JsonValue given = config == null ? JsonValue.EMPTY_JSON_OBJECT : Documents.read(config.text());
        JsonValue merged = Documents.PROVIDER.createMergePatch(given).apply(inherited);
        return Documents.read(merged, PlanConfig.class, "/config");
    }

    private static JsonObject inherited(PlanConfig asked) {
        PlanConfig.Run run = asked.run();
        PlanConfig own = new PlanConfig(
                new PlanConfig.Run(null, List.of(), run.termination(), run.seed(), run.maxThreadCount()),
                new PlanConfig.Model(asked.model().overrides(), null));
        return Documents.read(Json.write(own)).asJsonObject();
    }
}
