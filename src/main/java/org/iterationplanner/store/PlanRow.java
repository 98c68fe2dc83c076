package org.iterationplanner.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.iterationplanner.backlog.TerminationReason;
import org.iterationplanner.json.Json;
import org.iterationplanner.plan.InputMetrics;
import org.iterationplanner.plan.PlanMetadata;
import org.iterationplanner.plan.PlanStatus;
import org.iterationplanner.plan.Submission;
import org.iterationplanner.plan.ValidationResult;
import org.jspecify.annotations.Nullable;

/**
 * What the store knows of a plan, without the large Documents.
 *
 * @param revision changes with every change
 */
public record PlanRow(PlanMetadata metadata, InputMetrics inputMetrics, long revision) {

    static final String COLUMNS =
            "id, parent_id, origin_id, status, submission, score, outlook, failure, termination_reason, submitted_at,"
                    + " started_at, active_at, completed_at, revision";

    static PlanRow of(ResultSet row) throws SQLException {
        Submission submission = Json.read(row.getString("submission"), Submission.class);
        String outlook = row.getString("outlook");
        String failure = row.getString("failure");
        String reason = row.getString("termination_reason");
        PlanMetadata metadata = new PlanMetadata(
                row.getObject("id", UUID.class),
                row.getObject("parent_id", UUID.class),
                row.getObject("origin_id", UUID.class),
                submission.name(),
                submission.tags(),
                PlanStatus.valueOf(row.getString("status")),
                row.getString("score"),
                time(row, "submitted_at"),
                instant(row, "started_at"),
                instant(row, "active_at"),
                instant(row, "completed_at"),
                reason == null ? null : TerminationReason.valueOf(reason),
                submission.seed(),
                submission.solverVersion(),
                submission.inputSha256(),
                outlook == null
                        ? submission.validationResult()
                        : submission.validationResult().and(Json.read(outlook, ValidationResult.class)),
                failure == null ? null : Json.read(failure, String.class));
        return new PlanRow(metadata, submission.inputMetrics(), row.getLong("revision"));
    }

    /** A time that may be absent. */
    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A time that is there. */
    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
