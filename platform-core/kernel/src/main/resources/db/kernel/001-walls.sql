--liquibase formatted sql

--changeset dealerloop:kernel-001-set-tenant splitStatements:false
-- The one place that names the tenant of a transaction. SET LOCAL (not set_config) reaches the shards of a distributed database.
CREATE FUNCTION set_tenant(tenant uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  standing text := nullif(current_setting('dl.tenants', true), '');
BEGIN
  IF tenant IS NULL THEN
    RAISE EXCEPTION 'a transaction needs a tenant';
  END IF;
  IF standing IS NOT NULL AND standing <> '{' || tenant::text || '}' THEN
    RAISE EXCEPTION 'this transaction already belongs to another tenant';
  END IF;
  EXECUTE format('SET LOCAL dl.tenant = %L', tenant);
  EXECUTE format('SET LOCAL dl.tenants = %L', '{' || tenant::text || '}');
END $$;

--changeset dealerloop:kernel-002-set-readable-tenants splitStatements:false
-- Reads across the stores a person serves; dl.tenant stays unset, so nothing can be written.
CREATE FUNCTION set_readable_tenants(tenants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF nullif(current_setting('dl.tenants', true), '') IS NOT NULL AND current_setting('dl.tenants', true) <> tenants::text THEN
    RAISE EXCEPTION 'this transaction already belongs to another tenant';
  END IF;
  EXECUTE format('SET LOCAL dl.tenants = %L', tenants::text);
END $$;

--changeset dealerloop:kernel-003-protect-store-table splitStatements:false
-- Wall two of a store table: forced policies made of current_setting and constants only. Reads in the set of stores, writes in one.
CREATE FUNCTION protect_store_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reads constant text := 'tenant_id = ANY (nullif(current_setting(''dl.tenants'', true), '''')::uuid[])';
  writes constant text := 'tenant_id = nullif(current_setting(''dl.tenant'', true), '''')::uuid';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY store_reads ON %s FOR SELECT USING (%s)', name, reads);
  EXECUTE format('CREATE POLICY store_inserts ON %s FOR INSERT WITH CHECK (%s)', name, writes);
  EXECUTE format('CREATE POLICY store_updates ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', name, writes, writes);
  EXECUTE format('CREATE POLICY store_deletes ON %s FOR DELETE USING (%s)', name, writes);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dl_app', name);
END $$;

--changeset dealerloop:kernel-004-protect-group-table splitStatements:false
-- Wall two of a group table: the group is named by set_group, in the transaction that reads or writes for it.
CREATE FUNCTION set_group(dealer_group uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('SET LOCAL dl.dealer_group = %L', dealer_group);
END $$;

CREATE FUNCTION protect_group_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows constant text := 'group_id = nullif(current_setting(''dl.dealer_group'', true), '''')::uuid';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY group_rows ON %s USING (%s) WITH CHECK (%s)', name, rows, rows);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dl_app', name);
END $$;
