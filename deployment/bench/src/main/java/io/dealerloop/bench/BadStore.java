package io.dealerloop.bench;

import io.dealerloop.pluginhost.BadPlugins;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A store that follows a bad standard of its group's own, and whose day is opened and read without end. The version is put into the database
 * as an upload would have left it: the upload itself reads the class files and tries every archive, and refuses each of these.
 */
final class BadStore implements AutoCloseable {

    private static final String DESCRIPTION = """
            {"title":{"zh":"劣质标准","en":"A bad standard"},"brands":["北京现代"],"settings":[],"documentation":null,"parts":["CALLBACKS"],"occasions":{}}""";
    private static final String FOLLOWS = """
            [{"plugin":"%s","version":"%s","base":true,"brands":["北京现代"],"settings":{}}]""";
    /** Between two looks at the versions in the database lie two seconds. */
    private static final long KNOWN_MILLIS = 2_500;
    private static final long PAUSE_MILLIS = 200;

    private final Stage stage;
    private final Connection connection;
    private final BadPlugins.Bad plugin;
    private final int store;
    private final AtomicBoolean over = new AtomicBoolean();
    private final AtomicLong openings = new AtomicLong();
    private final AtomicLong readings = new AtomicLong();
    private final List<Thread> threads = new ArrayList<>();

    BadStore(Stage stage, BadPlugins.Bad plugin, int store) throws SQLException {
        this.stage = stage;
        this.connection = stage.asMigrate();
        this.plugin = plugin;
        this.store = store;
    }

    /** Activates the version here and waits until the platform knows it. */
    void follow() throws SQLException, InterruptedException {
        String group = "(SELECT group_id FROM tenant WHERE id = '" + stage.tenant(store) + "')";
        run("INSERT INTO plugin (id, owner, since) SELECT ?, " + group + "::text, now()", plugin.id());
        run("INSERT INTO plugin_version (plugin, version, origin, state, private_to, digest, archive, contract, provider, description, findings,"
                + " uploaded_by, uploaded_at) SELECT ?, ?, 'PRIVATE', 'PUBLISHED', " + group + ", ?, ?, '1.0', 'bench', ?::jsonb, '[]', ?::uuid, now()",
                plugin.id(), BadPlugins.VERSION, plugin.digest(), plugin.archive(), DESCRIPTION, stage.people.worker(store).subject().toString());
        run("UPDATE store_settings SET content = jsonb_set(content, '{standards}', ?::jsonb) WHERE tenant_id = ?::uuid",
                FOLLOWS.formatted(plugin.id(), BadPlugins.VERSION), stage.tenant(store).toString());
        Thread.sleep(KNOWN_MILLIS);
    }

    /** Opens and reads, each by somebody who does nothing else, until told to stop. */
    void begin() {
        threads.add(Thread.ofPlatform().name("opens badly").start(() -> again(openings, wire -> wire.json("POST",
                "/api/stores/" + stage.tenant(store) + "/days/" + stage.today + "/open", stage.people.token(store), "{}"))));
        threads.add(Thread.ofPlatform().name("reads badly").start(() -> again(readings, wire -> wire.get(
                "/api/callbacks?stores=" + stage.tenant(store) + "&day=" + stage.today + "&size=50", stage.people.token(store)))));
    }

    @FunctionalInterface
    private interface Asking {
        Wire.Answer ask(Wire wire) throws IOException;
    }

    private void again(AtomicLong done, Asking asking) {
        Wire wire = stage.wire();
        while (!over.get()) {
            try {
                asking.ask(wire);
                done.incrementAndGet();
                Thread.sleep(PAUSE_MILLIS);
            } catch (IOException broken) {
                // This store may fare badly; only the others count.
                wire = stage.wire();
            } catch (InterruptedException ended) {
                return;
            }
        }
    }

    long openings() {
        return openings.get();
    }

    long readings() {
        return readings.get();
    }

    /** Withdraws the version and waits until nobody asks it any more, within bounds. */
    @Override
    public void close() throws SQLException, InterruptedException {
        over.set(true);
        run("UPDATE plugin_version SET state = 'WITHDRAWN' WHERE plugin = ?", plugin.id());
        long until = System.nanoTime() + 2 * stage.options.round().toNanos();
        for (Thread thread : threads) {
            TimeUnit.NANOSECONDS.timedJoin(thread, Math.max(1, until - System.nanoTime()));
        }
        Thread.sleep(KNOWN_MILLIS);
    }

    private void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
