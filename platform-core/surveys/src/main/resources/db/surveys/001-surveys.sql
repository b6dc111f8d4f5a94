--liquibase formatted sql

--changeset dealerloop:surveys-001-definition
-- A survey exactly as it was asked. Never changed: whoever changes a wording makes a new revision, and old answers keep their questions.
CREATE TABLE survey_definition (
  tenant_id      uuid        NOT NULL,
  id             uuid        NOT NULL,
  plugin         text        COLLATE "C" NOT NULL,
  plugin_version text        COLLATE "C" NOT NULL,
  code           text        COLLATE "C" NOT NULL,
  revision       int         NOT NULL CHECK (revision >= 1),
  content        jsonb       NOT NULL,
  first_asked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, plugin, plugin_version, code, revision)
);
SELECT protect_store_table('survey_definition');
REVOKE UPDATE, DELETE ON survey_definition FROM dl_app;

--changeset dealerloop:surveys-002-answer
-- asked_in: the callback in which it was asked; response_id: the one attempt. A null score is 未涉及 (not applicable); a question that
-- was not asked has no row.
CREATE TABLE survey_answer (
  tenant_id     uuid        NOT NULL,
  response_id   uuid        NOT NULL,
  question      text        COLLATE "C" NOT NULL,
  definition_id uuid        NOT NULL,
  asked_in      uuid        NOT NULL,
  score         smallint,
  answered_at   timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, response_id, question),
  FOREIGN KEY (tenant_id, definition_id) REFERENCES survey_definition (tenant_id, id)
);
CREATE INDEX survey_answer_asked_in ON survey_answer (tenant_id, asked_in);
CREATE INDEX survey_answer_definition ON survey_answer (tenant_id, definition_id, question);
SELECT protect_store_table('survey_answer');
REVOKE UPDATE, DELETE ON survey_answer FROM dl_app;
