package io.dealerloop.identity;

import static io.dealerloop.spi.Post.AFTER_SALES_MANAGER;
import static io.dealerloop.spi.Post.BRAND_PARTNER;
import static io.dealerloop.spi.Post.CALLBACK_AGENT;
import static io.dealerloop.spi.Post.COMPLAINT_INTAKE;
import static io.dealerloop.spi.Post.CONSULTATION_INTAKE;
import static io.dealerloop.spi.Post.CRC_HEAD;
import static io.dealerloop.spi.Post.CRC_SUPERVISOR;
import static io.dealerloop.spi.Post.CUSTOMER_SERVICE_MANAGER;
import static io.dealerloop.spi.Post.DISPATCH_SUPERVISOR;
import static io.dealerloop.spi.Post.GENERAL_MANAGER;
import static io.dealerloop.spi.Post.HEADQUARTERS;
import static io.dealerloop.spi.Post.INFORMATION_CLERK;
import static io.dealerloop.spi.Post.MANAGING_SUPERVISOR;
import static io.dealerloop.spi.Post.PLATFORM_OPERATOR;
import static io.dealerloop.spi.Post.QUALITY_INSPECTOR;
import static io.dealerloop.spi.Post.SALESPERSON;
import static io.dealerloop.spi.Post.SALES_MANAGER;
import static io.dealerloop.spi.Post.SERVICE_AGENT;
import static io.dealerloop.spi.Post.SERVICE_EVALUATOR;
import static io.dealerloop.spi.Post.SHIFT_LEADER;
import static io.dealerloop.spi.Post.TECHNICAL_EXPERT;
import static io.dealerloop.spi.Post.TELEMARKETER;
import static io.dealerloop.spi.Post.TRAINER;

import io.dealerloop.spi.Post.Level;
import io.dealerloop.spi.Post;
import java.util.Set;

/**
 * The one table of what each post may do. A permission without a post here may be used by nobody. {@link Level} says where it holds:
 * in the store the request names, in the group it names, or on the platform. {@link #HEADQUARTERS} in a store's row means somebody of
 * headquarters who entered the store with a reason.
 */
public enum Permission {

    // ---- in a store

    /** See the day's list and open a callback. */
    CALLBACKS_READ(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER,
            CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, SHIFT_LEADER, QUALITY_INSPECTOR, SERVICE_EVALUATOR,
            AFTER_SALES_MANAGER, GENERAL_MANAGER, HEADQUARTERS),
    /** Record an attempt. Which callbacks a post works on is decided per callback. */
    CALLBACKS_WORK(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, SALESPERSON, SALES_MANAGER, SERVICE_AGENT, CUSTOMER_SERVICE_MANAGER),
    /** Open the day by hand. */
    DAY_OPEN(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),
    /** Decide on the list: add, drop, restore or move an entry, with a reason. */
    LIST_DECIDE(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR),
    /** Give entries to a colleague. */
    LIST_ASSIGN(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, SHIFT_LEADER),
    /** Hand in one's own day. */
    DAY_HAND_IN(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, SALESPERSON, SALES_MANAGER, SERVICE_AGENT),
    /** Acknowledge a day that was handed in. */
    DAY_ACKNOWLEDGE(Level.STORE, MANAGING_SUPERVISOR),
    /** Accept or decline a proposed visit. */
    PROPOSALS_DECIDE(Level.STORE, MANAGING_SUPERVISOR),
    /** See and print callback and interview records. */
    FORMS_READ(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, SALESPERSON, SALES_MANAGER, CRC_SUPERVISOR,
            CUSTOMER_SERVICE_MANAGER, QUALITY_INSPECTOR, SERVICE_EVALUATOR, AFTER_SALES_MANAGER, GENERAL_MANAGER, HEADQUARTERS),
    /** Find and open customer files. */
    CUSTOMERS_READ(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER,
            CONSULTATION_INTAKE, COMPLAINT_INTAKE, CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, SHIFT_LEADER,
            TECHNICAL_EXPERT, TELEMARKETER, AFTER_SALES_MANAGER, HEADQUARTERS),
    /** Correct master data; whether at once or after confirmation is the store's setting. */
    CUSTOMERS_CORRECT(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, CONSULTATION_INTAKE,
            COMPLAINT_INTAKE, SERVICE_AGENT, TELEMARKETER),
    /** See phones, e-mail and addresses whole: who calls, writes to or visits customers, and who keeps their files. */
    CONTACTS_SEE(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER,
            CONSULTATION_INTAKE, COMPLAINT_INTAKE, CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, TELEMARKETER),
    /** Have one customer's contact data shown whole; each time is written down. */
    CONTACTS_UNMASK(Level.STORE, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SHIFT_LEADER, AFTER_SALES_MANAGER, GENERAL_MANAGER,
            HEADQUARTERS),
    /** Confirm or revert corrections (修改确认权). */
    CORRECTIONS_CONFIRM(Level.STORE, CRC_HEAD),
    /** See where separations of duty were waived, and why. */
    SEPARATIONS_READ(Level.STORE, CRC_HEAD, GENERAL_MANAGER, HEADQUARTERS),
    /** See imports and their results. */
    IMPORTS_READ(Level.STORE, INFORMATION_CLERK, CRC_HEAD, MANAGING_SUPERVISOR),
    /** Upload, load and undo an import. */
    IMPORTS_LOAD(Level.STORE, INFORMATION_CLERK),
    TICKETS_READ(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, CONSULTATION_INTAKE, COMPLAINT_INTAKE,
            DISPATCH_SUPERVISOR, CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, SHIFT_LEADER, TECHNICAL_EXPERT,
            QUALITY_INSPECTOR, AFTER_SALES_MANAGER, GENERAL_MANAGER, HEADQUARTERS),
    TICKETS_WORK(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, CONSULTATION_INTAKE, COMPLAINT_INTAKE,
            DISPATCH_SUPERVISOR, CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, SHIFT_LEADER, AFTER_SALES_MANAGER),
    /** Record a ticket: who works on them, and who hears customers elsewhere, in sales and at telemarketing. */
    TICKETS_RECORD(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, CONSULTATION_INTAKE, COMPLAINT_INTAKE,
            DISPATCH_SUPERVISOR, CRC_SUPERVISOR, CUSTOMER_SERVICE_MANAGER, SERVICE_AGENT, SHIFT_LEADER, AFTER_SALES_MANAGER, SALESPERSON,
            SALES_MANAGER, TELEMARKETER),
    STAFF_READ(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, SALESPERSON, SALES_MANAGER,
            CONSULTATION_INTAKE, COMPLAINT_INTAKE, DISPATCH_SUPERVISOR, QUALITY_INSPECTOR, SERVICE_EVALUATOR, SHIFT_LEADER,
            CUSTOMER_SERVICE_MANAGER, CRC_SUPERVISOR, SERVICE_AGENT, TECHNICAL_EXPERT, TELEMARKETER, TRAINER, AFTER_SALES_MANAGER,
            GENERAL_MANAGER, HEADQUARTERS),
    /** Give and take posts in one's own store, within what headquarters allows. */
    STAFF_MANAGE(Level.STORE, CRC_HEAD),
    /** See which of headquarters entered the store, when and why. */
    ENTRIES_READ(Level.STORE, CRC_HEAD, GENERAL_MANAGER, MANAGING_SUPERVISOR),
    SETTINGS_READ(Level.STORE, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK, HEADQUARTERS),
    SETTINGS_CHANGE(Level.STORE, CRC_HEAD),
    /** Read the audit trail and check its seals. */
    AUDIT_READ(Level.STORE, CRC_HEAD, GENERAL_MANAGER, HEADQUARTERS),
    /** Set the demo's clock; the clock itself refuses in production. */
    CLOCK_SET(Level.STORE, CALLBACK_AGENT, MANAGING_SUPERVISOR, CRC_HEAD, INFORMATION_CLERK),

