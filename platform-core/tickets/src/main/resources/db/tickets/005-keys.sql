--liquibase formatted sql

--changeset dealerloop:tickets-007-key
-- By what a ticket is found, in the spelling in which it is compared. Looked up by equality and by ranges in byte order, for a LIKE under
-- a row policy reads the whole store. The time comes with the key, so that the newest of many are read without the ticket itself.
CREATE TABLE ticket_key (
  tenant_id uuid        NOT NULL,
  kind      text        COLLATE "C" NOT NULL CHECK (kind IN ('PHONE', 'PHONE_TAIL', 'PLATE', 'PLATE_TAIL', 'VIN', 'VIN_TAIL', 'NAME', 'PINYIN',
                                                             'INITIALS', 'WORD')),
  value     text        COLLATE "C" NOT NULL,
  ticket_id uuid        NOT NULL,
  made_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, kind, value, ticket_id),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id)
);
CREATE INDEX ticket_key_ticket ON ticket_key (tenant_id, ticket_id);
SELECT protect_store_table('ticket_key');
