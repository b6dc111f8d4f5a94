--liquibase formatted sql

--changeset dealerloop:visits-001
-- Work orders and vehicle sales with their delivery. revision rises with every change that planning must hear of;
-- said_hash is the content of the export's row, so that the same row again is known to change nothing.
CREATE TABLE delivery (
  tenant_id        uuid          NOT NULL,
  id               uuid          NOT NULL,
  version          integer       NOT NULL DEFAULT 0,
  revision         integer       NOT NULL DEFAULT 1,
  occasion         text          NOT NULL CHECK (occasion IN ('SERVICE', 'SALE')),
  document_no      text          COLLATE "C" NOT NULL,
  status           text          NOT NULL CHECK (status IN ('OPEN', 'DELIVERED', 'VOIDED')),
  vehicle_id       uuid          NOT NULL,
  owner_id         uuid,
  contact_id       uuid          NOT NULL,
  brand            text,
  service_kind     text          NOT NULL CHECK (service_kind IN ('MAINTENANCE', 'SMALL_REPAIR', 'REPAIR', 'CAMPAIGN', 'NONE', 'UNKNOWN')),
  service_kind_raw text,
  main_items       text,
  arrived_at       timestamptz,
  delivered_on     date,
  ordered_on       date          NOT NULL,
  mileage_km       integer       CHECK (mileage_km >= 0),
  advisor          text,
  amount           numeric(14, 2),
  watch_in_use     boolean       NOT NULL DEFAULT false,
  first_visit_flag boolean,
  said_hash        bigint,
  created_at       timestamptz   NOT NULL,
  changed_at       timestamptz   NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, occasion, document_no),
  CHECK (status <> 'DELIVERED' OR delivered_on IS NOT NULL),
  FOREIGN KEY (tenant_id, vehicle_id) REFERENCES vehicle (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES customer (tenant_id, id),
  FOREIGN KEY (tenant_id, contact_id) REFERENCES customer (tenant_id, id)
);
CREATE INDEX delivery_delivered_on ON delivery (tenant_id, delivered_on);
CREATE INDEX delivery_vehicle ON delivery (tenant_id, vehicle_id, ordered_on);
CREATE INDEX delivery_contact ON delivery (tenant_id, contact_id);
CREATE INDEX delivery_owner ON delivery (tenant_id, owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX delivery_document_no ON delivery (tenant_id, document_no);
SELECT protect_store_table('delivery');

--changeset dealerloop:visits-002
-- Everything planning and the workspace ask of a delivery, for lists that must join. A first visit has no earlier order for that car
-- at this store (internal ones apart: preparing a new car for its buyer is no visit), unless the export itself says.
CREATE VIEW delivery_facts WITH (security_invoker = true) AS
SELECT d.tenant_id, d.id AS delivery_id, d.version, d.revision, d.occasion, d.document_no, d.status,
       d.service_kind, d.service_kind_raw, d.main_items, d.arrived_at, d.delivered_on, d.ordered_on,
       d.mileage_km, d.advisor, d.amount, d.watch_in_use,
       d.occasion = 'SERVICE' AND coalesce(d.first_visit_flag, NOT EXISTS (
         SELECT 1 FROM delivery e
         WHERE e.tenant_id = d.tenant_id AND e.vehicle_id = d.vehicle_id AND e.id <> d.id
           AND e.occasion = 'SERVICE' AND e.status <> 'VOIDED' AND e.service_kind <> 'NONE'
           AND (e.ordered_on < d.ordered_on OR e.ordered_on = d.ordered_on AND e.document_no < d.document_no))) AS first_visit,
       v.id AS vehicle_id, v.plate, v.vin, coalesce(d.brand, v.brand) AS brand, v.model, v.colour,
       v.mileage_km AS vehicle_mileage_km, v.version AS vehicle_version,
       c.id AS contact_id, c.version AS contact_version, c.kind AS contact_kind, c.name AS contact_name,
       c.phone, c.phone_raw, c.phone IS NOT NULL AND NOT c.phone_wrong AS phone_usable, c.phone_mobile, c.phone_wrong,
       c.email, c.email IS NOT NULL AND NOT c.email_wrong AS email_usable, c.email_wrong, c.address,
       c.often_online, c.good_advice,
       c.refuses_sms_since IS NOT NULL AS refuses_sms, c.refuses_email_since IS NOT NULL AS refuses_email,
       c.refuses_phone_since IS NOT NULL AS refuses_phone, c.refuses_visit_since IS NOT NULL AS refuses_visit,
       o.id AS owner_id, o.name AS owner_name,
       c.kind = 'FLEET' OR coalesce(o.kind = 'FLEET', false) AS fleet,
       CASE WHEN o.kind = 'FLEET' THEN o.id WHEN c.kind = 'FLEET' THEN c.id END AS fleet_id,
       CASE WHEN o.kind = 'FLEET' THEN coalesce(o.fleet_name, o.name)
            WHEN c.kind = 'FLEET' THEN coalesce(c.fleet_name, c.name) END AS fleet_name
FROM delivery d
JOIN vehicle v ON v.tenant_id = d.tenant_id AND v.id = d.vehicle_id
JOIN customer c ON c.tenant_id = d.tenant_id AND c.id = d.contact_id
LEFT JOIN customer o ON o.tenant_id = d.tenant_id AND o.id = d.owner_id;
GRANT SELECT ON delivery_facts TO dl_app, dl_merged;
