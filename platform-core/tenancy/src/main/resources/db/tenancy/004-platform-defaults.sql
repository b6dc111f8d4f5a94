--liquibase formatted sql

--changeset dealerloop:tenancy-004-platform-defaults
-- Platform table: the defaults of the deployment as they were last known, so that another one is noticed after a start.
CREATE TABLE platform_default (
  key   text PRIMARY KEY,
  value text        NOT NULL,
  since timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON platform_default TO dl_app;
