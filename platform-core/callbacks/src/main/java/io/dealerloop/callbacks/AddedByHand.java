package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.kernel.Actor;
import io.dealerloop.kernel.Ids;
import io.dealerloop.kernel.Problem;
import io.dealerloop.kernel.Sql;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import io.dealerloop.spi.ContactFacts;
import io.dealerloop.spi.Occasion;
import io.dealerloop.spi.Post;
import io.dealerloop.spi.Text;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Puts a delivery on today's list by hand: what is open for it comes forward; only where nothing is, a new callback is made. */
final class AddedByHand {

    private static final int DAYS_OPEN = 15;

    private final Connection connection;
    private final TenantId tenant;
    private final Standards standards;
    private final List<Colleague> staff;
    private final Actor actor;
    private final OffsetDateTime now;
    private final LocalDate today;

    AddedByHand(Connection connection, TenantId tenant, Standards standards, List<Colleague> staff, Actor actor, OffsetDateTime now,
            LocalDate today) {
        this.connection = connection;
        this.tenant = tenant;
        this.standards = standards;
        this.staff = staff;
        this.actor = actor;
        this.now = now;
        this.today = today;
    }

    UUID add(UUID delivery, Channel channel, String why) throws SQLException {
        DayRows days = new DayRows(connection, tenant);
        if (!days.hold(today)) {
            throw Problem.refused("今天的名单还没有生成。", "Today's list has not been opened yet.");
        }
        CallbackRows rows = new CallbackRows(connection, tenant);
        List<Callback> standing = rows.lockOfDeliveries(List.of(delivery));
        Callback made = made(delivery, channel, standing.size());
        Callback open = standing.stream().filter(Callback::open).filter(callback -> callback.proposal != Proposal.PROPOSED)
                .findFirst().orElse(null);
        Text how = Text.of("加入名单：" + why, "added to the list: " + why);
        if (open == null) {
            made.reason = Text.of(why, why);
            made.changed(actor, now, how);
            made.version = 0;
            assign(made);
            rows.insert(List.of(made));
            days.list(today, List.of(new DayRows.Listing(made, Origin.ADDED)), now);
            return made.id;
        }
        if (today.equals(open.listedOn) && !open.nextOn.isAfter(today)) {
            throw Problem.refused("这张工单今天已在名单上。", "This order stands on today's list already.");
        }
        open.move(channel, today, today);
        open.changed(actor, now, how);
        assign(open);
        days.list(today, List.of(new DayRows.Listing(open, Origin.ADDED)), now);
        open.listedOn = today;
        rows.save(open);
        return open.id;
    }

    /** @throws Problem when the customer does not want that channel or cannot be reached through it */
    static void checkReachable(ContactFacts contact, Channel channel) {
        if (contact.refused().contains(channel)) {
            throw Problem.refused("客户已拒绝" + Words.of(channel).zh() + "回访。", "The customer has refused callbacks by "
                    + Words.of(channel).en() + ".");
        }
        if (!contact.allows(channel)) {
            throw Problem.refused("客户没有可用于" + Words.of(channel).zh() + "的联系方式。",
                    "Nothing on file reaches the customer by " + Words.of(channel).en() + ".");
        }
    }

    private void assign(Callback callback) throws SQLException {
        if (callback.assignee == null) {
            new Assignment(staff, PastContacts.lastCallers(connection, tenant, List.of(callback.customerId))).assign(List.of(callback));
        }
    }

    private Callback made(UUID delivery, Channel channel, int standing) throws SQLException {
        return Sql.one(connection, "SELECT f.occasion, f.contact_id, f.vehicle_id, f.fleet_id, f.brand, f.revision, f.status,"
                                + " f.delivered_on, " + Undecided.ContactColumns.NAMES
                                + " FROM delivery_facts f WHERE f.tenant_id = ? AND f.delivery_id = ?",
                        row -> made(row, delivery, channel, standing), tenant, delivery)
                .orElseThrow(() -> Problem.notFound("没有这张工单。", "There is no such order."));
    }

    private Callback made(ResultSet row, UUID delivery, Channel channel, int standing) throws SQLException {
        if (!row.getString("status").equals("DELIVERED")) {
            throw Problem.refused("这张工单未交车或已作废。", "This order is not delivered, or was voided.");
        }
        checkReachable(Undecided.ContactColumns.read(row), channel);
        Callback callback = new Callback();
        callback.id = Ids.next();
        // No standard's rule carries a dot, so the two never meet.
        callback.rule = "ADDED." + (standing + 1);
        callback.deliveryId = delivery;
        callback.revision = row.getInt("revision");
        callback.occasion = Occasion.valueOf(row.getString("occasion"));
        callback.customerId = row.getObject("contact_id", UUID.class);
        callback.vehicleId = row.getObject("vehicle_id", UUID.class);
        callback.fleetId = row.getObject("fleet_id", UUID.class);
        callback.standard = standards.forBrand(row.getString("brand"));
        callback.channel = channel;
        callback.deliveredOn = row.getObject("delivered_on", LocalDate.class);
        callback.dueOn = today;
        callback.nextOn = today;
        callback.expiresOn = today.plusDays(DAYS_OPEN);
        callback.post = channel == Channel.VISIT ? Post.MANAGING_SUPERVISOR : Post.CALLBACK_AGENT;
        callback.touched = true;
        callback.listedOn = today;
        return callback;
    }
}
