package io.dealerloop.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the walls ask of a database, read from its catalogue: everything that is there, listed nowhere. */
final class Walls {

    /** Ids, codes, posts and due times; a table added here needs a reason on the decision page about the walls. */
    static final Map<String, String> PLATFORM_TABLES = Map.ofEntries(
            Map.entry("dealer_group", "which groups there are"),
            Map.entry("tenant", "which stores there are, and whose"),
            Map.entry("post_holding", "who may work where: asked before a store is entered"),
            Map.entry("group_post_holding", "who belongs to which headquarters: asked before a group is entered"),
            Map.entry("partner", "organisations that write standards"), Map.entry("partner_person", "who acts for them"),
            Map.entry("platform_post_holding", "who operates the platform or partners with it"),
            Map.entry("account", "whose account may be used: asked with the posts"),
            Map.entry("machine_client", "what a machine may call where: asked before a store is entered"),
            Map.entry("scheduled_tasks", "due work: found before a store is entered"),
            Map.entry("due_time", "what falls due: found before a store is entered"),
            Map.entry("national_day", "holidays and make-up working days of countries"),
            Map.entry("platform_default", "the deployment's defaults as they were last known"),
            Map.entry("plugin", "whose a plugin's id is"),
            Map.entry("plugin_version", "plugin versions with their archives, for every node: ids and keys, no person's data"),
            Map.entry("plugin_use", "how many stores of each group follow which version: numbers"),
            Map.entry("trusted_signer", "certificates whose signatures under plugins count"),
            Map.entry("import_run", "which node works on which import"),
            Map.entry("databasechangelog", "the migration's own"),
            Map.entry("databasechangeloglock", "the migration's own"));

    static final List<String> SESSION_ROLES = List.of("dl_app", "dl_merged", "dl_dispatch");

    private static final String READS = "(tenant_id = (NULLIF(current_setting('dl.tenants'::text, true), ''::text))::uuid)";
    private static final String SEVERAL = "(strpos(current_setting('dl.tenants'::text, true), (tenant_id)::text) > 0)";
    private static final String WRITES = "(tenant_id = (NULLIF(current_setting('dl.tenant'::text, true), ''::text))::uuid)";
    private static final String GROUP = "(group_id = (NULLIF(current_setting('dl.dealer_group'::text, true), ''::text))::uuid)";
    private static final String PLATFORM = "(platform_id = (NULLIF(current_setting('dl.platform'::text, true), ''::text))::uuid)";
    private static final List<String> STORE_POLICIES = List.of("r|dl_merged|" + SEVERAL + "|", "d|dl_app|" + WRITES + "|", "a|dl_app||" + WRITES,
            "r|dl_app|" + READS + "|", "w|dl_app|" + WRITES + "|" + WRITES);
    /** What leads a table's keys says which wall it has. */
    private static final Map<String, List<String>> POLICIES = Map.of("tenant_id", STORE_POLICIES, "group_id", List.of("*|-|" + GROUP + "|" + GROUP),
            "platform_id", List.of("*|-|" + PLATFORM + "|" + PLATFORM));

    private final Connection connection;
    private final List<String> holes = new ArrayList<>();

    private Walls(Connection connection) {
        this.connection = connection;
    }

    /**
     * Every hole in the walls.
     *
     * @param connection of a superuser, who sees the whole catalogue
     */
    static List<String> holes(Connection connection) throws SQLException {
        Walls walls = new Walls(connection);
        for (String table : walls.strings("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
                + " ORDER BY relname")) {
            if (!PLATFORM_TABLES.containsKey(table)) {
                walls.table(table);
            }
        }
        walls.besideTables();
        walls.roles();
        walls.grants();
        return walls.holes;
    }

