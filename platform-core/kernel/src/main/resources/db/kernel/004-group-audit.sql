--liquibase formatted sql

--changeset dealerloop:kernel-030-group-audit
CREATE TABLE group_audit_entry (
  group_id     uuid        NOT NULL,
  id           uuid        NOT NULL,
  at           timestamptz NOT NULL,
  actor        uuid        NOT NULL,
  actor_name   text        NOT NULL,
  action       text        NOT NULL,
  subject_kind text        NOT NULL,
  subject_id   uuid,
  details      jsonb       NOT NULL,
  -- From where, as in a store's trail.
  via          text        NOT NULL CHECK (via IN ('PERSON', 'MACHINE', 'PLATFORM')),
  address      text,
  request_id   text,
  PRIMARY KEY (group_id, id)
);
SELECT protect_group_table('group_audit_entry');
-- Append-only: what was done stays written.
REVOKE UPDATE, DELETE, TRUNCATE ON group_audit_entry FROM dl_app;
