package org.iterationplanner.intake;

/** The lists of a backlog, as the API calls them. */
public enum RecordKind {
    TEAMS("teams"),
    DATACENTERS("datacenters"),
    WORKLOADS("workloads"),
    RELEASES("releases"),
    ASSETS("assets"),
    DEPENDENCIES("dependencies"),
    WORKLOAD_DEPENDENCIES("workloadDependencies"),
    FREEZES("freezes"),
    BASELINE("baseline");

    private final String field;

    RecordKind(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
