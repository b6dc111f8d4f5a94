--liquibase formatted sql

--changeset dealerloop:tickets-001-ticket
-- The last number given in a store; its row is the lock that keeps numbers without gaps or doubles.
CREATE TABLE ticket_number (
  tenant_id uuid   NOT NULL,
  last      bigint NOT NULL,
  PRIMARY KEY (tenant_id)
);
SELECT protect_store_table('ticket_number');

CREATE TABLE ticket (
  tenant_id       uuid        NOT NULL,
  id              uuid        NOT NULL,
  version         int         NOT NULL,
  number          bigint      NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('COMPLAINT', 'BOOKING', 'CORRECTION')),
  state           text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED')),
  callback_id     uuid,
  customer_id     uuid,
  customer_name   text,
  vehicle_id      uuid,
  vehicle_plate   text,
  vehicle_model   text,
  text            text        NOT NULL,
  created_at      timestamptz NOT NULL,
  created_by      uuid        NOT NULL,
  created_by_name text        NOT NULL,
  changed_at      timestamptz NOT NULL,
  changed_by      uuid        NOT NULL,
  changed_by_name text        NOT NULL,
  note            text,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number)
);
CREATE INDEX ticket_state ON ticket (tenant_id, state, number DESC);
CREATE INDEX ticket_callback ON ticket (tenant_id, callback_id) WHERE callback_id IS NOT NULL;
SELECT protect_store_table('ticket');
REVOKE DELETE ON ticket FROM dl_app;
