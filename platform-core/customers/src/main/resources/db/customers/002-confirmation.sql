--liquibase formatted sql

--changeset dealerloop:customers-003-confirmation
-- A change counts from effective_at on; without it, it is proposed and waits. An import's changes of what was on file are kept as well:
-- each value as a part, and one row of field IMPORT that is confirmed as the whole.
ALTER TABLE data_correction ADD COLUMN effective_at timestamptz;
ALTER TABLE data_correction ADD COLUMN proposed jsonb;
ALTER TABLE data_correction ADD COLUMN import_id uuid;
ALTER TABLE data_correction ADD COLUMN changes jsonb;
UPDATE data_correction SET effective_at = made_at;
ALTER TABLE data_correction DROP CONSTRAINT data_correction_check;
ALTER TABLE data_correction DROP CONSTRAINT data_correction_field_check;
ALTER TABLE data_correction DROP CONSTRAINT data_correction_state_check;
ALTER TABLE data_correction ADD CHECK (field IN ('NAME', 'PHONE', 'EMAIL', 'ADDRESS', 'PLATE', 'IMPORT'));
ALTER TABLE data_correction ADD CHECK (state IN ('PENDING', 'CONFIRMED', 'REVERTED', 'DECLINED', 'SUPERSEDED'));
ALTER TABLE data_correction ADD CHECK (num_nonnulls(customer_id, vehicle_id) = CASE field WHEN 'IMPORT' THEN 0 ELSE 1 END);
ALTER TABLE data_correction ADD CHECK (field <> 'IMPORT' OR import_id IS NOT NULL);

DROP INDEX data_correction_state;
-- The queue: what is judged one by one, an import once.
CREATE INDEX data_correction_queue ON data_correction (tenant_id, state, made_at) WHERE import_id IS NULL OR field = 'IMPORT';
CREATE UNIQUE INDEX data_correction_import ON data_correction (tenant_id, import_id, field, coalesce(customer_id, vehicle_id, import_id))
  WHERE import_id IS NOT NULL;
