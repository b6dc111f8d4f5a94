--liquibase formatted sql

--changeset dealerloop:tenancy-003-separations
-- Where a separation of duty was waived with a reason: the report for the store's head.
CREATE TABLE separation_waiver (
  tenant_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  at           timestamptz NOT NULL,
  separation   text        NOT NULL,
  actor        uuid        NOT NULL,
  actor_name   text        NOT NULL,
  subject_kind text        NOT NULL,
  subject_id   uuid        NOT NULL,
  subject      text        NOT NULL,
  reason       text        NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX separation_waiver_at ON separation_waiver (tenant_id, at);
SELECT protect_store_table('separation_waiver');
-- Append-only, as the audit trail is.
REVOKE UPDATE, DELETE ON separation_waiver FROM dl_app;
