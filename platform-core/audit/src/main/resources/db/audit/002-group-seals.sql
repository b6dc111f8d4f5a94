--liquibase formatted sql

--changeset dealerloop:audit-002-group-seals
-- One seal for each of a group's days (UTC), as a store's are: docs/decisions/0074.
CREATE TABLE group_audit_seal (
  group_id  uuid        NOT NULL,
  number    integer     NOT NULL CHECK (number > 0),
  day       date        NOT NULL,
  entries   integer     NOT NULL CHECK (entries >= 0),
  previous  bytea       NOT NULL,
  last      bytea       NOT NULL,
  hash      bytea       NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (group_id, number),
  UNIQUE (group_id, day)
);
SELECT protect_group_table('group_audit_seal');
REVOKE UPDATE, DELETE, TRUNCATE ON group_audit_seal FROM dl_app;

CREATE TABLE group_audit_seal_entry (
  group_id uuid    NOT NULL,
  seal     integer NOT NULL,
  position integer NOT NULL CHECK (position > 0),
  entry_id uuid    NOT NULL,
  digest   bytea   NOT NULL,
  chain    bytea   NOT NULL,
  PRIMARY KEY (group_id, seal, position),
  UNIQUE (group_id, entry_id)
);
SELECT protect_group_table('group_audit_seal_entry');
REVOKE UPDATE, DELETE, TRUNCATE ON group_audit_seal_entry FROM dl_app;
