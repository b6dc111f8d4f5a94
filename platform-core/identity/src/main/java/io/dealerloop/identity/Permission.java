package io.dealerloop.identity;

import static io.dealerloop.spi.Post.CALLBACK_AGENT;
import static io.dealerloop.spi.Post.CRC_HEAD;
import static io.dealerloop.spi.Post.INFORMATION_CLERK;
import static io.dealerloop.spi.Post.MANAGING_SUPERVISOR;
import static io.dealerloop.spi.Post.SALESPERSON;
import static io.dealerloop.spi.Post.SALES_MANAGER;

import io.dealerloop.spi.Post;
import java.util.Set;

/**
 * The one table of what each post may do in a store. A permission without a post here may be used by nobody.
 */
public enum Permission {
    /** See the day's list and open a callback. */
    CALLBACKS_READ(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER),
    /** Record an attempt. Which callbacks a post works on is decided per callback. */
    CALLBACKS_WORK(CALLBACK_AGENT, MANAGING_SUPERVISOR, SALESPERSON, SALES_MANAGER),
    /** Open the day by hand. */
    DAY_OPEN(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    /** Decide on the list: add, drop, restore or move an entry, with a reason. */
    LIST_DECIDE(CALLBACK_AGENT, MANAGING_SUPERVISOR),
    /** Give entries to a colleague. */
    LIST_ASSIGN(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD),
    /** Hand in one's own day. */
    DAY_HAND_IN(CALLBACK_AGENT, MANAGING_SUPERVISOR, SALESPERSON, SALES_MANAGER),
    /** Acknowledge a day that was handed in. */
    DAY_ACKNOWLEDGE(MANAGING_SUPERVISOR),
    /** Accept or decline a proposed visit. */
    PROPOSALS_DECIDE(MANAGING_SUPERVISOR),
    /** See and print callback and interview records. */
    FORMS_READ(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, SALESPERSON, SALES_MANAGER),
    /** Find and open customer files. */
    CUSTOMERS_READ(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER),
    /** Correct master data; takes effect at once and awaits confirmation. */
    CUSTOMERS_CORRECT(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    /** See phones, e-mail and addresses whole: who calls, writes to or visits customers, and who keeps their files. */
    CONTACTS_SEE(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER),
    /** Have one customer's contact data shown whole; each time is written down. */
    CONTACTS_UNMASK(MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    /** Confirm or revert corrections (修改确认权). */
    CORRECTIONS_CONFIRM(CRC_HEAD),
    /** See imports and their results. */
    IMPORTS_READ(INFORMATION_CLERK, CRC_HEAD, MANAGING_SUPERVISOR),
    /** Upload, load and undo an import. */
    IMPORTS_LOAD(INFORMATION_CLERK),
    TICKETS_READ(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    TICKETS_WORK(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    STAFF_READ(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER),
    SETTINGS_READ(MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    SETTINGS_CHANGE(CRC_HEAD),
    /** Read the audit trail and check its seals. */
    AUDIT_READ(CRC_HEAD),
    /** Set the demo's clock; the clock itself refuses in production. */
    CLOCK_SET(CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    /** One's own posts; whoever is signed in. */
    SELF(Post.values()),
    /** Create and configure tenants: the platform operator, who is no store's staff. */
    TENANTS_APPLY();

    private final Set<Post> posts;

    Permission(Post... posts) {
        this.posts = Set.of(posts);
    }

    /** Whether somebody who holds those posts may do it. */
    public boolean heldBy(Set<Post> held) {
        return held.stream().anyMatch(posts::contains);
    }
}
