package io.dealerloop.tenancy;

import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Json;
import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Writes groups and stores: each method one transaction, each repeatable. */
@ApplicationScoped
class Registry {

    record Registered(UUID id, List<Change> changes) {}

    @Inject
    private PlatformDatabase platform;

    @Inject
    private SettingsBook book;

    @Transactional
    public Registered group(GroupDescription wanted) {
        List<Change> changes = new ArrayList<>();
        UUID id = platform.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO dealer_group (id, code, name) VALUES (?, ?, ?) ON CONFLICT (code) DO NOTHING")) {
                insert.setObject(1, Ids.next());
                insert.setString(2, wanted.code());
                insert.setString(3, wanted.name());
                if (insert.executeUpdate() == 1) {
                    changes.add(new Change(wanted.code(), "group created"));
                }
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT id, name FROM dealer_group WHERE code = ?")) {
                select.setString(1, wanted.code());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    if (!row.getString(2).equals(wanted.name())) {
                        rename(connection.prepareStatement("UPDATE dealer_group SET name = ? WHERE code = ?"), wanted);
                        changes.add(new Change(wanted.code(), "group renamed"));
                    }
                    return row.getObject(1, UUID.class);
                }
            }
        });
        return new Registered(id, changes);
    }

    private static void rename(PreparedStatement update, GroupDescription wanted) throws java.sql.SQLException {
        try (update) {
            update.setString(1, wanted.name());
            update.setString(2, wanted.code());
            update.executeUpdate();
        }
    }

    @Transactional
    public Registered store(UUID group, StoreDescription wanted) {
        List<Change> changes = new ArrayList<>();
        UUID id = platform.jdbc(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO tenant (id, group_id, code, name, kind, time_zone, status) VALUES (?, ?, ?, ?, ?, ?, 'ACTIVE')"
                            + " ON CONFLICT (group_id, code) DO NOTHING")) {
                insert.setObject(1, Ids.next());
                insert.setObject(2, group);
                insert.setString(3, wanted.code());
                insert.setString(4, wanted.name());
                insert.setString(5, wanted.kind().name());
                insert.setString(6, wanted.timeZone());
                if (insert.executeUpdate() == 1) {
                    changes.add(new Change(wanted.code(), "store created"));
                }
            }
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE tenant SET name = ?, kind = ?, time_zone = ? WHERE group_id = ? AND code = ?"
                            + " AND (name, kind, time_zone) IS DISTINCT FROM (?, ?, ?)")) {
                for (int offset : List.of(0, 5)) {
                    update.setString(1 + offset, wanted.name());
                    update.setString(2 + offset, wanted.kind().name());
                    update.setString(3 + offset, wanted.timeZone());
                }
                update.setObject(4, group);
                update.setString(5, wanted.code());
                if (update.executeUpdate() == 1) {
                    changes.add(new Change(wanted.code(), "name, kind or time zone changed"));
                }
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT id FROM tenant WHERE group_id = ? AND code = ?")) {
                select.setObject(1, group);
                select.setString(2, wanted.code());
                try (ResultSet row = select.executeQuery()) {
                    row.next();
                    return row.getObject(1, UUID.class);
                }
            }
        });
        return new Registered(id, changes);
    }

    /** The group's own settings, in the group's transaction. */
    @Transactional
    public List<Change> groupSettings(UUID group, GroupDescription wanted) {
        SettingsBook.Entry standing = book.ofGroup(group);
        String digest = digest(wanted.settings());
        if (standing.content().described().equals(digest)) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>(standing.content().values());
        wanted.settings().forEach((key, value) -> {
            if (!key.contains(":")) {
                check(wanted.code(), key, book.refusal(Configured.NOTHING, key, value));
            }
            values.put(key, value);
        });
        book.writeGroup(group, standing.version() + 1, new Configured(values, List.of(), null, digest));
        return List.of(new Change(wanted.code(), "group settings changed"));
    }

    /** The store's own settings; runs inside the store. */
    @Transactional
    public List<Change> storeSettings(StoreDescription wanted) {
        SettingsBook.Entry standing = book.ofStore();
        String digest = digest(List.of(wanted.standards(), wanted.contact(), wanted.settings()));
        if (standing.content().described().equals(digest)) {
            return List.of();
        }
        Map<String, String> values = new HashMap<>(standing.content().values());
        values.putAll(wanted.settings());
        Configured content = new Configured(values, wanted.standards(), wanted.contact(), digest);
        wanted.settings().forEach((key, value) -> check(wanted.code(), key, book.refusal(content, key, value)));
        wanted.standards().forEach(choice -> choice.settings().forEach((key, value) ->
                check(wanted.code(), choice.plugin() + ":" + key, book.refusal(content, choice.plugin() + ":" + key, value))));
        book.write(standing.version() + 1, content);
        return List.of(new Change(wanted.code(), "settings changed"));
    }

    private static void check(String code, String key, Optional<Text> refusal) {
        refusal.ifPresent(why -> {
            throw Problem.invalid(key, code + "：" + why.zh(), code + ": " + why.en());
        });
    }

    private static String digest(Object described) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(Json.MAPPER.writer()
                    .with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .writeValueAsString(described).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (NoSuchAlgorithmException | com.fasterxml.jackson.core.JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
