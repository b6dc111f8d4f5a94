package io.dealerloop.standards;

import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import io.dealerloop.pluginhost.Finding;
import io.dealerloop.pluginhost.StandardDescription;
import io.dealerloop.pluginhost.StandardRef;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of plugins and their versions: platform tables. */
@ApplicationScoped
class VersionRows {

    private static final String SELECT = "SELECT v.plugin, v.version, p.owner, v.origin, v.state, v.private_to, v.digest, octet_length(v.archive), v.contract,"
            + " v.provider, v.signer, v.signer_name, v.description, v.findings, v.uploaded_by, v.uploaded_at, v.reviewed_at, v.reason"
            + " FROM plugin_version v JOIN plugin p ON p.id = v.plugin";

    @Inject
    private PlatformDatabase database;

    List<VersionRow> all() {
        return database.jdbc(connection -> Sql.list(connection, SELECT + " ORDER BY v.plugin, v.uploaded_at DESC, v.version", VersionRows::read));
    }

    /** What changes when anything about a version changes; asked again and again, so nothing long is in it. */
    List<String> fingerprints() {
        return database.jdbc(connection -> Sql.list(connection, "SELECT plugin || ' ' || version || ' ' || digest || ' ' || state FROM plugin_version"
                + " ORDER BY plugin, version", row -> row.getString(1)));
    }

    Optional<VersionRow> find(String plugin, String version) {
        return database.jdbc(connection -> Sql.one(connection, SELECT + " WHERE v.plugin = ? AND v.version = ?", VersionRows::read, plugin, version));
    }

    Optional<byte[]> archive(StandardRef ref) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT archive FROM plugin_version WHERE plugin = ? AND version = ?",
                row -> row.getBytes(1), ref.pluginId(), ref.version()));
    }

    Optional<String> owner(String plugin) {
        return database.jdbc(connection -> Sql.one(connection, "SELECT owner FROM plugin WHERE id = ?", row -> row.getString(1), plugin));
    }

    /** @return whose the id is: the wanted owner's, or that of whoever came first */
    String take(String plugin, String owner, OffsetDateTime now) {
        return database.jdbc(connection -> {
            Sql.update(connection, "INSERT INTO plugin (id, owner, since) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING", plugin, owner, now);
            return Sql.one(connection, "SELECT owner FROM plugin WHERE id = ?", row -> row.getString(1), plugin).orElseThrow();
        });
    }

    /** @return {@code false} when there is such a version already */
    boolean add(VersionRow row, byte[] archive) {
        return insert(row, archive, " ON CONFLICT (plugin, version) DO NOTHING") == 1;
    }

    /** Of shipped versions alone: takes the place of other bytes. @return whether there was anything to write */
    boolean replace(VersionRow row, byte[] archive) {
        return insert(row, archive, " ON CONFLICT (plugin, version) DO UPDATE SET digest = excluded.digest, archive = excluded.archive,"
                + " contract = excluded.contract, provider = excluded.provider, description = excluded.description, uploaded_at = excluded.uploaded_at"
                + " WHERE plugin_version.origin = 'SHIPPED' AND plugin_version.digest <> excluded.digest") == 1;
    }

    private int insert(VersionRow row, byte[] archive, String conflict) {
        return database.jdbc(connection -> Sql.update(connection, "INSERT INTO plugin_version (plugin, version, origin, state, private_to, digest, archive,"
                + " contract, provider, signer, signer_name, description, findings, uploaded_by, uploaded_at)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?, ?)" + conflict,
                row.ref().pluginId(), row.ref().version(), row.origin(), row.state(), row.privateTo(), row.digest(), archive, row.contract(), row.provider(),
                row.signer(), row.signerName(), Json.write(row.description()), Json.write(row.findings()), row.uploadedBy(), row.uploadedAt()));
    }

    /** @return whether it stood in one of those states */
    boolean move(String plugin, String version, VersionState to, String reason, UUID by, OffsetDateTime at, VersionState... from) {
        String[] states = java.util.Arrays.stream(from).map(Enum::name).toArray(String[]::new);
        return database.jdbc(connection -> Sql.update(connection, "UPDATE plugin_version SET state = ?, reason = ?, reviewed_by = ?, reviewed_at = ?"
                + " WHERE plugin = ? AND version = ? AND state = ANY (?)", to, reason, by, at, plugin, version, states)) == 1;
    }

    private static VersionRow read(ResultSet row) throws SQLException {
        return new VersionRow(new StandardRef(row.getString(1), row.getString(2)), row.getString(3), VersionOrigin.valueOf(row.getString(4)),
                VersionState.valueOf(row.getString(5)), row.getObject(6, UUID.class), row.getString(7), row.getLong(8), row.getString(9), row.getString(10),
                row.getString(11), row.getString(12), Json.read(row.getString(13), StandardDescription.class),
                List.of(Json.read(row.getString(14), Finding[].class)), row.getObject(15, UUID.class), row.getObject(16, OffsetDateTime.class),
                row.getObject(17, OffsetDateTime.class), row.getString(18));
    }
}
