--liquibase formatted sql

--changeset dealerloop:customers-006-brand-known
-- The brand says whose standard speaks for a car, also for what other capabilities keep about it.
CREATE OR REPLACE VIEW vehicle_known_by WITH (security_invoker = true) AS
SELECT v.tenant_id, v.id AS vehicle_id, v.plate, v.vin, v.brand FROM vehicle v;
