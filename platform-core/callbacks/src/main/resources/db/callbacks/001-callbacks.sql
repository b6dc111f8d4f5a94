--liquibase formatted sql

--changeset dealerloop:callbacks-001-callback
-- One callback for one (delivery, rule). due_on is the standard's day and never moves by itself (timeliness is measured against it);
-- next_on is the day it is to be worked next: due_on out of quiet days, an agreed day, a retry. listed_on is the last day whose list
-- has it. touched: a person has had a hand in it, so that a corrected order no longer re-plans it.
CREATE TABLE callback (
  tenant_id            uuid        NOT NULL,
  id                   uuid        NOT NULL,
  version              int         NOT NULL,
  delivery_id          uuid        NOT NULL,
  rule                 text        COLLATE "C" NOT NULL,
  revision             int         NOT NULL,
  occasion             text        NOT NULL CHECK (occasion IN ('SERVICE', 'SALE')),
  customer_id          uuid        NOT NULL,
  vehicle_id           uuid        NOT NULL,
  fleet_id             uuid,
  plugin               text        NOT NULL,
  plugin_version       text        NOT NULL,
  channel              text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL', 'PHONE', 'VISIT')),
  delivered_on         date        NOT NULL,
  due_on               date        NOT NULL,
  next_on              date        NOT NULL,
  expires_on           date        NOT NULL,
  post                 text        NOT NULL,
  reason_zh            text        NOT NULL,
  reason_en            text        NOT NULL,
  marks                text[]      NOT NULL,
  proposal             text        NOT NULL CHECK (proposal IN ('NONE', 'PROPOSED', 'ACCEPTED', 'DECLINED')),
  state                text        NOT NULL CHECK (state IN ('OPEN', 'DONE', 'UNREACHABLE', 'CANCELLED', 'EXPIRED', 'DROPPED')),
  touched              boolean     NOT NULL,
  agreed_at            timestamptz,
  attempts             int         NOT NULL,
  channel_attempts     int         NOT NULL,
  channel_attempt_days int         NOT NULL,
  first_attempt_on     date,
  last_attempt_on      date,
  last_outcome         text,
  complaint            boolean     NOT NULL,
  booking              boolean     NOT NULL,
  assignee             uuid,
  assignee_name        text,
  listed_on            date,
  ended_on             date,
  changed_at           timestamptz NOT NULL,
  changed_by           uuid        NOT NULL,
  changed_by_name      text        NOT NULL,
  change_zh            text        NOT NULL,
  change_en            text        NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, delivery_id, rule)
);
CREATE INDEX callback_open ON callback (tenant_id, next_on) WHERE state = 'OPEN';
CREATE INDEX callback_open_expiry ON callback (tenant_id, expires_on) WHERE state = 'OPEN';
CREATE INDEX callback_customer ON callback (tenant_id, customer_id);
CREATE INDEX callback_fleet_visit ON callback (tenant_id, fleet_id) WHERE fleet_id IS NOT NULL AND channel = 'VISIT';
SELECT protect_store_table('callback');

--changeset dealerloop:callbacks-002-plan
-- What was decided for a delivery, and on which revision of it. A delivery without a row, or with a row of an earlier revision, is
-- still to be decided; one put aside is asked again at the next opening. last_on: the last day on which the decision still matters.
CREATE TABLE callback_plan (
  tenant_id      uuid        NOT NULL,
  delivery_id    uuid        NOT NULL,
  revision       int         NOT NULL,
  outcome        text        NOT NULL CHECK (outcome IN ('PLANNED', 'NONE', 'HISTORY', 'VOIDED', 'PUT_ASIDE')),
  rule           text,
  reason_zh      text,
  reason_en      text,
  plugin         text        NOT NULL,
  plugin_version text        NOT NULL,
  last_on        date        NOT NULL,
  decided_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, delivery_id)
);
CREATE INDEX callback_plan_last_on ON callback_plan (tenant_id, last_on);
CREATE INDEX callback_plan_put_aside ON callback_plan (tenant_id, last_on) WHERE outcome = 'PUT_ASIDE';
SELECT protect_store_table('callback_plan');

