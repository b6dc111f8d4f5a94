--liquibase formatted sql

--changeset dealerloop:visits-003
-- How a store reads its own system's words for kinds of service, over the shipped ones.
CREATE TABLE service_kind_word (
  tenant_id uuid NOT NULL,
  word      text COLLATE "C" NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('MAINTENANCE', 'SMALL_REPAIR', 'REPAIR', 'CAMPAIGN', 'NONE')),
  PRIMARY KEY (tenant_id, word)
);
SELECT protect_store_table('service_kind_word');

--changeset dealerloop:visits-020-orders-not-read
-- Few orders carry a word that nobody could read; to list these words must not cost a walk through all the others.
CREATE INDEX delivery_unread_kind ON delivery (tenant_id, service_kind_raw) WHERE service_kind = 'UNKNOWN' AND service_kind_raw IS NOT NULL;
