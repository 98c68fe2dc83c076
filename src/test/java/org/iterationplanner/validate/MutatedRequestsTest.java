package org.iterationplanner.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.check.Checker;
import org.iterationplanner.json.Json;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.iterationplanner.report.PlanReport;
import org.iterationplanner.sample.RandomBacklog;
import org.junit.jupiter.api.Test;

/** Good requests with a few values exchanged: validation answers, and what it accepts can be checked and reported. */
class MutatedRequestsTest {

    private static final ObjectMapper PLAIN = new ObjectMapper();
    private static final List<String> VALUES = List.of(
            "null",
            "0",
            "-1",
            "1",
            "2",
            "7",
            "0.5",
            "1.005",
            "1000000",
            "2147483647",
            "1e90",
            "1e-90",
            "0e-90",
            "true",
            "false",
            "\"\"",
            "\"asset-1\"",
            "\"w-1\"",
            "\"team-1\"",
            "\"dc-1\"",
            "\"0001-01-01\"",
            "\"1900-01-01\"",
            "\"9999-12-31\"",
            "\"2026-12-20\"",
            "\"TOGETHER\"",
            "\"APART\"",
            "\"COMMITTED\"",
            "\"HARD\"",
            "[]",
            "{}");

    @Test
    void whateverIsExchangedIsAnsweredOrCanBePlanned() throws JsonProcessingException {
        int accepted = 0;
        int refused = 0;
        for (int seed = 0; seed < 4_000; seed++) {
            Random random = new Random(seed);
            JsonNode request = PLAIN.readTree(Json.write(RandomBacklog.of(seed % 200)));
            int changes = 1 + random.nextInt(3);
            for (int i = 0; i < changes; i++) {
                mutate(request, random);
            }
            byte[] text = PLAIN.writeValueAsString(request).getBytes(StandardCharsets.UTF_8);
            if (StrictReader.read(text, PlanRequest.class) instanceof Reading.Value<PlanRequest> value) {
                List<Issue> issues = RequestValidator.validate(value.value());
                assertThat(issues)
                        .allSatisfy(issue -> assertThat(issue.message()).contains(". Maybe "));
                if (issues.stream().noneMatch(Issue::isError)) {
                    planned(value.value());
                    accepted++;
                } else {
                    refused++;
                }
            }
        }
        assertThat(accepted).isGreaterThan(500);
        assertThat(refused).isGreaterThan(500);
    }

    private static void planned(PlanRequest request) {
        var model = request.config().model();
        var verdict = Checker.check(request.modelInput(), Plan.EMPTY, model.weights(), model.maxMoves());
        PlanReport.of(request.modelInput(), Plan.EMPTY, verdict.feasible());
        RequestValidator.afterPlan(request.modelInput(), Plan.EMPTY);
    }

    private static void mutate(JsonNode request, Random random) throws JsonProcessingException {
        List<ContainerNode<?>> parents = new ArrayList<>();
        collect(request, parents);
        ContainerNode<?> parent = parents.get(random.nextInt(parents.size()));
        int position = random.nextInt(parent.size());
        if (parent instanceof ArrayNode list) {
            // Either another value or the same element once more.
            JsonNode other = list.get(random.nextInt(list.size()));
            list.set(position, random.nextBoolean() ? value(list.get(position), random) : other);
        } else if (parent instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            object.set(names.get(position), value(object.get(names.get(position)), random));
        }
    }

    /** Mostly of the same type, because what cannot be read is not validated. */
    private static JsonNode value(JsonNode old, Random random) throws JsonProcessingException {
        JsonNode value;
        do {
            value = PLAIN.readTree(VALUES.get(random.nextInt(VALUES.size())));
        } while (value.getNodeType() != old.getNodeType() && random.nextInt(100) > 0);
        return value;
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> parents) {
        if (node instanceof ContainerNode<?> container && !container.isEmpty()) {
            parents.add(container);
        }
        node.forEach(child -> collect(child, parents));
    }
}
