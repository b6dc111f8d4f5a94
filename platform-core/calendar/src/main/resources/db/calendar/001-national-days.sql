--liquibase formatted sql

--changeset dealerloop:calendar-001-national-days
-- Platform table: what the operator set of a country's holidays and make-up working days, over what the library knows.
CREATE TABLE national_day (
  country text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  day     date        NOT NULL,
  kind    text        NOT NULL CHECK (kind IN ('HOLIDAY', 'WORKING', 'ORDINARY')),
  name    text        NOT NULL,
  set_at  timestamptz NOT NULL,
  PRIMARY KEY (country, day)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON national_day TO dl_app;
