--liquibase formatted sql

--changeset dealerloop:standards-009-partners
-- Platform tables: organisations that write standards (合作方), and who acts for them. Companies' names and ids of people, no person's data.
CREATE TABLE partner (
  id    uuid PRIMARY KEY,
  code  text        NOT NULL UNIQUE,
  name  text        NOT NULL,
  since timestamptz NOT NULL
);
CREATE TABLE partner_person (
  subject uuid PRIMARY KEY,
  partner uuid        NOT NULL REFERENCES partner (id),
  since   timestamptz NOT NULL
);
GRANT SELECT, INSERT ON partner TO dl_app;
GRANT SELECT, INSERT, UPDATE ON partner_person TO dl_app;
-- What somebody uploaded alone becomes their organisation's when they are appointed to it.
GRANT UPDATE ON plugin TO dl_app;
