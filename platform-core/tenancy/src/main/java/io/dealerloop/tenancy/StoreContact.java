package io.dealerloop.tenancy;

/**
 * How a store presents itself to customers, in signatures and scripts.
 *
 * @param signature the name it signs with
 * @param phone its phone number as printed
 * @param email empty when it has none
 * @param website empty when it has none
 * @param address empty when not stated
 */
public record StoreContact(String signature, String phone, String email, String website, String address) {

    public StoreContact {
        email = email == null ? "" : email;
        website = website == null ? "" : website;
        address = address == null ? "" : address;
    }
}
