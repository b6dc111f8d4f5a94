--liquibase formatted sql

--changeset dealerloop:customers-005-known-by
-- By what a customer and a car are known when somebody calls, for capabilities that keep such keys of their own.
CREATE VIEW customer_known_by WITH (security_invoker = true) AS
SELECT c.tenant_id, c.id AS customer_id, c.name, c.phone, c.phone2 FROM customer c;
GRANT SELECT ON customer_known_by TO dl_app, dl_merged;
CREATE VIEW vehicle_known_by WITH (security_invoker = true) AS
SELECT v.tenant_id, v.id AS vehicle_id, v.plate, v.vin FROM vehicle v;
GRANT SELECT ON vehicle_known_by TO dl_app, dl_merged;
