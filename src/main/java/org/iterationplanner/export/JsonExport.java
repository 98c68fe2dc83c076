package org.iterationplanner.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.iterationplanner.exchange.PlanFile;
import org.iterationplanner.json.Json;

/** Input and plan as they are; can be imported, and posted to {@code /v1/check}. */
final class JsonExport implements Exporter {

    @Override
    public void write(ExportedPlan plan, OutputStream out) throws IOException {
        PlanFile file = new PlanFile(plan.config(), plan.backlog(), plan.output());
        out.write(Json.write(file).getBytes(StandardCharsets.UTF_8));
    }
}
