package io.dealerloop.tenancy;

import io.dealerloop.kernel.GroupId;
import io.dealerloop.kernel.TenantId;
import java.time.ZoneId;

/**
 * A tenant: a dealership (4S店) or a group's shared centre (集团客服中心).
 *
 * @param id the tenant
 * @param groupId its dealer group (经销商集团)
 * @param groupName the group's name
 * @param code unique in the group
 * @param name as its staff call it
 * @param kind dealership or shared centre
 * @param zone where its business days begin and end
 * @param status whether its staff and jobs may work
 */
public record Store(
        TenantId id, GroupId groupId, String groupName, String code, String name, Kind kind, ZoneId zone, Status status) {

    public enum Kind { DEALERSHIP, SHARED_CENTRE }

    /** Being set up at the identity provider; at work; or paused by headquarters with everything kept. */
    public enum Status { PREPARING, ACTIVE, SUSPENDED }

    public boolean active() {
        return status == Status.ACTIVE;
    }
}
