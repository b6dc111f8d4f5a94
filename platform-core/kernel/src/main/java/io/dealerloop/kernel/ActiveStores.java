package io.dealerloop.kernel;

/** Tells which stores work. A suspended store's jobs and events wait; nothing of them is lost. Tenancy stands behind it. */
public interface ActiveStores {

    boolean active(TenantId store);
}
