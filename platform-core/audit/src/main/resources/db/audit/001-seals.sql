--liquibase formatted sql

--changeset dealerloop:audit-001
-- One seal for each of the store's days, in one chain: hash contains the hash of the seal before. docs/decisions/0066 says how to recompute it.
CREATE TABLE audit_seal (
  tenant_id uuid        NOT NULL,
  number    integer     NOT NULL CHECK (number > 0),
  day       date        NOT NULL,
  entries   integer     NOT NULL CHECK (entries >= 0),
  previous  bytea       NOT NULL,
  last      bytea       NOT NULL,
  hash      bytea       NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, number),
  UNIQUE (tenant_id, day)
);
SELECT protect_store_table('audit_seal');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seal FROM dl_app;

-- The entries of a seal in their order: what each was (digest), and the chain up to it. No key to audit_entry: that one is gone must be seen, not prevented.
CREATE TABLE audit_seal_entry (
  tenant_id uuid    NOT NULL,
  seal      integer NOT NULL,
  position  integer NOT NULL CHECK (position > 0),
  entry_id  uuid    NOT NULL,
  digest    bytea   NOT NULL,
  chain     bytea   NOT NULL,
  PRIMARY KEY (tenant_id, seal, position),
  UNIQUE (tenant_id, entry_id)
);
SELECT protect_store_table('audit_seal_entry');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seal_entry FROM dl_app;
