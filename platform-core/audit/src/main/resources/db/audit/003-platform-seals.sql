--liquibase formatted sql

--changeset dealerloop:audit-003-platform-seals
-- One seal for each of the platform's days (UTC), of the same shape as a group's: docs/decisions/0079.
CREATE TABLE platform_audit_seal (LIKE group_audit_seal INCLUDING ALL);
ALTER TABLE platform_audit_seal RENAME COLUMN group_id TO platform_id;
SELECT protect_platform_table('platform_audit_seal');

CREATE TABLE platform_audit_seal_entry (LIKE group_audit_seal_entry INCLUDING ALL);
ALTER TABLE platform_audit_seal_entry RENAME COLUMN group_id TO platform_id;
SELECT protect_platform_table('platform_audit_seal_entry');
