--liquibase formatted sql

--changeset dealerloop:kernel-040-due-time
-- Platform table: what falls due when, in which store. Ids and times; whatever they mean stands in the store's own tables.
CREATE TABLE due_time (
  kind       text        NOT NULL,
  store_id   uuid        NOT NULL,
  subject_id uuid        NOT NULL,
  due_at     timestamptz NOT NULL,
  -- When a node may take it: first when it is due, then when the node that took it must have finished, after a failure when it is tried again.
  try_at     timestamptz NOT NULL,
  failures   int         NOT NULL DEFAULT 0,
  PRIMARY KEY (kind, store_id, subject_id)
);
CREATE INDEX due_time_try ON due_time (try_at);
CREATE INDEX due_time_failing ON due_time (store_id) WHERE failures > 0;
-- Set, cleared and done with in transactions of stores; found by the dispatcher.
GRANT SELECT, INSERT, UPDATE, DELETE ON due_time TO dl_app;
GRANT SELECT, UPDATE ON due_time TO dl_dispatch;
