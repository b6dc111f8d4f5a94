--liquibase formatted sql

--changeset dealerloop:kernel-010-outbox
CREATE TABLE outbox_event (
  tenant_id   uuid        NOT NULL,
  id          uuid        NOT NULL,
  type        text        NOT NULL,
  body        jsonb       NOT NULL,
  occurred_at timestamptz NOT NULL,
  actor       uuid        NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
SELECT protect_store_table('outbox_event');
REVOKE UPDATE, DELETE ON outbox_event FROM dl_app;

CREATE TABLE event_received (
  tenant_id   uuid        NOT NULL,
  event_id    uuid        NOT NULL,
  subscriber  text        NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, event_id, subscriber)
);
SELECT protect_store_table('event_received');

--changeset dealerloop:kernel-011-audit
CREATE TABLE audit_entry (
  tenant_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  at           timestamptz NOT NULL,
  actor        uuid        NOT NULL,
  actor_name   text        NOT NULL,
  action       text        NOT NULL,
  subject_kind text        NOT NULL,
  subject_id   uuid,
  details      jsonb       NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id);
SELECT protect_store_table('audit_entry');
-- Joined with nothing and read newest first: here the planner has to know that a store has more than one page.
ALTER TABLE audit_entry ALTER COLUMN tenant_id SET STATISTICS -1;
-- Append-only: what was done stays written.
REVOKE UPDATE, DELETE ON audit_entry FROM dl_app;

--changeset dealerloop:kernel-012-scheduled-tasks
-- Platform table of the job scheduler (its documented shape): names, ids and due times, never personal data.
CREATE TABLE scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution_time ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_last_heartbeat ON scheduled_tasks (last_heartbeat);
GRANT SELECT, INSERT, UPDATE, DELETE ON scheduled_tasks TO dl_dispatch;
GRANT INSERT ON scheduled_tasks TO dl_app;
