--liquibase formatted sql

--changeset dealerloop:standards-008-moves-of-latest
-- Stores that follow the latest version move when one is published or withdrawn: their history says so.
ALTER TABLE standard_activation DROP CONSTRAINT standard_activation_way_check;
ALTER TABLE standard_activation ADD CONSTRAINT standard_activation_way_check
  CHECK (way IN ('ACTIVATION', 'ROLLBACK', 'SETTINGS', 'FILE', 'PUBLISHED', 'WITHDRAWN'));
