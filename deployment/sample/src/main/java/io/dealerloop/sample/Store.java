package io.dealerloop.sample;

import java.util.List;

/**
 * A store to make up business for.
 *
 * @param code its code in {@code tenants/}
 * @param brands what it sells, the main one first
 * @param salespeople names of those who sell
 */
record Store(String code, String name, List<Brand> brands, List<String> salespeople) {

    Store {
        brands = List.copyOf(brands);
        salespeople = List.copyOf(salespeople);
    }

    /** A letter for its order numbers, so that two stores' numbers differ. */
    String mark() {
        return code.substring(code.lastIndexOf('-') + 1).substring(0, 1).toUpperCase(java.util.Locale.ROOT);
    }
}
