package org.iterationplanner.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.PlanRequest;
import org.iterationplanner.json.Json;

/** The rows that the template begins with: the example of the API. */
final class TemplateExample {

    private static final String FILE = "/openapi/PlanRequest.json";

    private TemplateExample() {}

    static Backlog backlog() {
        try (InputStream in = TemplateExample.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return Json.read(json, PlanRequest.class).modelInput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
