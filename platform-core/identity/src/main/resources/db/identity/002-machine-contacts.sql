--liquibase formatted sql

--changeset dealerloop:identity-005-machine-contacts
-- Whether a machine sees phones, e-mail and addresses of customers whole. Nobody's machine does until somebody decides it.
ALTER TABLE machine_client ADD COLUMN contacts_clear boolean NOT NULL DEFAULT false;
