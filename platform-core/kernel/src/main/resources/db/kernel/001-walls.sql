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
-- Reads across the stores a person serves; dl.tenant stays unset, so nothing can be written. Several are read as another role, whose
-- policies look for the id in a list; it may write nothing whatever is set.
CREATE FUNCTION set_readable_tenants(tenants uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF nullif(current_setting('dl.tenants', true), '') IS NOT NULL AND current_setting('dl.tenants', true) <> tenants::text THEN
    RAISE EXCEPTION 'this transaction already belongs to another tenant';
  END IF;
  EXECUTE format('SET LOCAL dl.tenants = %L', tenants::text);
  -- One store is looked up by keys whatever its id: plans are kept, planning would cost more than reading. Of several stores the
  -- planner must see how many.
  IF cardinality(tenants) = 1 THEN
    SET LOCAL plan_cache_mode = force_generic_plan;
  ELSE
    SET LOCAL ROLE dl_merged;
  END IF;
END $$;

--changeset dealerloop:kernel-003-protect-store-table splitStatements:false
-- Wall two of a store table: forced policies made of current_setting and constants only. Reads in the set of stores, writes in one.
-- Where one store is read or written the policy is an equation. Every statement says "tenant_id = ?" as well (wall one); the planner sees that
-- all these are the same, counts them once, and compares setting and parameter one time for the whole statement: no row is looked at for it.
-- Several stores are no equation: there an id is looked for as text in the setting, which holds nothing but ids; no cast of the setting for
-- each row, and nothing the planner would count a second time.
-- Until a table is analysed for the first time the planner would take "tenant_id = ?" for as selective as a whole key and read all of
-- a store's rows for each row of a join. Told that there are few tenants, it looks rows up by the rest of the key; the first ANALYZE,
-- autovacuum's or ours, replaces this by the truth.
CREATE FUNCTION protect_store_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reads constant text := 'tenant_id = nullif(current_setting(''dl.tenants'', true), '''')::uuid';
  several constant text := 'strpos(current_setting(''dl.tenants'', true), tenant_id::text) > 0';
  writes constant text := 'tenant_id = nullif(current_setting(''dl.tenant'', true), '''')::uuid';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY store_reads ON %s FOR SELECT TO dl_app USING (%s)', name, reads);
  EXECUTE format('CREATE POLICY merged_reads ON %s FOR SELECT TO dl_merged USING (%s)', name, several);
  EXECUTE format('CREATE POLICY store_inserts ON %s FOR INSERT TO dl_app WITH CHECK (%s)', name, writes);
  EXECUTE format('CREATE POLICY store_updates ON %s FOR UPDATE TO dl_app USING (%s) WITH CHECK (%s)', name, writes, writes);
  EXECUTE format('CREATE POLICY store_deletes ON %s FOR DELETE TO dl_app USING (%s)', name, writes);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dl_app', name);
  EXECUTE format('GRANT SELECT ON %s TO dl_merged', name);
  -- Statistics are always older than the store that came last, and would tell the planner that it has next to nothing.
  EXECUTE format('ALTER TABLE %s ALTER COLUMN tenant_id SET STATISTICS 0', name);
END $$;

--changeset dealerloop:kernel-004-protect-group-table splitStatements:false
-- Wall two of a group table: the group is named by set_group, in the transaction that reads or writes for it.
CREATE FUNCTION set_group(dealer_group uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  standing text := nullif(current_setting('dl.dealer_group', true), '');
BEGIN
  IF dealer_group IS NULL THEN
    RAISE EXCEPTION 'a group is needed';
  END IF;
  IF standing IS NOT NULL AND standing <> dealer_group::text THEN
    RAISE EXCEPTION 'this transaction already belongs to another group';
  END IF;
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
