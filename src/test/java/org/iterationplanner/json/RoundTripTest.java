package org.iterationplanner.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Calendar;
import org.iterationplanner.backlog.Iterations;
import org.iterationplanner.backlog.Kpis;
import org.iterationplanner.backlog.ModelOutput;
import org.iterationplanner.backlog.Plan;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.backlog.Rule;
import org.junit.jupiter.api.Test;

class RoundTripTest {

    @Test
    void theExampleIsWrittenAsItWasRead() throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper();
        String example = Example.request();
        PlanRequest request = value(example);
        assertThat(plain.readTree(Json.write(request)))
                // PT30S and PT5S are the defaults
                .isEqualTo(plain.readTree(
                        Example.with("config.run", "{\"name\": \"Wave planning, December\", \"tags\": [\"luna\"]}")));
        assertThat(value(Json.write(request))).isEqualTo(request);
    }

    @Test
    void defaultsAndNothingAreLeftOut() {
        String request = """
                {"config": {"run": {"seed": 0, "maxThreadCount": 1, "tags": [], "termination": {}, "name": null}},
                 "modelInput": {"effortUnit": "points", "buffer": 0.0, "limits": {}, "teams": [],
                   "calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 3, "firstNumber": 1, "publish": 3},
                   "assets": [{"id": "a", "type": "OTHER", "effort": {"t": 1, "u": null}, "labels": null}]}}""";
        assertThat(Json.write(value(request)))
                .isEqualTo("{\"config\":{},\"modelInput\":{\"calendar\":{\"start\":\"2026-12-07\",\"iterationDays\":14,"
                        + "\"iterations\":3},\"assets\":[{\"id\":\"a\",\"effort\":{\"t\":1}}]}}");
    }

    @Test
    void iterationsAreANumberOrAList() {
        Iterations.Box box = new Iterations.Box(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 20));
        Calendar listed = new Calendar(null, null, Iterations.of(List.of(box)), null, null);
        assertThat(Json.write(listed))
                .isEqualTo("{\"iterations\":[{\"start\":\"2026-12-07\",\"end\":\"2026-12-20\"}]}");
        assertThat(Json.read(Json.write(listed), Calendar.class)).isEqualTo(listed);
    }

    @Test
    void numbersAreExactAndPlain() {
        Backlog backlog =
                Json.read("{\"buffer\": 0.10, \"assets\": [{\"id\": \"a\", \"value\": 1E+6}]}", Backlog.class);
        assertThat(backlog.buffer()).isEqualTo(new BigDecimal("0.10"));
        assertThat(Json.write(backlog)).isEqualTo("{\"buffer\":0.10,\"assets\":[{\"id\":\"a\",\"value\":1000000}]}");
    }

    @Test
    void resultsAreReadAsTheyWereWritten() {
        Plan plan = new Plan(Map.of("a", new Plan.Placement(1, null)));
        assertThat(Json.read(Json.write(plan), Plan.class)).isEqualTo(plan);
        Kpis kpis = new Kpis(1, 2, 3, BigDecimal.ONE, 4, BigDecimal.TEN, 5, 6, null, 7, 8, List.of(BigDecimal.ONE));
        assertThat(Json.read(Json.write(kpis), Kpis.class)).isEqualTo(kpis);
        ModelOutput.RuleAmount amount =
                new ModelOutput.RuleAmount(Rule.EXIT_LATE, Rule.Level.MEDIUM, 1, new BigDecimal("0.5"));
        assertThat(Json.write(amount))
                .isEqualTo("{\"id\":\"exitLate\",\"level\":\"medium\",\"weight\":1,\"amount\":0.5}");
        assertThat(Json.read(Json.write(amount), ModelOutput.RuleAmount.class)).isEqualTo(amount);
    }

    @Test
    void withoutAReaderTheFirstProblemIsThrown() {
        assertThatThrownBy(() -> Json.read("{\"buffer\": \"1\"}", Backlog.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("WRONG_TYPE");
    }

    private static PlanRequest value(String json) {
        return ((Reading.Value<PlanRequest>) StrictReaderTest.read(json)).value();
    }
}
