--liquibase formatted sql

--changeset dealerloop:visits-010-delivery-revisions
-- Which revision each delivery is at, and nothing else: planning finds what is new or corrected here and reads the facts of that alone.
CREATE VIEW delivery_revisions WITH (security_invoker = true) AS
SELECT d.tenant_id, d.id AS delivery_id, d.revision, d.status, d.delivered_on FROM delivery d;
GRANT SELECT ON delivery_revisions TO dl_app, dl_merged;
