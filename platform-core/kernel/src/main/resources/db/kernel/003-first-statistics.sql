--liquibase formatted sql

--changeset dealerloop:kernel-020-first-statistics splitStatements:false
-- As before, and a first word to the planner. Until a table is analysed for the first time it takes "tenant_id = ?" for as selective as a
-- whole key and reads all of a store's rows for each row of a join: the first import's first day took 16 s instead of 0.2 s. Told that
-- there are few tenants, it looks rows up by the rest of the key. The first ANALYZE, autovacuum's or ours, replaces this by the truth.
CREATE OR REPLACE FUNCTION protect_store_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
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
  PERFORM pg_restore_attribute_stats('schemaname', n.nspname::text, 'relname', c.relname::text, 'attname', 'tenant_id',
      'inherited', false, 'null_frac', 0::real, 'avg_width', 16, 'n_distinct', 3::real)
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE c.oid = name;
END $$;
