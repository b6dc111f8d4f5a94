--liquibase formatted sql

--changeset dealerloop:customers-001
-- A column said_… keeps what the store's own system said last: a value corrected here stands until that system says something new,
-- and the old spelling still finds the customer, so that a correction breeds no twin. said_at orders what orders have said.
CREATE TABLE customer (
  tenant_id           uuid        NOT NULL,
  id                  uuid        NOT NULL,
  version             integer     NOT NULL DEFAULT 0,
  kind                text        NOT NULL CHECK (kind IN ('PERSON', 'FLEET')),
  name                text        NOT NULL,
  name_key            text        COLLATE "C" NOT NULL,
  phone               text        COLLATE "C",
  phone_raw           text,
  phone_mobile        boolean     NOT NULL DEFAULT false,
  phone_tail4         text        COLLATE "C",
  phone_wrong         boolean     NOT NULL DEFAULT false,
  phone2              text        COLLATE "C",
  email               text,
  email_wrong         boolean     NOT NULL DEFAULT false,
  address             text,
  often_online        boolean     NOT NULL DEFAULT false,
  good_advice         boolean     NOT NULL DEFAULT false,
  fleet_name          text,
  refuses_sms_since   timestamptz,
  refuses_email_since timestamptz,
  refuses_phone_since timestamptz,
  refuses_visit_since timestamptz,
  said_at             text        COLLATE "C",
  said_name_key       text        COLLATE "C",
  said_phone          text        COLLATE "C",
  said_email          text,
  said_address        text,
  created_at          timestamptz NOT NULL,
  changed_at          timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX customer_phone ON customer (tenant_id, phone) WHERE phone IS NOT NULL;
CREATE INDEX customer_said_phone ON customer (tenant_id, said_phone) WHERE said_phone IS NOT NULL;
CREATE INDEX customer_phone2 ON customer (tenant_id, phone2) WHERE phone2 IS NOT NULL;
CREATE INDEX customer_phone_tail4 ON customer (tenant_id, phone_tail4) WHERE phone_tail4 IS NOT NULL;
CREATE INDEX customer_name_key ON customer (tenant_id, name_key);
SELECT protect_store_table('customer');

CREATE TABLE vehicle (
  tenant_id  uuid        NOT NULL,
  id         uuid        NOT NULL,
  version    integer     NOT NULL DEFAULT 0,
  vin        text        COLLATE "C",
  vin_tail6  text        COLLATE "C",
  plate      text        COLLATE "C",
  plate_tail text        COLLATE "C",
  brand      text,
  model      text,
  colour     text,
  mileage_km integer     CHECK (mileage_km >= 0),
  owner_id   uuid,
  said_at    text        COLLATE "C",
  said_plate text        COLLATE "C",
  created_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, vin),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES customer (tenant_id, id)
);
CREATE INDEX vehicle_plate ON vehicle (tenant_id, plate) WHERE plate IS NOT NULL;
CREATE INDEX vehicle_said_plate ON vehicle (tenant_id, said_plate) WHERE said_plate IS NOT NULL;
CREATE INDEX vehicle_plate_tail ON vehicle (tenant_id, plate_tail) WHERE plate_tail IS NOT NULL;
CREATE INDEX vehicle_vin_tail6 ON vehicle (tenant_id, vin_tail6) WHERE vin_tail6 IS NOT NULL;
CREATE INDEX vehicle_owner ON vehicle (tenant_id, owner_id) WHERE owner_id IS NOT NULL;
SELECT protect_store_table('vehicle');

-- Who has come with a car, owner or bringer: the same name with the same car is the same person, whatever became of the phone.
CREATE TABLE vehicle_person (
  tenant_id   uuid NOT NULL,
  vehicle_id  uuid NOT NULL,
  customer_id uuid NOT NULL,
  noted_by    uuid,
  PRIMARY KEY (tenant_id, vehicle_id, customer_id),
  FOREIGN KEY (tenant_id, vehicle_id) REFERENCES vehicle (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX vehicle_person_customer ON vehicle_person (tenant_id, customer_id);
CREATE INDEX vehicle_person_noted_by ON vehicle_person (tenant_id, noted_by) WHERE noted_by IS NOT NULL;
SELECT protect_store_table('vehicle_person');

--changeset dealerloop:customers-002
CREATE TABLE data_correction (
  tenant_id    uuid        NOT NULL,
  id           uuid        NOT NULL,
  version      integer     NOT NULL DEFAULT 0,
  customer_id  uuid,
  vehicle_id   uuid,
  field        text        NOT NULL CHECK (field IN ('NAME', 'PHONE', 'EMAIL', 'ADDRESS', 'PLATE')),
  old_value    text,
  new_value    text        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('PENDING', 'CONFIRMED', 'REVERTED')),
  made_by      uuid        NOT NULL,
  made_by_name text        NOT NULL,
  made_at      timestamptz NOT NULL,
  judged_by    uuid,
  judged_by_name text,
  judged_at    timestamptz,
  before       jsonb       NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK (num_nonnulls(customer_id, vehicle_id) = 1),
  FOREIGN KEY (tenant_id, customer_id) REFERENCES customer (tenant_id, id),
  FOREIGN KEY (tenant_id, vehicle_id) REFERENCES vehicle (tenant_id, id)
);
CREATE INDEX data_correction_state ON data_correction (tenant_id, state, made_at);
CREATE INDEX data_correction_customer ON data_correction (tenant_id, customer_id) WHERE customer_id IS NOT NULL;
CREATE INDEX data_correction_vehicle ON data_correction (tenant_id, vehicle_id) WHERE vehicle_id IS NOT NULL;
SELECT protect_store_table('data_correction');