--changeset dealerloop:callbacks-003-day
CREATE TABLE day_list (
  tenant_id      uuid        NOT NULL,
  day            date        NOT NULL,
  opened_at      timestamptz NOT NULL,
  opened_by      uuid        NOT NULL,
  opened_by_name text        NOT NULL,
  PRIMARY KEY (tenant_id, day)
);
SELECT protect_store_table('day_list');
REVOKE DELETE ON day_list FROM dl_app;

-- The history of each day's list: what stood on it, why, and whose it was.
CREATE TABLE day_entry (
  tenant_id     uuid        NOT NULL,
  day           date        NOT NULL,
  callback_id   uuid        NOT NULL,
  origin        text        NOT NULL CHECK (origin IN ('DUE', 'CARRIED_OVER', 'AGREED', 'ADDED', 'LATE', 'PROPOSAL')),
  assignee      uuid,
  assignee_name text,
  listed_at     timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, day, callback_id),
  FOREIGN KEY (tenant_id, day) REFERENCES day_list (tenant_id, day),
  FOREIGN KEY (tenant_id, callback_id) REFERENCES callback (tenant_id, id)
);
CREATE INDEX day_entry_callback ON day_entry (tenant_id, callback_id);
SELECT protect_store_table('day_entry');

-- One agent's day: handed in to the managing supervisor, and acknowledged.
CREATE TABLE day_record (
  tenant_id            uuid        NOT NULL,
  day                  date        NOT NULL,
  agent                uuid        NOT NULL,
  agent_name           text        NOT NULL,
  version              int         NOT NULL,
  handed_in_at         timestamptz NOT NULL,
  note                 text        NOT NULL,
  acknowledged_at      timestamptz,
  acknowledged_by      uuid,
  acknowledged_by_name text,
  acknowledgement      text,
  PRIMARY KEY (tenant_id, day, agent)
);
SELECT protect_store_table('day_record');

--changeset dealerloop:callbacks-004-attempt
-- What happened each time somebody tried; never changed. day: the store's day of the attempt.
CREATE TABLE callback_attempt (
  tenant_id     uuid        NOT NULL,
  id            uuid        NOT NULL,
  callback_id   uuid        NOT NULL,
  customer_id   uuid        NOT NULL,
  day           date        NOT NULL,
  at            timestamptz NOT NULL,
  agent         uuid        NOT NULL,
  agent_name    text        NOT NULL,
  channel       text        NOT NULL CHECK (channel IN ('SMS', 'EMAIL', 'PHONE', 'VISIT')),
  outcome       text        NOT NULL CHECK (outcome IN ('DONE', 'INCONVENIENT', 'REFUSED', 'NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'NUMBER_DEAD', 'WRONG_PERSON')),
  agreed_at     timestamptz,
  state_of_car  text,
  opinion       text,
  remarks       text,
  complaint     boolean     NOT NULL,
  booking       boolean     NOT NULL,
  visitor_name  text,
  visitor_title text,
  visited_on    date,
  consequence_zh text       NOT NULL,
  consequence_en text       NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, callback_id) REFERENCES callback (tenant_id, id)
);
CREATE INDEX callback_attempt_callback ON callback_attempt (tenant_id, callback_id, at);
CREATE INDEX callback_attempt_customer ON callback_attempt (tenant_id, customer_id, at DESC);
CREATE INDEX callback_attempt_day ON callback_attempt (tenant_id, day, agent);
SELECT protect_store_table('callback_attempt');
REVOKE UPDATE, DELETE ON callback_attempt FROM dl_app;

--changeset dealerloop:callbacks-005-room-for-updates
-- Every callback is changed some times in its life, mostly in columns without an index: room on the page spares the indexes.
ALTER TABLE callback SET (fillfactor = 85);
