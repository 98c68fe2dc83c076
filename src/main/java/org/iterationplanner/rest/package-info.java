/** The HTTP API: resources, problems, server-sent events, and what keeps unreadable requests out. */
@NullMarked
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Iteration planner",
                        version = "1",
                        description = "Plans the iterations of a migration backlog: what moves when, who does it,"
                                + " what it costs and what is late."),
        tags = {
            @Tag(name = "Plans", description = "Ask for a plan, follow it, stop it, plan the same otherwise"),
            @Tag(name = "What if", description = "What a change would move, and how two plans differ"),
            @Tag(
                    name = "Jobs",
                    description = "Questions about a plan that take long to answer: ask one, follow it, stop it"),
            @Tag(
                    name = "Backlogs",
                    description = "The shared, living list: keep it, change it, see what has become of it"),
            @Tag(name = "Forecasts", description = "What becomes of a plan, with what chance"),
            @Tag(name = "Import and export", description = "From the tools where backlogs live, and back"),
            @Tag(name = "Check", description = "The independent checker, for any plan, ours or not"),
            @Tag(name = "Demo data", description = "Requests to begin with")
        },
        components =
                @Components(
                        schemas = {
                            @Schema(name = "Problem", implementation = Problem.class),
                            @Schema(name = "PriceList", implementation = PriceList.class),
                            @Schema(name = "Curve", implementation = Frontier.Curve.class),
                            @Schema(name = "Answer", implementation = Alternatives.Answer.class),
                            @Schema(name = "RepairList", implementation = RepairList.class)
                        }))
package org.iterationplanner.rest;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.iterationplanner.price.PriceList;
import org.iterationplanner.trade.Alternatives;
import org.iterationplanner.trade.Frontier;
import org.iterationplanner.repair.RepairList;
import org.jspecify.annotations.NullMarked;
