package org.iterationplanner.devops;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.iterationplanner.json.ForeignJson;
import org.jspecify.annotations.Nullable;

/**
 * An iteration that a team, or the project, has.
 *
 * @param start first day, or null while it is not dated
 * @param finish last day
 */
record TeamIteration(
        String id,
        String path,
        @Nullable LocalDate start,
        @Nullable LocalDate finish) {

    /** Those of the team, in the order of the service. */
    static List<TeamIteration> all(DevOpsSession session, DevOpsConnection connection) {
        return session.get(prefix(connection) + "_apis/work/teamsettings/iterations").at("value").each().stream()
                .map(TeamIteration::of)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The team as a part of a path, with a slash behind it. */
    static String prefix(DevOpsConnection connection) {
        return connection.team() == null ? "" : DevOpsClient.segment(connection.team()) + "/";
    }

    private static @Nullable TeamIteration of(ForeignJson json) {
        String id = json.text("id");
        String path = json.text("path");
        ForeignJson dates = json.at("attributes");
        return id == null || path == null
                ? null
                : new TeamIteration(id, path, day(dates.text("startDate")), day(dates.text("finishDate")));
    }

    boolean isDated() {
        return start != null && finish != null && !finish.isBefore(start);
    }

    boolean contains(LocalDate day) {
        return start != null && finish != null && !day.isBefore(start) && !day.isAfter(finish);
    }

    /** The day of a time, which the service says in UTC; null for what is none. */
    static @Nullable LocalDate day(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toLocalDate();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
