package io.dealerloop.tenancy;

import io.dealerloop.kernel.GroupId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/**
 * A dealer group (经销商集团).
 *
 * @param code unique on the platform; begins its people's user names; shown to the group and the platform operator only
 */
public record GroupView(UUID id, String code, String name) {

    static GroupView read(ResultSet row) throws SQLException {
        return new GroupView(row.getObject(1, UUID.class), row.getString(2), row.getString(3));
    }

    GroupId group() {
        return new GroupId(id);
    }
}
