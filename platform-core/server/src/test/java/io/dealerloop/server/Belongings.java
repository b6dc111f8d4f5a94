package io.dealerloop.server;

import io.dealerloop.server.SqlSurface.Row;
import io.dealerloop.server.SqlSurface.Table;
import io.dealerloop.server.TwoGroups.Insider;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** What each insider's store has: ids by kind, versions, and texts by which it would be recognised. */
final class Belongings {

    static final String NOBODYS = "0193aaaa-0000-7000-8000-00000000dead";
    /** Kinds that are named by words: the plugin that is private to a group, and its one version. */
    static final String PLUGIN = "private_standard.plugin";
    static final String PLUGIN_VERSION = "private_standard.version";
    private static final int IDS = 6;
    private static final int TEXTS = 30;

    private final Map<String, Map<String, List<String>>> ids = new HashMap<>();
    private final Map<String, Set<String>> all = new HashMap<>();
    private final Map<String, Set<String>> ofGroup = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();
    private final Map<String, Set<String>> signs = new HashMap<>();
    private final Map<String, Integer> versions = new HashMap<>();
    private final Set<String> kinds = new TreeSet<>();

    Belongings(SqlSurface surface, List<Insider> insiders) throws SQLException {
        for (Insider insider : insiders) {
            Map<String, List<String>> byKind = new HashMap<>();
            Set<String> every = new HashSet<>(Set.of(insider.store(), insider.group()));
            Set<String> words = new LinkedHashSet<>();
            for (Table table : surface.tables) {
                if (table.ofPlatform()) {
                    continue; // Nobody's of a group.
                }
                List<Row> rows = surface.rows(table, table.of(insider.store(), insider.group()), 500);
                String column = table.columns().containsKey("id") ? "id" : table.columns().containsKey("subject") ? "subject" : null;
                if (column != null && "uuid".equals(table.columns().get(column))) {
                    kinds.add(table.name());
                    byKind.put(table.name(), rows.stream().map(row -> row.values().get(column)).limit(IDS).toList());
                }
                rows.forEach(row -> table.columns().forEach((name, type) -> note(insider, row, name, type, every, words)));
            }
            List<String> machines = surface.strings("SELECT id FROM machine_client WHERE tenant_id = '" + insider.store() + "' ORDER BY id");
            byKind.put("machine_client", machines);
            every.addAll(machines);
            List<String> signers = surface.strings("SELECT id FROM trusted_signer WHERE dealer_group = '" + insider.group() + "' ORDER BY id");
            byKind.put("trusted_signer", signers);
            every.addAll(signers);
            byKind.put(PLUGIN, surface.strings("SELECT plugin FROM plugin_version WHERE private_to = '" + insider.group() + "'"));
            byKind.put(PLUGIN_VERSION, surface.strings("SELECT version FROM plugin_version WHERE private_to = '" + insider.group() + "'"));
            byKind.put("tenant", List.of(insider.store()));
            byKind.put("dealer_group", List.of(insider.group()));
            ids.put(insider.store(), byKind);
            all.put(insider.store(), every);
            ofGroup.computeIfAbsent(insider.group(), any -> new HashSet<>()).addAll(every);
            texts.put(insider.store(), words);
            // The names of stores, groups and people in TwoGroups differ by these.
            String sign = insider.name().startsWith("iso-a") ? "甲" : "乙";
            signs.put(insider.store(), Set.of("隔离门店" + sign + (insider.name().endsWith("one") ? "一" : "二"),
                    "店员" + sign + (insider.name().endsWith("one") ? "一" : "二")));
        }
        kinds.add("machine_client");
        Set<String> shared = new HashSet<>();
        ofGroup.forEach((group, ids) -> ofGroup.forEach((other, others) -> ids.stream().filter(id -> !group.equals(other) && others.contains(id)).forEach(shared::add)));
        ofGroup.values().forEach(ids -> ids.removeAll(shared));
        // What two of them have is nobody's secret from the other: the platform's own person, a group's id.
        Map<String, Set<String>> found = new HashMap<>();
        all.forEach((store, every) -> found.put(store, Set.copyOf(every)));
        for (Insider one : insiders) {
            insiders.stream().filter(other -> !other.store().equals(one.store())).forEach(other -> all.get(one.store()).removeIf(id ->
                    !id.equals(one.store()) && found.get(other.store()).contains(id)));
        }
    }

    private void note(Insider insider, Row row, String column, String type, Set<String> every, Set<String> words) {
        String value = row.values().get(column);
        if (value == null || column.equals("tenant_id") || column.equals("group_id")) {
            return;
        }
        if (type.equals("uuid")) {
            every.add(value);
        } else if (type.equals("text") && value.length() > 1 && value.length() < 40 && words.size() < TEXTS) {
            words.add(value);
        }
        if (column.equals("version") && type.startsWith("int") && row.values().containsKey("id")) {
            versions.put(row.values().get("id"), Integer.parseInt(value));
        }
    }

    Set<String> kinds() {
        return kinds;
    }

    List<String> of(Insider insider, String kind) {
        List<String> known = ids.get(insider.store()).get(kind);
        if (known == null) {
            throw new AssertionError("There is no table '" + kind + "' with ids; see ApiSurface.KINDS");
        }
        if (known.isEmpty()) {
            throw new AssertionError("The store of " + insider.name() + " has no " + kind + ": let EveryOperationIT.everything make one");
        }
        return known;
    }

    String one(Insider insider, String kind) {
        return of(insider, kind).getFirst();
    }

    /** What an insider puts into an address for their own. */
    String own(Insider insider, String kind) {
        return "tenant".equals(kind) ? insider.store() : "dealer_group".equals(kind) ? insider.group() : one(insider, kind);
    }

    int version(String id) {
        return versions.getOrDefault(id, 1);
    }

    boolean belongsTo(Insider insider, String id) {
        return all.get(insider.store()).contains(id);
    }

    /** Whether it is that insider's, or their group's and the asker is not of the same. */
    boolean hides(Insider insider, Insider asker, String id) {
        return belongsTo(insider, id) || !insider.group().equals(asker.group()) && ofGroup.get(insider.group()).contains(id);
    }

    Set<String> texts(Insider insider) {
        return texts.get(insider.store());
    }

    /** What tells of that insider's store, and of their group where the asker is not of the same. */
    Set<String> signs(Insider insider, Insider asker) {
        Set<String> found = new HashSet<>(signs.get(insider.store()));
        if (!insider.group().equals(asker.group())) {
            String sign = insider.name().startsWith("iso-a") ? "甲" : "乙";
            found.addAll(Set.of("隔离集团" + sign, "总部" + sign, "总台" + sign));
            found.addAll(of(insider, PLUGIN));
        }
        return found;
    }

    /** What somebody would try who has seen an id or two: its neighbours, and the ids that mean something elsewhere. */
    static List<String> guesses(List<String> seen) {
        return Stream.concat(Stream.of("00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
                        "00000000-0000-7000-8000-000000000001"),
                seen.stream().filter(id -> id.length() == NOBODYS.length()).limit(2).flatMap(id -> Stream.of(moved(id, 1), moved(id, -1), moved(id, 1L << 62)))).toList();
    }

    private static String moved(String id, long by) {
        UUID known = UUID.fromString(id);
        return new UUID(known.getMostSignificantBits(), BigInteger.valueOf(known.getLeastSignificantBits()).add(BigInteger.valueOf(by)).longValue()).toString();
    }
}
