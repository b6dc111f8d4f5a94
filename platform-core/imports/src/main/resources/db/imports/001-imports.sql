--liquibase formatted sql

--changeset dealerloop:imports-001
CREATE TABLE import_file (
  tenant_id        uuid        NOT NULL,
  id               uuid        NOT NULL,
  version          integer     NOT NULL DEFAULT 0,
  state            text        NOT NULL CHECK (state IN ('CHECKING', 'READY', 'REFUSED', 'LOADING', 'LOADED', 'UNDOING', 'UNDONE', 'FAILED')),
  kind             text        CHECK (kind IN ('SERVICE', 'SALE', 'CUSTOMER')),
  file_name        text        NOT NULL,
  size_bytes       bigint      NOT NULL,
  sha256           text        NOT NULL,
  problem          jsonb,
  format           text,
  encoding         text,
  delimiter        text,
  sheet            text,
  heading_row      integer,
  columns          jsonb       NOT NULL,
  mapping          jsonb,
  questions        jsonb       NOT NULL,
  answers          jsonb       NOT NULL,
  preview          jsonb       NOT NULL,
  rows_total       integer     NOT NULL DEFAULT 0,
  creates          integer     NOT NULL DEFAULT 0,
  updates          integer     NOT NULL DEFAULT 0,
  unchanged        integer     NOT NULL DEFAULT 0,
  bad              integer     NOT NULL DEFAULT 0,
  remarks          integer     NOT NULL DEFAULT 0,
  skipped          integer     NOT NULL DEFAULT 0,
  progress         real        NOT NULL DEFAULT 0,
  loaded_through   integer     NOT NULL DEFAULT 0,
  stated_on        date        NOT NULL,
  uploaded_by      uuid        NOT NULL,
  uploaded_by_name text        NOT NULL,
  uploaded_at      timestamptz NOT NULL,
  loading_at       timestamptz,
  loaded_at        timestamptz,
  undone_at        timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX import_file_uploaded_at ON import_file (tenant_id, uploaded_at);
CREATE INDEX import_file_sha256 ON import_file (tenant_id, sha256);
-- One file at a time goes in or comes out of a store: what two of them said of one customer would otherwise hang on their race.
CREATE UNIQUE INDEX import_file_one_at_a_time ON import_file (tenant_id) WHERE state IN ('LOADING', 'UNDOING');
SELECT protect_store_table('import_file');

CREATE TABLE import_bad_row (
  tenant_id uuid    NOT NULL,
  import_id uuid    NOT NULL,
  line      integer NOT NULL,
  number    integer NOT NULL,
  loaded    boolean NOT NULL,
  heading   text,
  value     text,
  reason    jsonb   NOT NULL,
  cells     jsonb   NOT NULL,
  PRIMARY KEY (tenant_id, import_id, line, number),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_file (tenant_id, id) ON DELETE CASCADE
);
SELECT protect_store_table('import_bad_row');

-- What a load created and changed, with what stood before, so that it can be taken back whole.
CREATE TABLE import_change (
  tenant_id     uuid    NOT NULL,
  import_id     uuid    NOT NULL,
  subject       text    NOT NULL CHECK (subject IN ('customer', 'vehicle', 'delivery')),
  subject_id    uuid    NOT NULL,
  before        text,
  version_after integer NOT NULL,
  PRIMARY KEY (tenant_id, import_id, subject, subject_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES import_file (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX import_change_subject ON import_change (tenant_id, subject_id);
SELECT protect_store_table('import_change');

-- How a store has mapped a heading of its own system; no field = the column is left out.
CREATE TABLE import_mapping (
  tenant_id   uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('SERVICE', 'SALE', 'CUSTOMER')),
  heading_key text COLLATE "C" NOT NULL,
  field       text,
  PRIMARY KEY (tenant_id, kind, heading_key)
);
SELECT protect_store_table('import_mapping');

--changeset dealerloop:imports-002
-- Platform table: which imports are being worked on by which node. What a crash leaves here is taken up at the next start.
CREATE TABLE import_run (
  tenant_id uuid        NOT NULL,
  import_id uuid        NOT NULL,
  node      text        NOT NULL,
  beat_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, import_id)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON import_run TO dl_app;

--changeset dealerloop:imports-003
-- A load writes hundreds of thousands of these in the transactions that count them in their import's row: checking each against that
-- row costs as much as writing it. Imports are never deleted.
ALTER TABLE import_change DROP CONSTRAINT import_change_tenant_id_import_id_fkey;
