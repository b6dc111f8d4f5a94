package io.dealerloop.kernel;

import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;

/** Key of a row in a store table: the tenant first, so that every statement carries it. Used as {@code @IdClass}. */
public final class TenantKey implements Serializable {

    private static final long serialVersionUID = 1;

    private UUID tenantId;
    private UUID id;

    public TenantKey() {}

    public TenantKey(TenantId tenant, UUID id) {
        this.tenantId = tenant.value();
        this.id = id;
    }

    /** The key of that row in the store in whose name this code runs. */
    public static TenantKey here(UUID id) {
        return new TenantKey(Tenants.current(), id);
    }

    public UUID getTenantId() {
        return tenantId;
    }

    public UUID getId() {
        return id;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TenantKey key && Objects.equals(tenantId, key.tenantId) && Objects.equals(id, key.id);
    }

    @Override
    public int hashCode() {
        return Objects.hash(tenantId, id);
    }
}
