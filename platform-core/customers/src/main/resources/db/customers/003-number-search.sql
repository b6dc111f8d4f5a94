--liquibase formatted sql

--changeset dealerloop:customers-004-number-search
-- How often somebody who sees numbers masked looked for a whole one within an hour: one row a person, whatever node they are on.
CREATE TABLE number_search (
  tenant_id uuid NOT NULL,
  subject uuid NOT NULL,
  hour timestamptz NOT NULL,
  searches integer NOT NULL CHECK (searches > 0),
  PRIMARY KEY (tenant_id, subject)
);
SELECT protect_store_table('number_search');
