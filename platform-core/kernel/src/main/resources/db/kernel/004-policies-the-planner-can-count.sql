--liquibase formatted sql

--changeset dealerloop:kernel-030-protect-store-table splitStatements:false
-- Every statement names the tenant as well (wall one), and the planner took the policy for a second, independent condition: one store
-- in a thousand times one in a thousand, next to no rows. So it read whole stores row by row for each row of a join, seconds for a list
-- of sixty. Inside coalesce the policy says the same, and the planner no longer counts it. The first statistics stay as they were.
CREATE OR REPLACE FUNCTION protect_store_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  reads constant text := 'coalesce(tenant_id = ANY (nullif(current_setting(''dl.tenants'', true), '''')::uuid[]), false)';
  writes constant text := 'coalesce(tenant_id = nullif(current_setting(''dl.tenant'', true), '''')::uuid, false)';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY store_reads ON %s FOR SELECT USING (%s)', name, reads);
  EXECUTE format('CREATE POLICY store_inserts ON %s FOR INSERT WITH CHECK (%s)', name, writes);
  EXECUTE format('CREATE POLICY store_updates ON %s FOR UPDATE USING (%s) WITH CHECK (%s)', name, writes, writes);
  EXECUTE format('CREATE POLICY store_deletes ON %s FOR DELETE USING (%s)', name, writes);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO dl_app', name);
  PERFORM pg_restore_attribute_stats('schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', 'tenant_id',
      'inherited', false, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 3::real)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = name;
END $$;

--changeset dealerloop:kernel-031-policies-of-tables-already-there splitStatements:false
DO $$
DECLARE
  reads constant text := 'coalesce(tenant_id = ANY (nullif(current_setting(''dl.tenants'', true), '''')::uuid[]), false)';
  writes constant text := 'coalesce(tenant_id = nullif(current_setting(''dl.tenant'', true), '''')::uuid, false)';
  policy record;
BEGIN
  FOR policy IN SELECT schemaname, tablename, policyname FROM pg_policies
      WHERE policyname IN ('store_reads', 'store_updates', 'store_deletes') LOOP
    EXECUTE format('ALTER POLICY %I ON %I.%I USING (%s)', policy.policyname, policy.schemaname, policy.tablename,
                   CASE policy.policyname WHEN 'store_reads' THEN reads ELSE writes END);
  END LOOP;
END $$;
