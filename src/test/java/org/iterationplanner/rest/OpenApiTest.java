package org.iterationplanner.rest;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.iterationplanner.rest.ErrorsTest.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.iterationplanner.change.WhatIf;
import org.iterationplanner.cycle.Revision;
import org.iterationplanner.json.Reading;
import org.iterationplanner.json.StrictReader;
import org.iterationplanner.life.CloseRequest;
import org.iterationplanner.plan.Job;
import org.iterationplanner.plan.PlanDocument;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.price.PriceList;
import org.iterationplanner.price.PricesRequest;
import org.iterationplanner.sample.DemoData;
import org.iterationplanner.trade.AlternativesRequest;
import org.iterationplanner.trade.FrontierRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(FakePlans.Profile.class)
class OpenApiTest {
    private JsonNode api;

    @BeforeEach
    void read() throws JsonProcessingException {
        api = new ObjectMapper()
                .readTree(given().queryParam("format", "json").get("/q/openapi").asString());
    }

    /** A change of the API shows in review, because the file that the build writes is committed. */
    @Test
    void theCommittedFileIsTheOneThatTheBuildWrites() {
        assertThat(Path.of("src/main/openapi/openapi.yaml"))
                .as("Maybe: cp target/openapi/openapi.yaml src/main/openapi")
                .hasSameTextualContentAs(Path.of("target/openapi/openapi.yaml"));
    }

    @Test
    void everyFieldIsDescribed() {
        List<String> silent = new ArrayList<>();
        api.at("/components/schemas").properties().forEach(schema -> schema.getValue()
                .path("properties")
                .properties()
                .forEach(field -> {
                    if (!field.getValue().hasNonNull("description")) {
                        silent.add(schema.getKey() + "." + field.getKey());
                    }
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void everyCallAndParameterAndAnswerIsDescribed() {
        List<String> silent = new ArrayList<>();
        api.at("/paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(call -> {
                    String name = call.getKey() + " " + path.getKey();
                    JsonNode said = call.getValue();
                    if (!said.hasNonNull("summary") || !said.hasNonNull("description")) {
                        silent.add(name);
                    }
                    said.path("parameters").forEach(parameter -> {
                        if (!parameter.hasNonNull("description")) {
                            silent.add(name + " " + parameter.path("name").asText());
                        }
                    });
                    said.path("responses").properties().forEach(answer -> {
                        boolean hasBody =
                                answer.getValue().path("content").elements().hasNext();
                        boolean mayBeEmpty = List.of("204", "304").contains(answer.getKey());
                        if (!answer.getValue().hasNonNull("description") || hasBody == mayBeEmpty) {
                            silent.add(name + " " + answer.getKey());
                        }
                    });
                }));
        assertThat(silent).isEmpty();
    }

    @Test
    void everyExampleIsOne() {
        reads("PlanMetadata", PlanMetadata.class);
        reads("PlanDocument", PlanDocument.class);
        reads("ScoreAnalysis", ScoreAnalysis.class);
        reads("FromInput", PlanDetailsResource.FromInput.class);
        reads("WhatIf", WhatIf.class);
        reads("Problem", Problem.class);
        reads("Sample", DemoData.Sample.class);
        reads("PricesRequest", PricesRequest.class);
        reads("FrontierRequest", FrontierRequest.class);
        reads("AlternativesRequest", AlternativesRequest.class);
        reads("PriceList", PriceList.class);
        reads("Job", Job.class);
        reads("NamedInput", NamedInput.class);
        reads("BacklogChange", BacklogChange.class);
        reads("BacklogDocument", BacklogDocument.class);
        reads("Revision", Revision.class);
        reads("IterationDocument", IterationDocument.class);
        reads("CloseRequest", CloseRequest.class);
        json(example("PlanRequest")).post("/v1/plans").then().statusCode(202);
        json(example("CheckRequest"))
                .post("/v1/check")
                .then()
                .statusCode(200)
                .body(
                        "score",
                        equalTo(api.at("/components/schemas/ScoreAnalysis/examples/0/score")
                                .asText()));
    }

    @Test
    void swaggerUiHealthAndMetricsAreThere() {
        given().get("/q/swagger-ui/").then().statusCode(200);
        given().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        given().get("/q/metrics").then().statusCode(200);
    }

    private String example(String schema) {
        return api.at("/components/schemas/" + schema + "/examples/0").toString();
    }

    private void reads(String schema, Class<?> type) {
        assertThat(StrictReader.read(example(schema).getBytes(UTF_8), type)).isInstanceOf(Reading.Value.class);
    }
}