    // ---- in a group

    /** See the group's stores, how they fare, and their settings. */
    GROUP_READ(Level.GROUP, HEADQUARTERS),
    /** Create, configure, suspend and resume stores. */
    STORES_CONFIGURE(Level.GROUP, HEADQUARTERS),
    /** Invite people, give and take their posts. */
    PEOPLE_MANAGE(Level.GROUP, HEADQUARTERS),
    /** Enter a store with a reason. */
    STORE_ENTER(Level.GROUP, HEADQUARTERS),
    /** Give machines their credentials. */
    MACHINES_MANAGE(Level.GROUP, HEADQUARTERS),
    /** Try, activate and roll back versions of standards, upload versions of the group's own. */
    STANDARDS_MANAGE(Level.GROUP, HEADQUARTERS),
    /** Read what headquarters did and check its seals. */
    GROUP_AUDIT_READ(Level.GROUP, HEADQUARTERS),

    // ---- on the platform

    /** One's own posts; whoever is signed in. */
    SELF(Level.PLATFORM, Post.values()),
    /** Create groups, apply descriptions, appoint operators and partners. */
    TENANTS_APPLY(Level.PLATFORM, PLATFORM_OPERATOR),
    /** Read what operators did and check its seals. */
    PLATFORM_AUDIT_READ(Level.PLATFORM, PLATFORM_OPERATOR),
    /** See and edit the national holidays and make-up working days that stores keep. */
    CALENDAR_SET(Level.PLATFORM, PLATFORM_OPERATOR),
    /** Trust signers, publish, refuse and withdraw plugin versions. */
    STANDARDS_REVIEW(Level.PLATFORM, PLATFORM_OPERATOR),
    /** A partner's own workspace: upload versions and follow their review. */
    PARTNER_SELF(Level.PLATFORM, BRAND_PARTNER);

    private final Level level;
    private final Set<Post> posts;

    Permission(Level level, Post... posts) {
        this.level = level;
        this.posts = Set.of(posts);
    }

    /** Where it holds. */
    public Level level() {
        return level;
    }

    /** Whether somebody who holds those posts may do it. */
    public boolean heldBy(Set<Post> held) {
        return held.stream().anyMatch(posts::contains);
    }
}
