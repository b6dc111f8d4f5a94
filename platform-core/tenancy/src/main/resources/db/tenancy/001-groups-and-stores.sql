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
  status    text NOT NULL CHECK (status IN ('PREPARING', 'ACTIVE', 'SUSPENDED')),
  UNIQUE (group_id, code)
);
CREATE INDEX tenant_name ON tenant (group_id, name);
GRANT SELECT, INSERT, UPDATE ON dealer_group, tenant TO dl_app;
GRANT SELECT ON dealer_group, tenant TO dl_merged;
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

--changeset dealerloop:tenancy-003-headquarters
-- How a store fares, written by a job of the store itself; headquarters reads this and never the store's rows.
CREATE TABLE store_health (
  group_id          uuid        NOT NULL,
  store_id          uuid        NOT NULL,
  last_import_at    timestamptz,
  list_opened_on    date,
  overdue_callbacks int         NOT NULL,
  measured_at       timestamptz NOT NULL,
  PRIMARY KEY (group_id, store_id)
);
SELECT protect_group_table('store_health');

-- Who of headquarters came into the store, when and why; the store reads it.
CREATE TABLE headquarters_entry (
  tenant_id  uuid        NOT NULL,
  id         uuid        NOT NULL,
  subject    uuid        NOT NULL,
  name       text        NOT NULL,
  reason     text        NOT NULL,
  entered_at timestamptz NOT NULL,
  ends_at    timestamptz NOT NULL,
  left_at    timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX headquarters_entry_time ON headquarters_entry (tenant_id, entered_at);
SELECT protect_store_table('headquarters_entry');
REVOKE DELETE ON headquarters_entry FROM dl_app;

-- Why a store is suspended, and by whom: the group's own note.
CREATE TABLE store_suspension (
  group_id     uuid        NOT NULL,
  store_id     uuid        NOT NULL,
  reason       text        NOT NULL,
  suspended_by text        NOT NULL,
  suspended_at timestamptz NOT NULL,
  PRIMARY KEY (group_id, store_id)
);
SELECT protect_group_table('store_suspension');
