package io.dealerloop.customers;

import java.util.List;

/**
 * The customer's file (客户档案).
 *
 * @param owned cars the customer owns
 * @param brought cars of others with which the customer has come
 * @param corrections the last corrections of this customer's data and cars, newest first
 */
public record CustomerFile(CustomerView customer, List<VehicleView> owned, List<VehicleView> brought, List<Correction> corrections) {

    public CustomerFile {
        owned = List.copyOf(owned);
        brought = List.copyOf(brought);
        corrections = List.copyOf(corrections);
    }
}