    private void table(String table) throws SQLException {
        List<String> owners = SqlSurface.OWNERS.stream().filter(owner -> has(table, owner)).toList();
        if (owners.size() != 1) {
            holes.add(table + ": neither a store table (tenant_id) nor a group table (group_id) nor the platform's own (platform_id); protect it, or"
                    + " name it among Walls.PLATFORM_TABLES with a reason");
            return;
        }
        String key = owners.getFirst();
        find("SELECT 'row security is not enabled' FROM pg_class WHERE oid = '%1$s'::regclass AND NOT relrowsecurity"
                + " UNION ALL SELECT 'row security is not forced' FROM pg_class WHERE oid = '%1$s'::regclass AND NOT relforcerowsecurity"
                + " UNION ALL SELECT 'belongs to ' || relowner::regrole FROM pg_class WHERE oid = '%1$s'::regclass AND relowner <> 'dl_owner'::regrole",
                table);
        List<String> policies = strings(("SELECT polcmd::text || '|' || CASE WHEN polroles = '{0}' THEN '-' ELSE array_to_string(polroles::regrole[], ',') END || '|' || coalesce(pg_get_expr(polqual, polrelid), '') || '|'"
                + " || coalesce(pg_get_expr(polwithcheck, polrelid), '') FROM pg_policy WHERE polrelid = '%s'::regclass"
                + " AND polpermissive ORDER BY polname").formatted(table));
        if (!policies.equals(POLICIES.get(key))) {
            holes.add(table + ": its policies are not those of protect_..._table for " + key + " but " + policies);
        }
        find("SELECT 'policy ' || polname || ' is of another kind' FROM pg_policy WHERE polrelid = '%s'::regclass AND NOT polpermissive", table);
        find("SELECT 'index ' || i.indexrelid::regclass || ' does not start with " + key + "' FROM pg_index i"
                + " LEFT JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0]"
                + " WHERE i.indrelid = '%s'::regclass AND a.attname IS DISTINCT FROM '" + key + "'", table);
        find("SELECT c.conname || ' does not start with " + key + "' FROM pg_constraint c"
                + " JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]"
                + " WHERE c.conrelid = '%s'::regclass AND c.contype IN ('p', 'u', 'f', 'x') AND a.attname <> '" + key + "'", table);
        find("SELECT c.conname || ' refers to another table by something else than " + key + " first' FROM pg_constraint c"
                + " JOIN pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = c.confkey[1]"
                + " WHERE c.conrelid = '%s'::regclass AND c.contype = 'f' AND a.attname <> '" + key + "'", table);
        find("SELECT conname || ' sets null' FROM pg_constraint WHERE conrelid = '%s'::regclass AND confdeltype = 'n'", table);
        find("SELECT 'has no primary key' WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = '%s'::regclass AND contype = 'p')", table);
    }

    private void besideTables() throws SQLException {
        find("SELECT relname || ': a view that does not ask the caller''s policies (security_invoker)' FROM pg_class"
                + " WHERE relnamespace = 'public'::regnamespace AND relkind = 'v' AND NOT coalesce('security_invoker=true' = ANY (reloptions), false)");
        find("SELECT relname || ': a ' || CASE relkind WHEN 'm' THEN 'materialised view' WHEN 'f' THEN 'foreign table' ELSE 'sequence' END"
                + " || ' knows no policies' FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('m', 'f', 'S')");
        find("SELECT tgname || ': a trigger' FROM pg_trigger WHERE NOT tgisinternal");
        find("SELECT rulename || ': a rule' FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class"
                + " WHERE c.relnamespace = 'public'::regnamespace AND r.rulename <> '_RETURN'");
        find("SELECT p.oid::regprocedure || ': runs as its owner (SECURITY DEFINER)' FROM pg_proc p"
                + " WHERE p.prosecdef AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)");
        find("SELECT p.oid::regprocedure || ': claims to be leakproof' FROM pg_proc p"
                + " WHERE p.proleakproof AND p.pronamespace NOT IN ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)");
        find("SELECT extname || ': an extension nobody has looked at' FROM pg_extension WHERE extname <> 'plpgsql'");
        find("SELECT nspname || ': a schema nobody has looked at' FROM pg_namespace WHERE nspname !~ '^pg_'"
                + " AND nspname NOT IN ('public', 'information_schema')");
        find("SELECT pubname || ': a publication carries rows past the policies' FROM pg_publication");
    }

