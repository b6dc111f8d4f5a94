package io.dealerloop.tenancy;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern AREA_CODE = Pattern.compile("^(?:\\+86[- ]?|0086[- ]?)?\\(?(0\\d{2,3})[)\\- ]");

    public StoreContact {
        email = email == null ? "" : email;
        website = website == null ? "" : website;
        address = address == null ? "" : address;
    }

    /** The area code (区号) of its own phone, by which a landline written without one is completed: neighbours leave it out. */
    public Optional<String> areaCode() {
        Matcher code = AREA_CODE.matcher(phone == null ? "" : phone);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}
