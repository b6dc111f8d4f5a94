package io.dealerloop.server;

import static io.dealerloop.server.SqlSurface.quoted;

import io.dealerloop.server.SqlAttempts.Attempt;
import io.dealerloop.server.SqlSurface.Table;
import java.util.ArrayList;
import java.util.List;

/** Ways round the walls instead of through them: other roles, changed definitions, files, settings that look like a store. */
final class BypassAttempts {

    private BypassAttempts() {}

    /** Changes of a table's definition, and row security switched off. */
    static List<Attempt> at(Table table, String other) {
        String name = table.name();
        String theirs = table.owner() + " = " + quoted(other);
        List<Attempt> all = new ArrayList<>();
        for (String sql : List.of(
                "ALTER TABLE %s DISABLE ROW LEVEL SECURITY", "ALTER TABLE %s NO FORCE ROW LEVEL SECURITY", "ALTER TABLE %s OWNER TO dl_app",
                "ALTER TABLE %s ADD COLUMN way text", "CREATE POLICY way ON %s USING (true)", "DROP POLICY store_reads ON %s", "DROP POLICY group_rows ON %s",
                "ALTER POLICY store_reads ON %s USING (true)", "DROP TABLE %s CASCADE", "TRUNCATE %s CASCADE",
                "CREATE RULE way AS ON SELECT TO %s DO INSTEAD SELECT 1", "CREATE INDEX ON %s (ctid)", "ALTER TABLE %s SET UNLOGGED",
                "CREATE TRIGGER way BEFORE INSERT ON %s EXECUTE FUNCTION suppress_redundant_updates_trigger()", "CREATE STATISTICS way ON (1) FROM %s",
                "CREATE TEMP TABLE way () INHERITS (%s)", "CREATE VIEW way AS SELECT * FROM %s", "CREATE MATERIALIZED VIEW way AS SELECT * FROM %s",
                "ALTER TABLE %s RENAME TO way", "COPY %s TO '/dev/null'", "COPY %s FROM '/dev/null'", "ALTER TABLE %s DETACH PARTITION way")) {
            // A refusal is an error; a statement that passes gives no row by itself, so a row is asked for.
            all.add(new Attempt("change the wall", sql.formatted(name), "SELECT 1"));
        }
        // Refused with a warning only; so what came of it is asked.
        all.add(new Attempt("change the wall", "GRANT SELECT ON " + name + " TO PUBLIC", "SELECT 1 WHERE has_table_privilege('pg_monitor', " + quoted(name)
                + ", 'SELECT')"));
        all.add(new Attempt("switch row security off", "SET LOCAL row_security = off", "SELECT 1 FROM " + name + " WHERE " + theirs));
        return all;
    }

    /** Settings that look like a store. */
    static List<Attempt> settings(Table table, String other) {
        String name = table.name();
        String theirs = table.owner() + " = " + quoted(other);
        List<Attempt> all = new ArrayList<>();
        // Values for the settings that hold no id of the other's, and might match one all the same.
        for (String value : List.of("", "{}", "%", "*", "{*}", "all", "null", "-", "0", other.substring(0, 35), other.substring(1), "{" + other.substring(0, 8) + "}", "ffffffff-ffff-ffff-ffff-ffffffffffff")) {
            if (!value.contains(other)) {
                all.add(new Attempt("a setting that is no store", "SET LOCAL dl.tenants = " + quoted(value), "SET LOCAL dl.tenant = " + quoted(value),
                        "SELECT 1 FROM " + name + " WHERE " + theirs));
                all.add(new Attempt("a setting that is no store", "SET LOCAL dl.tenants = " + quoted(value), "SET LOCAL dl.tenant = " + quoted(value),
                        "DELETE FROM " + name + " WHERE " + theirs));
            }
        }
        return all;
    }

