-- One text for H2 and PostgreSQL. Whatever people write is kept as JSON text, in which every character can be stored.

CREATE TABLE plan (
    id                 UUID PRIMARY KEY, -- ordered by time of submission
    parent_id          UUID REFERENCES plan (id),
    origin_id          UUID NOT NULL,
    status             VARCHAR(30) NOT NULL,
    submission         TEXT NOT NULL,
    score              VARCHAR(100),
    best               TEXT, -- the last checkpoint
    result             TEXT, -- of a completed plan
    outlook            TEXT, -- what a completed plan shows to be worth knowing of its input
    failure            TEXT, -- of a failed plan
    termination_reason VARCHAR(30),
    submitted_at       TIMESTAMP WITH TIME ZONE NOT NULL,
    started_at         TIMESTAMP WITH TIME ZONE,
    active_at          TIMESTAMP WITH TIME ZONE,
    completed_at       TIMESTAMP WITH TIME ZONE,
    revision           BIGINT NOT NULL, -- counts every change
    stop_requested     BOOLEAN NOT NULL,
    -- Who may write: the holder of the lease, as long as nobody has raised the fence.
    worker             VARCHAR(100),
    lease_until        TIMESTAMP WITH TIME ZONE,
    fence              BIGINT NOT NULL, -- counts claims
    deaths             INTEGER NOT NULL, -- as they would be if the worker died now
    spent_millis       BIGINT NOT NULL
);

CREATE INDEX plan_by_status ON plan (status, id);
CREATE INDEX plan_by_parent ON plan (parent_id);

CREATE TABLE plan_request (
    plan_id  UUID PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    document TEXT NOT NULL
);

CREATE TABLE plan_tag (
    plan_id UUID NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    sha256  VARCHAR(64) NOT NULL, -- a tag may be longer than an index takes
    PRIMARY KEY (sha256, plan_id)
);

CREATE INDEX plan_tag_by_plan ON plan_tag (plan_id);

CREATE TABLE idempotency_key (
    sha256       VARCHAR(64) PRIMARY KEY,
    request_hash VARCHAR(200) NOT NULL,
    plan_id      UUID NOT NULL REFERENCES plan (id) ON DELETE CASCADE,
    created_at   TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE INDEX idempotency_key_by_plan ON idempotency_key (plan_id);
CREATE INDEX idempotency_key_by_age ON idempotency_key (created_at);

-- As db-scheduler wants it.
CREATE TABLE scheduled_tasks (
    task_name            VARCHAR(100) NOT NULL,
    task_instance        VARCHAR(100) NOT NULL,
    task_data            BYTEA,
    execution_time       TIMESTAMP WITH TIME ZONE NOT NULL,
    picked               BOOLEAN NOT NULL,
    picked_by            VARCHAR(50),
    last_success         TIMESTAMP WITH TIME ZONE,
    last_failure         TIMESTAMP WITH TIME ZONE,
    consecutive_failures INTEGER,
    last_heartbeat       TIMESTAMP WITH TIME ZONE,
    version              BIGINT NOT NULL,
    priority             SMALLINT,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_by_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_by_heartbeat ON scheduled_tasks (last_heartbeat);
