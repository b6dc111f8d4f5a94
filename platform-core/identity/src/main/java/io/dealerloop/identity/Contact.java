package io.dealerloop.identity;

import com.fasterxml.jackson.annotation.JsonValue;
import io.dealerloop.kernel.ContactMask;
import io.dealerloop.kernel.TenantId;
import java.util.Locale;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Contact data (联系方式) of a store's customer in a view. Whoever reads it sees it whole where their posts in that store let them
 * ({@link Permission#CONTACTS_SEE}), and masked everywhere else: as JSON, in a workbook, in a message, in a log. There is no way to the
 * whole value from here; what has to work with it reads the table, and who has to know it asks for it and is written down.
 */
public final class Contact {

    private final TenantId store;
    private final String value;
    private final UnaryOperator<String> mask;

    private Contact(TenantId store, String value, UnaryOperator<String> mask) {
        this.store = Objects.requireNonNull(store, "store");
        this.value = value;
        this.mask = mask;
    }

    /** @return {@code null} where there is no number */
    public static Contact phone(TenantId store, String number) {
        return number == null ? null : new Contact(store, number, ContactMask::number);
    }

    /** What stands where a number should: nothing of it is left. @return {@code null} where nothing stands */
    public static Contact raw(TenantId store, String written) {
        return written == null ? null : new Contact(store, written, hidden -> ContactMask.HIDDEN);
    }

    /** @return {@code null} where there is no address */
    public static Contact email(TenantId store, String email) {
        return email == null ? null : new Contact(store, email, ContactMask::email);
    }

    /** Where somebody lives. @return {@code null} where it is not known */
    public static Contact address(TenantId store, String address) {
        return address == null ? null : new Contact(store, address, ContactMask::address);
    }

    /** What may stand where contact data stands but is none, such as a name among corrected values. */
    public static Contact plain(TenantId store, String text) {
        return text == null ? null : new Contact(store, text, UnaryOperator.identity());
    }

    /** Words somebody typed, as the reader may see them: numbers and e-mail addresses in them are masked for those who need not. */
    public static String words(TenantId store, String text) {
        return text == null || seen(store) ? text : ContactMask.words(text);
    }

    /** Whether the reader's posts let them see contact data of that store. */
    public static boolean seen(TenantId store) {
        return Access.bound() && Access.current().may(Permission.CONTACTS_SEE, store);
    }

    /** As the reader may see it. */
    @JsonValue
    public String shown() {
        return seen(store) ? value : mask.apply(value);
    }

    /**
     * Whether the reader finds it by that. Who sees it whole, by any part; who does not, by what they see or by the whole of it: a search
     * by parts would spell out what is hidden.
     */
    public boolean foundBy(String search) {
        String shown = shown().toLowerCase(Locale.ROOT);
        return shown.contains(search) || value.toLowerCase(Locale.ROOT).equals(search);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Contact contact && contact.store.equals(store) && contact.value.equals(value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return shown();
    }
}
