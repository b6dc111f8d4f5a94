package io.dealerloop.callbacks;

import io.dealerloop.kernel.StoreDatabase;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.pluginhost.StandardChain;
import io.dealerloop.surveys.Answers;
import io.dealerloop.surveys.Surveys;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

/** One shadow run from its first delivery to its last, in pieces: read, ask both versions outside of any transaction, keep what differs. */
final class ShadowReplay implements ShadowedPast.Replay {

    private static final int PIECE = 500;

    /** A transaction inside the store. */
    interface Transactions {
        <T> T in(StoreDatabase.Work<T> work);
    }

    private final Transactions transactions;
    private final Surveys surveys;
    private final TenantId tenant;
    private final ShadowRows.Wanted wanted;
    private final Standards standards;
    private final ShadowComparison comparison;
    private final Supplier<OffsetDateTime> now;
    private int kept;

    ShadowReplay(Transactions transactions, Surveys surveys, TenantId tenant, ShadowRows.Wanted wanted, Standards standards,
            ShadowComparison comparison, Supplier<OffsetDateTime> now) {
        this.transactions = transactions;
        this.surveys = surveys;
        this.tenant = tenant;
        this.wanted = wanted;
        this.standards = standards;
        this.comparison = comparison;
        this.now = now;
    }

    /** @param pasts what other capabilities keep of those days */
    void run(List<ShadowedPast> pasts) {
        transactions.in(connection -> {
            new ShadowRows(connection, tenant).begin(wanted.id(), Replayed.count(connection, tenant, wanted.fromOn(), wanted.toOn()), now.get());
            return null;
        });
        Replayed last = null;
        while (true) {
            Replayed from = last;
            List<Replayed> piece = transactions.in(connection ->
                    Replayed.after(connection, tenant, wanted.fromOn(), wanted.toOn(), from, PIECE));
            if (piece.isEmpty()) {
                break;
            }
            last = piece.getLast();
            List<Replayed> concerned = piece.stream()
                    .filter(one -> standards.forBrand(one.delivery().brand()).pluginId().equals(wanted.plugin())).toList();
            List<ShadowDifference> found = new ArrayList<>(comparison.deliveries(concerned));
            found.addAll(past(concerned));
            if (!keep(found, piece.size())) {
                return;
            }
        }
        pasts.forEach(past -> past.replay(this));
        List<ShadowDifference> rest = new ArrayList<>(comparison.texts());
        rest.addAll(comparison.definitions());
        if (keep(rest, 0)) {
            transactions.in(connection -> new ShadowRows(connection, tenant).end(wanted.id(), ShadowRun.State.DONE, null, now.get()));
        }
    }

    @Override
    public OffsetDateTime from() {
        return wanted.fromOn().atStartOfDay(standards.zone()).toOffsetDateTime();
    }

    @Override
    public OffsetDateTime until() {
        return wanted.toOn().plusDays(1).atStartOfDay(standards.zone()).toOffsetDateTime();
    }

    @Override
    public ZoneId zone() {
        return standards.zone();
    }

    @Override
    public String plugin() {
        return wanted.plugin();
    }

    @Override
    public boolean concerns(String brand) {
        return standards.forBrand(brand).pluginId().equals(wanted.plugin());
    }

    @Override
    public StandardChain inForce() {
        return comparison.inForce().chain();
    }

    @Override
    public StandardChain tried() {
        return comparison.next().chain();
    }

    @Override
    public <T> T in(StoreDatabase.Work<T> work) {
        return transactions.in(work);
    }

    @Override
    public boolean keep(List<ShadowDifference> found) {
        return keep(found, 0);
    }

    /** @return whether the run is still wanted */
    private boolean keep(List<ShadowDifference> found, int replayed) {
        boolean goOn = transactions.in(connection -> {
            ShadowRows rows = new ShadowRows(connection, tenant);
            if (!rows.replayed(wanted.id(), replayed, comparison.callbacksBefore(), comparison.callbacksAfter())) {
                return false;
            }
            rows.keep(wanted.id(), kept + 1, found);
            return true;
        });
        kept += found.size();
        return goOn;
    }

    /** What customers said after these deliveries: scores and complaints. */
    private List<ShadowDifference> past(List<Replayed> deliveries) {
        Map<UUID, Replayed> byId = new HashMap<>();
        deliveries.forEach(one -> byId.put(one.delivery().deliveryId(), one));
        List<ShadowRows.Finished> finished = transactions.in(connection -> new ShadowRows(connection, tenant).finished(byId.keySet()));
        Map<UUID, Map<String, Integer>> given = surveys.givenIn(finished.stream().map(ShadowRows.Finished::callback).toList());
        List<ShadowDifference> found = new ArrayList<>();
        finished.stream().filter(callback -> given.containsKey(callback.callback())).forEach(callback ->
                found.addAll(comparison.scores(byId.get(callback.delivery()), callback.channel(), given.get(callback.callback()))));
        List<ShadowRows.Complaint> complaints = transactions.in(connection -> new ShadowRows(connection, tenant).complaints(byId.keySet()));
        Map<UUID, Answers> answers = surveys.of(complaints.stream().map(ShadowRows.Complaint::attempt).toList());
        complaints.forEach(complaint -> found.addAll(comparison.complaint(byId.get(complaint.delivery()), complaint.earlier(),
                lowest(answers.getOrDefault(complaint.attempt(), Answers.NONE)))));
        return found;
    }

    /** -1 = no score was given. */
    private static int lowest(Answers answers) {
        return answers.scores().values().stream().filter(Objects::nonNull).mapToInt(Integer::intValue).min().orElse(-1);
    }
}
