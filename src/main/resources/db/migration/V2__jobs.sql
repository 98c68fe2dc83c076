-- Questions about plans that take long to answer.

CREATE TABLE job (
    id              UUID PRIMARY KEY, -- ordered by time of submission
    plan_id         UUID NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    kind            VARCHAR(30) NOT NULL,
    question_sha256 VARCHAR(64) UNIQUE, -- absent once another job is to answer the same
    parameters      TEXT NOT NULL,
    judged          TEXT NOT NULL, -- the plan as it was when asked
    judged_score    VARCHAR(100) NOT NULL,
    status          VARCHAR(30) NOT NULL,
    progress        DOUBLE PRECISION NOT NULL,
    result          TEXT, -- the answer so far
    failure         TEXT, -- of a failed job
    submitted_at    TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at      TIMESTAMP WITH TIME ZONE,
    completed_at    TIMESTAMP WITH TIME ZONE,
    -- The same as of a plan.
    revision        BIGINT NOT NULL,
    stop_requested  BOOLEAN NOT NULL,
    worker          VARCHAR(100),
    lease_until     TIMESTAMP WITH TIME ZONE,
    fence           BIGINT NOT NULL,
    deaths          INTEGER NOT NULL,
    spent_millis    BIGINT NOT NULL
);

CREATE INDEX job_by_status ON job (status, id);
CREATE INDEX job_by_plan ON job (plan_id);
