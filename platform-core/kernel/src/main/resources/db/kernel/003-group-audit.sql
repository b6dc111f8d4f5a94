--liquibase formatted sql

--changeset dealerloop:kernel-020-group-audit
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
  PRIMARY KEY (group_id, id)
);
SELECT protect_group_table('group_audit_entry');
-- Append-only: what was done stays written.
REVOKE UPDATE, DELETE ON group_audit_entry FROM dl_app;
