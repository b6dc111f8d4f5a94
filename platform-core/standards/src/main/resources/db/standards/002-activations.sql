--liquibase formatted sql

--changeset dealerloop:standards-004-activations
-- Group tables. Which standards each store follows, as its settings say (written in the transaction that sets them), so that headquarters
-- can count without entering a store.
CREATE TABLE store_standard (
  group_id uuid        NOT NULL,
  store_id uuid        NOT NULL,
  plugin   text        NOT NULL,
  -- A version or 'latest', as the store's settings say.
  chosen   text        NOT NULL,
  base     boolean     NOT NULL,
  brands   text[]      NOT NULL,
  since    timestamptz NOT NULL,
  PRIMARY KEY (group_id, store_id, plugin)
);
CREATE INDEX store_standard_plugin ON store_standard (group_id, plugin);
SELECT protect_group_table('store_standard');

-- Who activated which version where: append-only.
CREATE TABLE standard_activation (
  group_id     uuid        NOT NULL,
  id           uuid        NOT NULL,
  store_id     uuid        NOT NULL,
  plugin       text        NOT NULL,
  -- Versions as they were in force, never 'latest'; none = not followed.
  from_version text,
  to_version   text,
  follows_latest boolean   NOT NULL,
  at           timestamptz NOT NULL,
  actor        uuid        NOT NULL,
  actor_name   text        NOT NULL,
  way          text        NOT NULL CHECK (way IN ('ACTIVATION', 'ROLLBACK', 'SETTINGS', 'FILE')),
  PRIMARY KEY (group_id, id)
);
CREATE INDEX standard_activation_plugin ON standard_activation (group_id, plugin, at);
CREATE INDEX standard_activation_store ON standard_activation (group_id, store_id, plugin, at);
SELECT protect_group_table('standard_activation');
REVOKE UPDATE, DELETE ON standard_activation FROM dl_app;

--changeset dealerloop:standards-005-health
-- How versions answered in each store, hour by hour. Each figure is a row of its own, so that many nodes add to it without reading first:
-- CALLS, REFUSED-<reason>, and MS-<n> = answers that took less than 2^n milliseconds.
CREATE TABLE standard_health (
  group_id uuid        NOT NULL,
  store_id uuid        NOT NULL,
  plugin   text        NOT NULL,
  version  text        NOT NULL,
  hour     timestamptz NOT NULL,
  figure   text        NOT NULL,
  amount   bigint      NOT NULL,
  PRIMARY KEY (group_id, store_id, plugin, version, hour, figure)
);
CREATE INDEX standard_health_hour ON standard_health (group_id, hour);
SELECT protect_group_table('standard_health');

--changeset dealerloop:standards-006-private
-- Group table: who of headquarters uploaded a version of the group's own.
CREATE TABLE private_standard (
  group_id         uuid        NOT NULL,
  plugin           text        NOT NULL,
  version          text        NOT NULL,
  uploaded_by      uuid        NOT NULL,
  uploaded_by_name text        NOT NULL,
  uploaded_at      timestamptz NOT NULL,
  PRIMARY KEY (group_id, plugin, version)
);
SELECT protect_group_table('private_standard');
REVOKE UPDATE, DELETE ON private_standard FROM dl_app;

--changeset dealerloop:standards-007-followed-before
-- What stores followed before this was written down, from the newest version of their settings.
INSERT INTO store_standard (group_id, store_id, plugin, chosen, base, brands, since)
SELECT t.group_id, t.id, choice ->> 'plugin', coalesce(choice ->> 'version', 'latest'), coalesce((choice ->> 'base')::boolean, false),
    ARRAY(SELECT jsonb_array_elements_text(coalesce(choice -> 'brands', '[]'))), newest.changed_at
  FROM tenant t
  CROSS JOIN LATERAL (SELECT s.content, s.changed_at FROM store_settings s WHERE s.tenant_id = t.id ORDER BY s.version DESC LIMIT 1) newest
  CROSS JOIN LATERAL jsonb_array_elements(coalesce(newest.content -> 'standards', '[]')) choice;
