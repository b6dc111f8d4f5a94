package io.dealerloop.tenancy;

/** A capability's part of how a store fares. A CDI bean, asked inside the store and in a transaction. */
public interface HealthFigure {

    /** The health with this capability's figures filled in. */
    StoreHealth in(StoreHealth health);
}
