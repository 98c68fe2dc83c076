package org.iterationplanner.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.iterationplanner.backlog.Asset;
import org.iterationplanner.backlog.Backlog;
import org.iterationplanner.backlog.Issue;
import org.iterationplanner.cycle.Living;
import org.iterationplanner.cycle.LivingBacklog;
import org.iterationplanner.exchange.ImportFormat;
import org.iterationplanner.exchange.ImportOptions;
import org.iterationplanner.intake.Imported;
import org.iterationplanner.json.Json;
import org.iterationplanner.table.Upload;
import org.junit.jupiter.api.io.TempDir;

/** A living backlog, and files to be merged into it. */
abstract class MergeFixture {
    static final String BACKLOG = """
            {"calendar": {"start": "2026-01-05", "iterationDays": 7, "iterations": 4},
             "teams": [{"id": "crew", "capacity": 20}, {"id": "migration", "capacity": 10}],
             "datacenters": [{"id": "dc1"}, {"id": "dc2"}],
             "workloads": [{"id": "pay", "criticality": "HIGH", "owner": "Ada", "datacenter": "dc1"}, {"id": "old"}],
             "assets": [
               {"id": "sql", "workload": "pay", "effort": {"crew": 5}, "labels": ["mine"], "attributes": {"a": "1"}},
               {"id": "app", "workload": "pay", "effort": {"migration": 3}, "derived": ["effort"]},
               {"id": "web", "workload": "pay", "effort": {"crew": 2}, "pin": {"iteration": 2, "by": "ada"}},
               {"id": "ftp", "workload": "old", "effort": {"crew": 1}, "refs": {"vmware": "u-1"}}],
             "dependencies": [{"from": "sql", "to": "app"}, {"from": "ftp", "to": "app"}],
             "freezes": [{"scope": {"workload": "old"}, "from": "2026-01-05", "to": "2026-01-06"}],
             "baseline": [{"asset": "sql", "iteration": 1, "state": "COMMITTED"}, {"asset": "ftp", "iteration": 3}]}
            """;

    @TempDir
    Path folder;

    final LivingBacklog before = Living.of(Json.read(BACKLOG, Backlog.class));

    Merge merge(boolean removeMissing, Upload... uploads) throws IOException {
        Imported imported = ImportFormat.CSV.read(
                List.of(uploads), false, ImportOptions.DEFAULT, LocalDate.of(2026, 1, 1), before.modelInput());
        assertThat(imported.issues()).noneMatch(Issue::isError);
        return Merge.of(before, imported, removeMissing);
    }

    Imported read(ImportFormat format, Upload only) throws IOException {
        return format.read(List.of(only), false, ImportOptions.DEFAULT, LocalDate.of(2026, 1, 1), before.modelInput());
    }

    static Asset asset(Merge merge, String id) {
        return merge.modelInput().assets().stream()
                .filter(asset -> asset.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
