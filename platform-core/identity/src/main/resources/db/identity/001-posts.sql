--liquibase formatted sql

--changeset dealerloop:identity-001-posts
-- Platform table and the authority on who holds which post where: ids and times only. The subject leads the key, because a request
-- asks for one person's posts in all stores.
CREATE TABLE post_holding (
  subject   uuid NOT NULL,
  tenant_id uuid NOT NULL,
  post      text NOT NULL,
  held_from timestamptz NOT NULL,
  held_to   timestamptz,
  PRIMARY KEY (subject, tenant_id, post, held_from),
  CHECK (held_to >= held_from)
);
CREATE INDEX post_holding_tenant ON post_holding (tenant_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON post_holding TO dl_app;

--changeset dealerloop:identity-002-staff
-- How colleagues call each other: the store's own copy of a person's name.
CREATE TABLE staff (
  tenant_id uuid NOT NULL,
  subject   uuid NOT NULL,
  user_name text NOT NULL,
  name      text NOT NULL,
  PRIMARY KEY (tenant_id, subject),
  UNIQUE (tenant_id, user_name)
);
SELECT protect_store_table('staff');
