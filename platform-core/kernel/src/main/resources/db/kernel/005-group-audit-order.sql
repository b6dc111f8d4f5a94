--liquibase formatted sql

--changeset dealerloop:kernel-031-group-audit-order
-- Read newest first, of the whole group, one person, one kind of action or one subject; sealed day by day. As a store's trail is.
CREATE INDEX group_audit_entry_at ON group_audit_entry (group_id, at, id);
CREATE INDEX group_audit_entry_actor ON group_audit_entry (group_id, actor, at, id);
CREATE INDEX group_audit_entry_action ON group_audit_entry (group_id, action, at, id);
CREATE INDEX group_audit_entry_subject ON group_audit_entry (group_id, subject_id, at, id) WHERE subject_id IS NOT NULL;
