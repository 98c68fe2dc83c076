package org.iterationplanner.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;
import org.junit.jupiter.api.Test;

class LargeEstateFileTest {

    private static final Path FILE = Path.of("data/large-estate.json");
    private static final Path RENEWED = Path.of("target/large-estate.json");

    @Test
    void theFileIsWhatTheGeneratorMakes() throws IOException {
        PlanRequest made = DemoData.get("estate-1000").orElseThrow();
        Files.writeString(RENEWED, text(new ObjectMapper().readTree(Json.write(made))));

        assertThat(FILE)
                .as("The generator has changed. Maybe copy %s over %s.", RENEWED, FILE)
                .hasSameTextualContentAs(RENEWED);
    }

    /** One record per line, so that a change of the generator can be read as a diff. */
    private static String text(JsonNode request) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : request.get("modelInput").properties()) {
            String value = field.getValue().isArray()
                    ? lines(field.getValue())
                    : field.getValue().toString();
            fields.add("    \"%s\": %s".formatted(field.getKey(), value));
        }
        return """
                {
                  "config": %s,
                  "modelInput": {
                %s
                  }
                }
                """.formatted(request.get("config"), String.join(",\n", fields));
    }

    private static String lines(JsonNode records) {
        List<String> lines = new ArrayList<>();
        records.forEach(each -> lines.add("      " + each));
        return "[\n" + String.join(",\n", lines) + "\n    ]";
    }
}
