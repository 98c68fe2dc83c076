-- Living backlogs: what there is to do, the accepted plan, the life of iterations, and every version of them.

CREATE TABLE backlog (
    id          UUID PRIMARY KEY, -- ordered by time of creation
    name        TEXT NOT NULL,
    version     BIGINT NOT NULL, -- counts every change; whoever changes it names the one that was read
    model_input TEXT NOT NULL,
    plan        TEXT, -- the last accepted one
    plan_id     UUID, -- as which it was made; that plan may be gone
    iterations  TEXT NOT NULL,
    assets      INTEGER NOT NULL,
    done        INTEGER NOT NULL,
    created_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    changed_by  TEXT NOT NULL
);

CREATE TABLE backlog_version (
    backlog_id  UUID NOT NULL REFERENCES backlog (id) ON DELETE CASCADE,
    version     BIGINT NOT NULL,
    revision    TEXT NOT NULL, -- who changed what, when
    model_input TEXT, -- absent: the same as in the version before
    plan        TEXT, -- absent: the same as in the version before
    promise     TEXT, -- of a plan that was accepted: what it says will be complete when
    PRIMARY KEY (backlog_id, version)
);

-- Plans that were made of a backlog; those derived from them by what-if have them for origin.
CREATE TABLE backlog_plan (
    plan_id    UUID PRIMARY KEY REFERENCES plan (id) ON DELETE CASCADE,
    backlog_id UUID NOT NULL REFERENCES backlog (id) ON DELETE CASCADE,
    version    BIGINT NOT NULL -- of the backlog that was planned
);

CREATE INDEX backlog_plan_by_backlog ON backlog_plan (backlog_id, plan_id);

-- For those derived by what-if.
CREATE INDEX plan_by_origin ON plan (origin_id, id);
