--liquibase formatted sql

--changeset dealerloop:kernel-020-audit-origin
-- From where: a person, a machine client or the platform itself; the client's address and the request; the posts that counted.
ALTER TABLE audit_entry
  ADD COLUMN via        text NOT NULL DEFAULT 'PLATFORM' CHECK (via IN ('PERSON', 'MACHINE', 'PLATFORM')),
  ADD COLUMN address    text,
  ADD COLUMN request_id text,
  ADD COLUMN posts      text;
ALTER TABLE audit_entry ALTER COLUMN via DROP DEFAULT;

-- Read newest first, of the whole store, one person or one kind of action; sealed day by day.
CREATE INDEX audit_entry_at ON audit_entry (tenant_id, at, id);
CREATE INDEX audit_entry_actor ON audit_entry (tenant_id, actor, at, id);
CREATE INDEX audit_entry_action ON audit_entry (tenant_id, action, at, id);
DROP INDEX audit_entry_subject;
CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_id, at, id) WHERE subject_id IS NOT NULL;
-- Its content is what it was sealed as.
REVOKE TRUNCATE ON audit_entry FROM dl_app;
