--liquibase formatted sql

--changeset dealerloop:identity-001-posts
-- Platform tables and the authority on who holds which post where: ids and times only. The subject leads the key, because a request
-- asks for one person's posts in all stores. A holding may begin later and end by itself: a stand-in, or headquarters that entered.
CREATE TABLE post_holding (
  subject         uuid NOT NULL,
  tenant_id       uuid NOT NULL,
  post            text NOT NULL,
  held_from       timestamptz NOT NULL,
  held_to         timestamptz,
  standing_in_for uuid,
  -- From a description (tenants/) or given in the console: applying files takes away only what files gave.
  source          text NOT NULL CHECK (source IN ('FILE', 'CONSOLE', 'ENTRY')),
  given_by        uuid NOT NULL,
  PRIMARY KEY (subject, tenant_id, post, held_from),
  CHECK (held_to >= held_from)
);
CREATE INDEX post_holding_tenant ON post_holding (tenant_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON post_holding TO dl_app;

CREATE TABLE group_post_holding (
  subject   uuid NOT NULL,
  group_id  uuid NOT NULL,
  post      text NOT NULL,
  held_from timestamptz NOT NULL,
  held_to   timestamptz,
  source    text NOT NULL CHECK (source IN ('FILE', 'CONSOLE')),
  given_by  uuid NOT NULL,
  PRIMARY KEY (subject, group_id, post, held_from),
  CHECK (held_to >= held_from)
);
CREATE INDEX group_post_holding_group ON group_post_holding (group_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON group_post_holding TO dl_app;

CREATE TABLE platform_post_holding (
  subject   uuid NOT NULL,
  post      text NOT NULL,
  held_from timestamptz NOT NULL,
  held_to   timestamptz,
  given_by  uuid NOT NULL,
  PRIMARY KEY (subject, post, held_from),
  CHECK (held_to >= held_from)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON platform_post_holding TO dl_app;

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

--changeset dealerloop:identity-003-people
-- A group's people as its headquarters knows them. Whether somebody can sign in stands at the identity provider alone.
CREATE TABLE person (
  group_id   uuid        NOT NULL,
  subject    uuid        NOT NULL,
  user_name  text        NOT NULL,
  name       text        NOT NULL,
  email      text        NOT NULL,
  language   text        NOT NULL CHECK (language IN ('zh', 'en')),
  added_at   timestamptz NOT NULL,
  PRIMARY KEY (group_id, subject),
  UNIQUE (group_id, user_name)
);
SELECT protect_group_table('person');

-- Platform table: whose account it is, and whether it may be used; asked with the posts before anything else. Ids and times only.
CREATE TABLE account (
  subject     uuid PRIMARY KEY,
  -- None for the platform's own people.
  group_id    uuid,
  -- Begins the user name; the identity provider's account is touched only while that is so.
  prefix      text        NOT NULL,
  disabled_at timestamptz,
  removed_at  timestamptz,
  -- Whether the identity provider has been told.
  followed    boolean NOT NULL DEFAULT true
);
CREATE INDEX account_unfollowed ON account (subject) WHERE NOT followed;
GRANT SELECT, INSERT, UPDATE, DELETE ON account TO dl_app;

--changeset dealerloop:identity-004-machines
-- Platform table, since a machine's request is looked up before its store is entered: ids and names of operations.
CREATE TABLE machine_client (
  id         uuid PRIMARY KEY,
  subject    uuid        NOT NULL UNIQUE,
  tenant_id  uuid        NOT NULL,
  name       text        NOT NULL,
  operations text[]      NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid        NOT NULL,
  revoked_at timestamptz
);
CREATE INDEX machine_client_tenant ON machine_client (tenant_id);
GRANT SELECT, INSERT, UPDATE ON machine_client TO dl_app;
