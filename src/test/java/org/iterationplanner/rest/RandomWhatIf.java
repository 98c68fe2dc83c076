package org.iterationplanner.rest;

import java.util.List;
import java.util.SplittableRandom;

/** Changes of the sample first-steps of every kind that matters, some of them refused. */
final class RandomWhatIf {
    private static final List<String> KINDS = List.of(
            "{'assets': [{'id': 'pay-web', 'effort': {'infra': %d}}]}",
            "{'teams': [{'id': 'infra', 'capacityByIteration': {'3': %d}}]}",
            "{'workloads': [{'id': 'intranet', 'value': %d}]}",
            "{'datacenters': [{'id': 'luna', 'priority': %d, 'exitBy': '2027-01-2%1$d'}]}",
            "{'freezes': [{'scope': {'workload': 'payroll'}, 'from': '2027-01-0%d', 'to': '2027-01-17'}]}",
            "{'freezes': [{'scope': {'all': true}, 'from': '2026-12-21', 'to': '2027-01-03', '$remove': true}]}",
            "{'assets': [{'id': 'new-%d', 'workload': 'intranet', 'effort': {'dba': 1}}]}",
            "{'assets': [{'id': 'nas-01', '$remove': true}]}",
            "{'assets': [{'id': 'pay-sql', '$remove': true}]}",
            "{'dependencies': [{'from': 'nas-01', 'to': 'print-01', 'lag': %d}]}",
            "{'dependencies': [{'from': 'pay-app-1', 'to': 'pay-web', '$remove': true}]}",
            "{'calendar': {'iterations': %d}}",
            "{'baseline': []}");

    private RandomWhatIf() {}

    static String of(SplittableRandom random) {
        String change = KINDS.get(random.nextInt(KINDS.size())).formatted(1 + random.nextInt(8));
        String config = "{'run': {'termination': {'stepCountLimit': 20}},"
                + " 'model': {'maxMoves': %d, 'overrides': {'affinity': %d}}}";
        return "{'config': %s, 'changes': %s}"
                .formatted(config.formatted(random.nextInt(5), random.nextInt(50)), change)
                .replace('\'', '"');
    }
}
