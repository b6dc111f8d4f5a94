package io.dealerloop.customers;

import io.dealerloop.identity.Contact;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.kernel.Tenants;
import io.dealerloop.spi.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Searches for a whole number (完整号码检索) by somebody who sees numbers masked. What is shown of a number leaves ten thousand guesses; so
 * each search is written down, and a store allows only so many an hour. Every list that can be searched by a customer's number asks here
 * first.
 */
@ApplicationScoped
public class NumberSearches {

    /** Nothing but digits and what stands between them, at least seven of them. */
    private static final Pattern DIGITS = Pattern.compile("\\+?(?:[\\s\\-.()]*\\p{Nd}){7,}[\\s\\-.()]*");

    @Inject
    private NumberSearchBook book;

    /**
     * Counts a search and writes it down, in each of the stores in which the caller sees numbers masked.
     *
     * @param stores the stores that are searched
     * @param text what is looked for, as it was typed; {@code null} = nothing
     * @throws Problem when one of the stores does not allow another search within this hour
     */
    public void admit(Set<TenantId> stores, @Nullable String text) {
        if (text == null || !asksForNumber(text.strip())) {
            return;
        }
        for (TenantId store : stores) {
            if (!Contact.seen(store)) {
                Tenants.runAs(store, () -> within(book.count(text.strip())));
            }
        }
    }

    /** As {@link #admit(Set, String)}, in the store in whose name this code runs. */
    public void admit(@Nullable String text) {
        admit(Set.of(Tenants.current()), text);
    }

    static boolean asksForNumber(String text) {
        return DIGITS.matcher(text).matches() || PhoneReading.of(text, null).first().isPresent();
    }

    private static void within(NumberSearchBook.Count count) {
        if (count.exceeded()) {
            throw new Problem(Problem.Kind.TOO_MANY, Text.of(
                    "您看到的号码是隐藏的，本店每小时最多按完整号码检索 " + count.limit() + " 次。请下一小时再试，或请可以查看号码的同事协助。",
                    "You see numbers masked, and this store allows " + count.limit()
                            + " searches for whole numbers an hour. Please try again in the next hour, or ask a colleague who sees them."));
        }
    }
}
