--liquibase formatted sql

--changeset dealerloop:kernel-033-protect-platform-table splitStatements:false
-- Wall two of what the platform's own people did: seen in a transaction that names the platform, and in no store's and no group's.
-- There is one platform and its id is always the same; the column is there so that walls, seals and tests are those of the other trails.
CREATE FUNCTION set_platform(platform uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  IF platform IS NULL OR coalesce(nullif(current_setting('dl.platform', true), ''), platform::text) <> platform::text THEN
    RAISE EXCEPTION 'one platform is needed';
  END IF;
  EXECUTE format('SET LOCAL dl.platform = %L', platform);
END $$;

-- What is written there stays: nobody is granted more than to read and to add.
CREATE FUNCTION protect_platform_table(name regclass) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows constant text := 'platform_id = nullif(current_setting(''dl.platform'', true), '''')::uuid';
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', name);
  EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', name);
  EXECUTE format('CREATE POLICY platform_rows ON %s USING (%s) WITH CHECK (%s)', name, rows, rows);
  EXECUTE format('GRANT SELECT, INSERT ON %s TO dl_app', name);
END $$;

--changeset dealerloop:kernel-034-platform-audit
CREATE TABLE platform_audit_entry (LIKE group_audit_entry INCLUDING ALL);
ALTER TABLE platform_audit_entry RENAME COLUMN group_id TO platform_id;
SELECT protect_platform_table('platform_audit_entry');
