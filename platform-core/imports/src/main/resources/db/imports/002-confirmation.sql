--liquibase formatted sql

--changeset dealerloop:imports-004-confirmation
-- Whether what a load changes of master data on file waits for the head: settled when the load begins, so that a load that was
-- interrupted goes on as it began, whatever the store has set since.
ALTER TABLE import_file ADD COLUMN changes_wait boolean;
