--liquibase formatted sql

--changeset dealerloop:tickets-006-event
-- What became of a ticket, by whom and when. Append-only: what is taken back is another event, which names what it undoes.
CREATE TABLE ticket_event (
  tenant_id uuid        NOT NULL,
  id        uuid        NOT NULL,
  ticket_id uuid        NOT NULL,
  kind      text        NOT NULL CHECK (kind ~ '^[A-Z_]{1,40}$'),
  at        timestamptz NOT NULL,
  by_subject uuid       NOT NULL,
  by_name   text        NOT NULL,
  undoes    uuid,
  other_id  uuid,
  details   jsonb       NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY (tenant_id, other_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY (tenant_id, undoes) REFERENCES ticket_event (tenant_id, id)
);
CREATE INDEX ticket_event_ticket ON ticket_event (tenant_id, ticket_id, at);
-- Nothing is taken back twice on the same ticket.
CREATE UNIQUE INDEX ticket_event_undoes ON ticket_event (tenant_id, undoes) WHERE undoes IS NOT NULL;
SELECT protect_store_table('ticket_event');
REVOKE UPDATE, DELETE ON ticket_event FROM dl_app;

-- The timeline of tickets that were there before it.
INSERT INTO ticket_event (tenant_id, id, ticket_id, kind, at, by_subject, by_name, details)
SELECT tenant_id, gen_random_uuid(), id, 'OPENED', created_at, created_by, created_by_name, '{}' FROM ticket;
INSERT INTO ticket_event (tenant_id, id, ticket_id, kind, at, by_subject, by_name, details)
SELECT tenant_id, gen_random_uuid(), id, CASE state WHEN 'CLOSED' THEN 'CLOSED' ELSE 'REOPENED' END, changed_at, changed_by, changed_by_name,
       jsonb_strip_nulls(jsonb_build_object('note', note))
FROM ticket WHERE version > 1;

-- Tickets that belong together; the smaller id stands first.
CREATE TABLE ticket_link (
  tenant_id uuid NOT NULL,
  one_id    uuid NOT NULL,
  other_id  uuid NOT NULL CHECK (one_id < other_id),
  PRIMARY KEY (tenant_id, one_id, other_id),
  FOREIGN KEY (tenant_id, one_id) REFERENCES ticket (tenant_id, id),
  FOREIGN KEY (tenant_id, other_id) REFERENCES ticket (tenant_id, id)
);
CREATE INDEX ticket_link_other ON ticket_link (tenant_id, other_id);
SELECT protect_store_table('ticket_link');
