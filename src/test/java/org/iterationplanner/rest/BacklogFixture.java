package org.iterationplanner.rest;

import static org.iterationplanner.rest.ErrorsTest.json;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A living backlog that was created through HTTP, behind a proxy that says who calls. */
abstract class BacklogFixture {

    /** The proxy says who calls. */
    public static final class BehindAProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("planner.actor-header", "X-User");
        }
    }

    static final String INPUT = """
            {"calendar": {"start": "2026-12-07", "iterationDays": 14, "iterations": 6},
             "teams": [{"id": "dba", "name": "Database squad", "capacity": 20}, {"id": "infra", "capacity": 30}],
             "datacenters": [{"id": "luna-2", "name": "Luna II", "exitBy": "2027-03-31"}],
             "workloads": [{"id": "payroll", "datacenter": "luna-2"}],
             "assets": [{"id": "SQL01", "workload": "payroll", "effort": {"dba": 5}},
                        {"id": "APP01", "workload": "payroll", "effort": {"dba": 2, "infra": 1}, "completedOn": "2026-12-01"}]}
            """;

    String id;

    @BeforeEach
    void create() {
        id = json(named("Wave", INPUT))
                .post("/v1/backlogs")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    Response patch(String seen, String body) {
        RequestSpecification request = json(body).header("If-Match", seen).header("X-User", "J\u00c3\u00bcrgen");
        return request.patch("/v1/backlogs/" + id);
    }

    static String named(String name, String input) {
        return "{\"name\": \"" + name + "\", \"modelInput\": " + input + "}";
    }
}
