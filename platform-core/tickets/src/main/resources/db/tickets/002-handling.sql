--liquibase formatted sql

--changeset dealerloop:tickets-002-handling
-- Who has had a hand in a ticket: recorded what it came from, or said what was done. Whoever handled a complaint does not close it.
CREATE TABLE ticket_handling (
  tenant_id  uuid        NOT NULL,
  ticket_id  uuid        NOT NULL,
  subject    uuid        NOT NULL,
  name       text        NOT NULL,
  handled_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, ticket_id, subject),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id)
);
SELECT protect_store_table('ticket_handling');
REVOKE UPDATE, DELETE ON ticket_handling FROM dl_app;

--changeset dealerloop:tickets-003-merged-list
-- Tickets of several stores as one list are sorted by time, for numbers are counted per store.
DROP INDEX ticket_state;
CREATE INDEX ticket_state ON ticket (tenant_id, state, created_at);
