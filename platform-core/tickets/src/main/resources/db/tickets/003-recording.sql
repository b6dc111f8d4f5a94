--liquibase formatted sql

--changeset dealerloop:tickets-004-format
-- A record format exactly as tickets were recorded in it. Never changed: a ticket stays readable when its standard has gone on or away.
-- The fingerprint is of the plugin, its version and the format with the store's own wording.
CREATE TABLE ticket_format (
  tenant_id      uuid        NOT NULL,
  fingerprint    text        COLLATE "C" NOT NULL,
  plugin         text        COLLATE "C" NOT NULL,
  plugin_version text        COLLATE "C" NOT NULL,
  code           text        COLLATE "C" NOT NULL,
  content        jsonb       NOT NULL,
  first_used_at  timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, fingerprint)
);
SELECT protect_store_table('ticket_format');
REVOKE UPDATE, DELETE ON ticket_format FROM dl_app;

--changeset dealerloop:tickets-005-recording
-- Tickets of before came from callbacks, all of them. Slots and points are JSON as the platform writes it: read whole, never searched.
ALTER TABLE ticket DROP CONSTRAINT ticket_kind_check;
ALTER TABLE ticket ADD CONSTRAINT ticket_kind_check
  CHECK (kind IN ('CONSULTATION', 'RESCUE', 'COMPLAINT', 'SUGGESTION', 'BOOKING', 'CORRECTION'));
ALTER TABLE ticket ADD COLUMN entry_point text NOT NULL DEFAULT 'CALLBACK'
  CHECK (entry_point IN ('PHONE', 'WALK_IN', 'LETTER', 'EMAIL', 'MESSAGE', 'WEB_FORM', 'API', 'CALLBACK'));
ALTER TABLE ticket ADD COLUMN caller_name text;
ALTER TABLE ticket ADD COLUMN caller_phone text;
ALTER TABLE ticket ADD COLUMN edition int NOT NULL DEFAULT 1 CHECK (edition >= 1);
ALTER TABLE ticket ADD COLUMN format_fingerprint text COLLATE "C";
ALTER TABLE ticket ADD COLUMN format_code text COLLATE "C";
ALTER TABLE ticket ADD COLUMN format_title_zh text;
ALTER TABLE ticket ADD COLUMN format_title_en text;
ALTER TABLE ticket ADD COLUMN slots text CHECK (slots IS JSON OBJECT);
ALTER TABLE ticket ADD COLUMN sentence text;
ALTER TABLE ticket ADD COLUMN score int CHECK (score BETWEEN 0 AND 100);
ALTER TABLE ticket ADD COLUMN points text CHECK (points IS JSON OBJECT);
ALTER TABLE ticket ADD COLUMN merged_into uuid;
ALTER TABLE ticket ADD COLUMN split_from uuid;
ALTER TABLE ticket ADD COLUMN request_id uuid;
ALTER TABLE ticket ADD COLUMN request_hash text COLLATE "C";
ALTER TABLE ticket ADD CHECK (num_nonnulls(format_fingerprint, format_code, format_title_zh, format_title_en, slots, sentence, score, points) IN (0, 8));
ALTER TABLE ticket ADD CHECK (merged_into IS NULL OR state = 'CLOSED');
ALTER TABLE ticket ADD FOREIGN KEY (tenant_id, format_fingerprint) REFERENCES ticket_format (tenant_id, fingerprint);
ALTER TABLE ticket ADD FOREIGN KEY (tenant_id, merged_into) REFERENCES ticket (tenant_id, id);
ALTER TABLE ticket ADD FOREIGN KEY (tenant_id, split_from) REFERENCES ticket (tenant_id, id);
-- The same request sent again makes no second ticket.
CREATE UNIQUE INDEX ticket_request ON ticket (tenant_id, request_id) WHERE request_id IS NOT NULL;
CREATE INDEX ticket_customer ON ticket (tenant_id, customer_id, created_at) WHERE customer_id IS NOT NULL;
CREATE INDEX ticket_vehicle ON ticket (tenant_id, vehicle_id, created_at) WHERE vehicle_id IS NOT NULL;
CREATE INDEX ticket_merged_into ON ticket (tenant_id, merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX ticket_split_from ON ticket (tenant_id, split_from) WHERE split_from IS NOT NULL;

-- What a recording said before it was corrected.
CREATE TABLE ticket_edition (
  tenant_id uuid  NOT NULL,
  ticket_id uuid  NOT NULL,
  edition   int   NOT NULL,
  content   jsonb NOT NULL,
  PRIMARY KEY (tenant_id, ticket_id, edition),
  FOREIGN KEY (tenant_id, ticket_id) REFERENCES ticket (tenant_id, id)
);
SELECT protect_store_table('ticket_edition');
REVOKE UPDATE, DELETE ON ticket_edition FROM dl_app;
