--liquibase formatted sql

--changeset dealerloop:standards-001-versions
-- Platform tables: which plugin versions there are, with their archives, so that every node has them. Ids and keys, no person's data; the
-- names of uploaders stand in the group's and the platform's own tables.
CREATE TABLE plugin (
  id    text PRIMARY KEY,
  -- Whoever came first keeps the id: the platform itself, a partner (its subject) or a group.
  owner text NOT NULL,
  since timestamptz NOT NULL
);
CREATE TABLE plugin_version (
  plugin      text        NOT NULL REFERENCES plugin (id),
  version     text        NOT NULL,
  origin      text        NOT NULL CHECK (origin IN ('SHIPPED', 'PARTNER', 'PRIVATE')),
  state       text        NOT NULL CHECK (state IN ('UPLOADED', 'PUBLISHED', 'REFUSED', 'WITHDRAWN')),
  private_to  uuid,
  digest      text        NOT NULL,
  archive     bytea       NOT NULL,
  contract    text        NOT NULL,
  provider    text        NOT NULL,
  -- Fingerprint and subject of the certificate; none for what was shipped.
  signer      text,
  signer_name text,
  description jsonb       NOT NULL,
  findings    jsonb       NOT NULL,
  uploaded_by uuid        NOT NULL,
  uploaded_at timestamptz NOT NULL,
  reviewed_by uuid,
  reviewed_at timestamptz,
  reason      text,
  PRIMARY KEY (plugin, version),
  CHECK ((origin = 'PRIVATE') = (private_to IS NOT NULL))
);
GRANT SELECT, INSERT ON plugin TO dl_app;
GRANT SELECT ON plugin, plugin_version TO dl_merged;
GRANT SELECT, INSERT, UPDATE ON plugin_version TO dl_app;

--changeset dealerloop:standards-002-signers
-- Platform table: certificates whose signatures count, and for what.
CREATE TABLE trusted_signer (
  id            uuid PRIMARY KEY,
  fingerprint   text        NOT NULL,
  certificate   bytea       NOT NULL,
  partner       uuid,
  dealer_group  uuid REFERENCES dealer_group (id),
  plugins       text[]      NOT NULL,
  brands        text[]      NOT NULL,
  trusted_since timestamptz NOT NULL,
  trusted_by    uuid        NOT NULL,
  revoked_at    timestamptz,
  revoked_by    uuid,
  CHECK ((partner IS NULL) <> (dealer_group IS NULL))
);
CREATE INDEX trusted_signer_fingerprint ON trusted_signer (fingerprint);
GRANT SELECT, INSERT, UPDATE ON trusted_signer TO dl_app;

--changeset dealerloop:standards-003-use
-- Platform table, written by a job that enters one group after the other: counts by version and group, for partners and the operator.
CREATE TABLE plugin_use (
  plugin       text        NOT NULL,
  version      text        NOT NULL,
  dealer_group uuid        NOT NULL,
  stores       int         NOT NULL,
  calls        bigint      NOT NULL,
  failures     bigint      NOT NULL,
  counted_at   timestamptz NOT NULL,
  PRIMARY KEY (plugin, version, dealer_group)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON plugin_use TO dl_app;
