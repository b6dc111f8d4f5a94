package io.dealerloop.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Records finished telephone callbacks with five answers each. Every callback is recorded once, by the platform or by the bare loop;
 * neighbours in time belong to different stores.
 */
final class Recording {

    static final String RESULT = """
            {"version":%d,"channel":"PHONE","outcome":"DONE","answers":{"Q1":9,"Q2":8,"Q3":10,"Q4":null,"Q5":9},\
            "stateOfCar":"车况良好","opinion":"满意","remarks":"","complaint":false,"booking":false}""";

    /** A callback to be worked. */
    record Target(int store, String tenant, String callback, int version, String delivery, String customer, String vehicle) {
    }

    private final Stage stage;
    private List<Target> targets = List.of();
    private Map<String, String> surveys = Map.of();
    private List<List<Statement>> sent = List.of();
    private long since;
    private Target model;
    private int used;

    Recording(Stage stage) {
        this.stage = stage;
    }

    void warmUp(Duration time) throws Exception {
        targets = find(stage.warmUpStores());
        stage.statementLog().learn(() -> Load.run(1, time, 0, 1, this::recorder));
        Figures done = Load.run(8, time, 1, targets.size() - 1, this::recorder);
        Say.step("Recorded %d callbacks to warm up (%.0f a second, %d failed)".formatted(done.count(), done.perSecond(), done.failures()));
    }

    /** Finds what is to be recorded in those stores, and learns what recording one sends. */
    void prepare(List<Integer> stores) throws Exception {
        targets = find(stores);
        // Each store keeps the wording it asked with; the first result of a store writes it down, which is not measured.
        used = Math.min(targets.size(), stores.size());
        Load.run(8, Duration.ofMinutes(10), 0, used, this::recorder);
        surveys = surveys();
        since = System.currentTimeMillis();
        model = targets.get(used++);
        sent = stage.statementLog().during(() -> {
            try (Load.Client client = recorder(0)) {
                if (!client.work(used - 1)) {
                    throw new IllegalStateException("No callback could be recorded");
                }
            }
        });
        Say.step("Recording one callback sends " + sent.stream().mapToInt(List::size).sum() + " statements in " + sent.size()
                + " transactions, " + sent.stream().flatMap(List::stream).filter(Statement::writes).count() + " of them write");
    }

    /** How many callbacks nobody has recorded yet. */
    int left() {
        return targets.size() - used;
    }

    /** Records the next so many through the platform. */
    Figures recorded(int clients, Duration longest, int count) {
        Figures done = Load.run(clients, longest, used, count, this::recorder);
        used += count;
        return done;
    }

    /** Records the next so many on connections of somebody's. */
    Figures replayed(int clients, Duration longest, int count, Connecting connecting) {
        Figures done = Load.run(clients, longest, used, count, client -> bare(connecting));
        used += count;
        return done;
    }

    List<Result> measure() throws Exception {
        prepare(stage.platformStores());
        int share = (targets.size() - used) / (2 * stage.options.rounds() * Options.CLIENTS.size());
        List<Result> results = new ArrayList<>();
        for (int clients : Options.CLIENTS) {
            List<Figures> platform = new ArrayList<>();
            List<Figures> bare = new ArrayList<>();
            for (int round = 0; round < stage.options.rounds(); round++) {
                stage.people.signIn();
                platform.add(recorded(clients, stage.options.round(), share));
                stage.settle();
                bare.add(replayed(clients, stage.options.round(), share, stage::asApp));
            }
            results.add(new Result("Record a result with five answers", clients, Figures.all(platform), Figures.all(bare),
                    Memory.megabytes(stage.platformProcess()), ""));
        }
        return results;
    }

    List<Target> find(List<Integer> stores) throws SQLException {
        List<Target> found = new ArrayList<>();
        Map<String, Integer> numbers = new HashMap<>();
        stores.forEach(store -> numbers.put(stage.tenant(store).toString(), store));
        Connection connection = stage.asMigrate();
        try (PreparedStatement query = connection.prepareStatement("""
                SELECT tenant_id, id, version, delivery_id, customer_id, vehicle_id FROM callback
                WHERE tenant_id = ANY (?) AND state = 'OPEN' AND channel = 'PHONE' AND listed_on = ? AND attempts = 0
                ORDER BY row_number() OVER (PARTITION BY tenant_id ORDER BY id), tenant_id""")) {
            query.setArray(1, connection.createArrayOf("uuid", stores.stream().map(stage::tenant).toArray(UUID[]::new)));
            query.setObject(2, stage.today);
            ResultSet row = query.executeQuery();
            while (row.next()) {
                found.add(new Target(numbers.get(row.getString(1)), row.getString(1), row.getString(2), row.getInt(3), row.getString(4),
                        row.getString(5), row.getString(6)));
            }
        }
        Say.step(found.size() + " telephone callbacks are due in " + numbers.size() + " stores");
        return found;
    }

    private Load.Client recorder(int client) {
        Wire wire = stage.wire();
        return new Load.Client() {
            @Override
            public boolean work(int number) throws Exception {
                Target target = targets.get(number);
                return Failures.none(wire.json("POST", "/api/stores/" + target.tenant() + "/callbacks/" + target.callback() + "/attempts",
                        stage.people.token(target.store()), RESULT.formatted(target.version())));
            }

            @Override
            public void close() throws Exception {
                wire.close();
            }
        };
    }

    private Load.Client bare(Connecting connecting) {
        try {
            Replay replay = new Replay(connecting.open(), sent, since);
            return new Load.Client() {
                @Override
                public boolean work(int number) throws Exception {
                    replay.run(exchange(model, targets.get(number)));
                    return true;
                }

                @Override
                public void close() throws Exception {
                    replay.close();
                }
            };
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** The id under which each store keeps its survey. */
    private Map<String, String> surveys() throws SQLException {
        Map<String, String> ids = new HashMap<>();
        try (var query = stage.asMigrate().createStatement(); ResultSet row = query.executeQuery("SELECT tenant_id, id FROM survey_definition")) {
            while (row.next()) {
                ids.put(row.getString(1), row.getString(2));
            }
        }
        return ids;
    }

    private UnaryOperator<String> exchange(Target model, Target other) {
        Map<String, String> ids = Map.of(surveys.get(model.tenant()), surveys.get(other.tenant()), model.tenant(), other.tenant(), model.callback(), other.callback(),
                model.delivery(), other.delivery(), model.customer(), other.customer(), model.vehicle(), other.vehicle(),
                stage.people.worker(model.store()).subject().toString(), stage.people.worker(other.store()).subject().toString());
        return id -> ids.getOrDefault(id, id);
    }
}
