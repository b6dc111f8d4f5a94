--liquibase formatted sql

--changeset dealerloop:tenancy-001-groups-and-stores
-- Platform tables: which groups and stores there are. Codes and names of companies, no person's data.
CREATE TABLE dealer_group (
  id   uuid PRIMARY KEY,
  code text NOT NULL UNIQUE,
  name text NOT NULL
);
CREATE TABLE tenant (
  id        uuid PRIMARY KEY,
  group_id  uuid NOT NULL REFERENCES dealer_group (id),
  code      text NOT NULL,
  name      text NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('DEALERSHIP', 'SHARED_CENTRE')),
  time_zone text NOT NULL,
  status    text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED')),
  UNIQUE (group_id, code)
);
GRANT SELECT, INSERT, UPDATE ON dealer_group, tenant TO dl_app;
GRANT SELECT ON tenant TO dl_dispatch;

--changeset dealerloop:tenancy-002-settings
-- What a store or its group set themselves, one row per version; defaults are not copied here.
CREATE TABLE store_settings (
  tenant_id       uuid        NOT NULL,
  version         int         NOT NULL,
  content         jsonb       NOT NULL,
  changed_by      uuid        NOT NULL,
  changed_by_name text        NOT NULL,
  changed_at      timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, version)
);
SELECT protect_store_table('store_settings');
REVOKE UPDATE, DELETE ON store_settings FROM dl_app;

CREATE TABLE group_settings (
  group_id        uuid        NOT NULL,
  version         int         NOT NULL,
  content         jsonb       NOT NULL,
  changed_by      uuid        NOT NULL,
  changed_by_name text        NOT NULL,
  changed_at      timestamptz NOT NULL,
  PRIMARY KEY (group_id, version)
);
SELECT protect_group_table('group_settings');
REVOKE UPDATE, DELETE ON group_settings FROM dl_app;
