--liquibase formatted sql

--changeset dealerloop:callbacks-020-shadow-run
-- A replay of a store's last days through another version of a standard, beside the one in force. No customer is named here: orders
-- are told by their number.
CREATE TABLE shadow_run (
  tenant_id        uuid        NOT NULL,
  id               uuid        NOT NULL,
  plugin           text        COLLATE "C" NOT NULL,
  version          text        COLLATE "C" NOT NULL,
  against          text        COLLATE "C" NOT NULL,
  from_on          date        NOT NULL,
  to_on            date        NOT NULL,
  state            text        NOT NULL CHECK (state IN ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  deliveries       int         NOT NULL,
  replayed         int         NOT NULL,
  callbacks_before int         NOT NULL,
  callbacks_after  int         NOT NULL,
  failure_zh       text,
  failure_en       text,
  asked_by         uuid        NOT NULL,
  asked_by_name    text        NOT NULL,
  asked_at         timestamptz NOT NULL,
  began_at         timestamptz,
  ended_at         timestamptz,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX shadow_run_waiting ON shadow_run (tenant_id, asked_at) WHERE state IN ('QUEUED', 'RUNNING');
SELECT protect_store_table('shadow_run');

--changeset dealerloop:callbacks-021-shadow-difference
-- One thing that would change. times: how many callbacks, answers or orders it concerns; document_no: the one it is about, or an example.
CREATE TABLE shadow_difference (
  tenant_id    uuid NOT NULL,
  run_id       uuid NOT NULL,
  number       int  NOT NULL,
  kind         text COLLATE "C" NOT NULL,
  subject      text COLLATE "C" NOT NULL,
  document_no  text,
  delivered_on date,
  times        int  NOT NULL,
  before_zh    text,
  before_en    text,
  after_zh     text,
  after_en     text,
  PRIMARY KEY (tenant_id, run_id, number),
  FOREIGN KEY (tenant_id, run_id) REFERENCES shadow_run (tenant_id, id)
);
CREATE INDEX shadow_difference_kind ON shadow_difference (tenant_id, run_id, kind, number);
SELECT protect_store_table('shadow_difference');