    static List<Attempt> besideTables(List<Table> tables, SqlAttempts.Pair pair) {
        List<Attempt> all = new ArrayList<>();
        String other = quoted(pair.other());
        for (String role : List.of("dl_owner", "dl_migrate", "dl_dispatch", "postgres", "pg_read_all_data", "pg_write_all_data", "pg_monitor",
                "pg_read_all_stats", "pg_read_server_files", "pg_write_server_files", "pg_execute_server_program", "pg_maintain", "pg_create_subscription")) {
            all.add(new Attempt("become another role", "SET ROLE " + role, "SELECT 1 WHERE current_user <> session_user"));
            all.add(new Attempt("become another role", "SET LOCAL ROLE " + role, "SELECT 1 WHERE current_user <> session_user"));
            all.add(new Attempt("become another role", "SET SESSION AUTHORIZATION " + role, "SELECT 1 WHERE session_user <> 'dl_app'"));
            all.add(new Attempt("become another role", "GRANT " + role + " TO dl_app", "SELECT 1"));
            all.add(new Attempt("become another role", "SELECT set_config('role', " + quoted(role) + ", true)"));
            for (Table table : tables.stream().limit(6).toList()) {
                all.add(new Attempt("become another role", "SET LOCAL ROLE " + role, "SELECT 1 FROM " + table.name()));
            }
        }
        for (String sql : List.of(
                "ALTER ROLE dl_app BYPASSRLS", "ALTER ROLE dl_app SUPERUSER", "ALTER ROLE CURRENT_USER SET dl.tenants = 'x'", "CREATE ROLE way LOGIN",
                "CREATE EXTENSION dblink", "CREATE EXTENSION postgres_fdw", "CREATE EXTENSION file_fdw", "CREATE EXTENSION pageinspect",
                "CREATE EXTENSION pg_stat_statements", "CREATE LANGUAGE plpython3u", "CREATE FUNCTION public.way() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "CREATE TABLE public.way (n int)", "CREATE SCHEMA way", "CREATE OPERATOR public.### (FUNCTION = texteq, LEFTARG = text, RIGHTARG = text)",
                "CREATE OR REPLACE FUNCTION set_tenant(tenant uuid) RETURNS void LANGUAGE sql AS ''", "ALTER FUNCTION set_tenant(uuid) OWNER TO dl_app",
                "CREATE FUNCTION pg_temp.sure(text) RETURNS boolean LANGUAGE sql LEAKPROOF AS 'SELECT true'", "LOAD 'auto_explain'",
                "ALTER SYSTEM SET row_security = off", "SET LOCAL session_replication_role = replica", "SET LOCAL log_statement = 'none'",
                "CREATE PUBLICATION way FOR ALL TABLES", "CREATE SUBSCRIPTION way CONNECTION '' PUBLICATION way", "CREATE EVENT TRIGGER way ON ddl_command_start"
                        + " EXECUTE FUNCTION suppress_redundant_updates_trigger()", "SECURITY LABEL ON ROLE dl_app IS 'x'",
                "ALTER DEFAULT PRIVILEGES FOR ROLE dl_owner GRANT SELECT ON TABLES TO dl_app", "ALTER DATABASE dealerloop SET row_security = off",
                "REASSIGN OWNED BY dl_owner TO dl_app", "DROP OWNED BY dl_owner")) {
            all.add(new Attempt("change the wall", sql, "SELECT 1"));
        }
        for (String sql : List.of(
                "SELECT pg_read_file('postgresql.conf')", "SELECT pg_read_binary_file('PG_VERSION')", "SELECT pg_ls_dir('.')", "SELECT pg_stat_file('PG_VERSION')",
                "SELECT lo_import('/etc/hostname')", "SELECT lo_get(1)", "SELECT 1 FROM pg_largeobject", "SELECT 1 FROM pg_largeobject_metadata",
                "SELECT 1 FROM pg_authid", "SELECT 1 FROM pg_shadow", "SELECT 1 FROM pg_user_mapping", "SELECT 1 FROM pg_hba_file_rules", "SELECT pg_reload_conf()",
                "SELECT pg_create_logical_replication_slot('way', 'test_decoding')", "SELECT pg_switch_wal()",
                "SELECT 1 FROM pg_ls_waldir()", "SELECT 1 FROM pg_ls_logdir()", "SELECT pg_current_logfile()", "SELECT 1 FROM pg_prepared_statements",
                "SELECT 1 FROM pg_cursors WHERE name <> ''", "SELECT 1 FROM pg_notification_queue_usage() AS q WHERE q > 0",
                "SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                        + " AND objid::text = ANY (string_to_array(" + other + ", '-'))",
                "SELECT 1 FROM pg_stat_activity WHERE application_name = 'dealerloop' AND strpos(query, " + other + ") > 0",
                "SELECT 1 FROM pg_stat_activity WHERE application_name = 'dealerloop' AND usename <> 'dl_app' AND query <> ''")) {
            all.add(new Attempt("read past the database", sql));
        }
        for (String sql : List.of("SELECT set_tenant(" + other + ")", "SELECT set_tenant(NULL)", "SELECT set_readable_tenants(ARRAY[" + other + "]::uuid[])",
                "SELECT set_readable_tenants(ARRAY[" + quoted(pair.own()) + ", " + other + "]::uuid[])", "SAVEPOINT way; SELECT set_tenant(" + other + ")")) {
            all.add(new Attempt("change the store of a transaction", sql));
        }
        if (!pair.ownGroup().equals(pair.otherGroup())) {
            all.add(new Attempt("change the group of a transaction", "SELECT set_group(" + quoted(pair.otherGroup()) + ")"));
        }
        return all;
    }
}
