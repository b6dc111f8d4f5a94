package io.dealerloop.identity;

/** Says of whom a second factor is demanded: a setting, and therefore tenancy's matter. */
public interface SecondFactorRule {

    /** In the store in whose name this code runs. */
    SecondFactor inStore();

    /** In the headquarters of the group in whose name this code runs, and of people it invites before they hold a post. */
    SecondFactor inGroup();
}