    private void roles() throws SQLException {
        for (String role : SESSION_ROLES) {
            find("SELECT '%1$s: may do more than a session needs' FROM pg_roles WHERE rolname = '%1$s'"
                    + " AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)", role, false);
            find("SELECT '%1$s: is a member of ' || roleid::regrole FROM pg_auth_members WHERE member = '%1$s'::regrole"
                    + " AND NOT (member = 'dl_app'::regrole AND roleid = 'dl_merged'::regrole AND NOT inherit_option AND NOT admin_option)", role, false);
            find("SELECT '%1$s: owns ' || relname FROM pg_class WHERE relowner = '%1$s'::regrole", role, false);
            find("SELECT '%1$s: owns ' || proname FROM pg_proc WHERE proowner = '%1$s'::regrole", role, false);
            find("SELECT '%1$s: has settings of its own ' || setconfig::text FROM pg_db_role_setting WHERE setrole = '%1$s'::regrole"
                    + " AND setconfig::text ~ 'dl\\.|row_security|session_replication_role|role'", role, false);
            find("SELECT '%1$s: may create in ' || nspname FROM pg_namespace WHERE nspname !~ '^pg_(temp|toast)'"
                    + " AND has_schema_privilege('%1$s', oid, 'CREATE')", role, false);
            find("SELECT '%1$s: may ' || what || ' ' || relname FROM pg_class, (VALUES ('TRUNCATE'), ('REFERENCES'), ('TRIGGER'), ('MAINTAIN'))"
                    + " AS one (what) WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
                    + " AND has_table_privilege('%1$s', oid, what)", role, false);
        }
        find("SELECT rolname || ': signs in, though nobody is meant to' FROM pg_roles WHERE rolname IN ('dl_owner', 'dl_merged') AND rolcanlogin");
        find("SELECT 'dl_merged: may ' || what || ' ' || relname FROM pg_class, (VALUES ('INSERT'), ('UPDATE'), ('DELETE')) AS one (what)"
                + " WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v') AND has_table_privilege('dl_merged', oid, what)");
        find("SELECT 'dl_dispatch: reads ' || relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')"
                + " AND has_any_column_privilege('dl_dispatch', oid, 'SELECT') AND relname NOT IN ('scheduled_tasks', 'due_time', 'tenant')");
    }

    private void grants() throws SQLException {
        find("SELECT c.relname || ': everybody may ' || a.privilege_type FROM pg_class c, aclexplode(c.relacl) a"
                + " WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = 0");
        find("SELECT c.relname || ': everybody may ' || a.privilege_type || ' ' || t.attname FROM pg_class c JOIN pg_attribute t ON t.attrelid = c.oid,"
                + " aclexplode(t.attacl) a WHERE c.relnamespace = 'public'::regnamespace AND a.grantee = 0");
        find("SELECT 'schema public: everybody may ' || a.privilege_type FROM pg_namespace n, aclexplode(n.nspacl) a"
                + " WHERE n.nspname = 'public' AND a.grantee = 0");
        find("SELECT 'the database: everybody may ' || a.privilege_type FROM pg_database d, aclexplode(d.datacl) a"
                + " WHERE d.datname = current_database() AND a.grantee = 0");
        find("SELECT 'what ' || d.defaclrole::regrole || ' makes is granted to ' || CASE a.grantee WHEN 0 THEN 'everybody' ELSE a.grantee::regrole::text END"
                + " || ' by itself' FROM pg_default_acl d, aclexplode(d.defaclacl) a WHERE a.grantee <> d.defaclrole");
        find("SELECT c.relname || ': may be granted on by ' || a.grantee::regrole FROM pg_class c, aclexplode(c.relacl) a"
                + " WHERE c.relnamespace = 'public'::regnamespace AND a.is_grantable AND a.grantee <> c.relowner");
    }

    private void find(String sql) throws SQLException {
        holes.addAll(strings(sql));
    }

    private void find(String sql, String subject) throws SQLException {
        find(sql, subject, true);
    }

    private void find(String sql, String subject, boolean prefixed) throws SQLException {
        for (String hole : strings(sql.replace("%1$s", subject).replace("%s", subject))) {
            holes.add(prefixed ? subject + ": " + hole : hole);
        }
    }

    private boolean has(String table, String column) {
        try {
            return !strings("SELECT 'x' FROM pg_attribute WHERE attrelid = '" + table + "'::regclass AND attname = '" + column + "'").isEmpty();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<String> strings(String sql) throws SQLException {
        return strings(connection, sql);
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        List<String> values = new ArrayList<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                values.add(row.getString(1));
            }
        }
        return values;
    }
}
