package io.dealerloop.imports;

import io.dealerloop.customers.PersonName;
import io.dealerloop.spi.Text;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Gathers, while a file is checked, what speaks for it being another store's. */
final class StoreHints {

    private static final Pattern NAMES_A_STORE = Pattern.compile(".*(店|公司|4s|服务站|特约|经销).*", Pattern.CASE_INSENSITIVE);
    private static final int ENOUGH_ORDERS = 30;
    private static final int ENOUGH_HISTORY = 200;
    private static final int AT_MOST = 200;

    private final Set<String> ownNames;
    private final Map<String, Integer> stores = new HashMap<>();
    private final Map<String, Integer> prefixes = new HashMap<>();
    private int orders;
    private int newCars;

    /** @param ownNames the store's name, code and signature */
    StoreHints(Set<String> ownNames) {
        this.ownNames = ownNames;
    }

    void title(String title) {
        if (title.length() < 80 && NAMES_A_STORE.matcher(title).matches()) {
            store(title);
        }
    }

    void store(String name) {
        if (!name.isBlank() && (stores.size() < AT_MOST || stores.containsKey(name))) {
            stores.merge(name, 1, Integer::sum);
        }
    }

    void order(String documentNo) {
        orders++;
        String prefix = prefix(documentNo);
        if (prefixes.size() < AT_MOST || prefixes.containsKey(prefix)) {
            prefixes.merge(prefix, 1, Integer::sum);
        }
    }

    void newCars(int count) {
        newCars += count;
    }

    /** What an order number begins with before its first digit. */
    static String prefix(String documentNo) {
        return documentNo.replaceFirst("\\d.*$", "");
    }

    /**
     * The reasons to ask; empty = none.
     *
     * @param history orders the store has on file
     * @param ownPrefixes what their numbers begin with
     */
    List<Text> reasons(long history, Set<String> ownPrefixes) {
        List<Text> reasons = new ArrayList<>();
        stores.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).filter(name -> !own(name)).ifPresent(name ->
                reasons.add(Text.of("文件里的店名是“" + name + "”", "the file names the store '" + name + "'")));
        if (history >= ENOUGH_HISTORY && orders >= ENOUGH_ORDERS) {
            if (!ownPrefixes.isEmpty() && prefixes.keySet().stream().noneMatch(ownPrefixes::contains)) {
                String prefix = prefixes.keySet().stream().sorted().findFirst().orElse("");
                reasons.add(Text.of("单据号以“" + prefix + "”开头，本店以前没有这样的单据号",
                        "its order numbers begin with '" + prefix + "', as none of this store's have so far"));
            }
            if (newCars > orders * 0.95) {
                reasons.add(Text.of("几乎所有车辆都是本店没有的", "hardly any of its cars are known here"));
            }
        }
        return reasons;
    }

    private boolean own(String name) {
        String key = PersonName.key(name);
        return ownNames.stream().filter(own -> !own.isBlank()).map(PersonName::key)
                .anyMatch(own -> key.contains(own) || own.contains(key) || overlap(own, key) >= 0.6);
    }

    /** Share of the pairs of neighbouring characters of the store's own name that the other has. */
    private static double overlap(String own, String other) {
        int pairs = own.length() - 1;
        int found = 0;
        for (int i = 0; i < pairs; i++) {
            if (other.contains(own.substring(i, i + 2))) {
                found++;
            }
        }
        return pairs <= 0 ? 0 : (double) found / pairs;
    }
}
