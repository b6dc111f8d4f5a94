package io.dealerloop.callbacks;

import io.dealerloop.kernel.Disclosed;
import io.dealerloop.kernel.TenantId;
import io.dealerloop.spi.Channel;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The day's list (本日回访名单), merged over the stores a person serves.
 *
 * @param day the day asked for, or the first store's today
 * @param days the stores' days, by name; times of handing in are the reader's own
 * @param counts over everything the reader's search finds, whatever channel or state is chosen
 */
public record DayList(LocalDate day, List<StoreDay> days, Counts counts, List<Entry> entries, PageInfo page)
        implements Disclosed {

    @Override
    public Map<TenantId, Integer> shownByStore() {
        return entries.stream().collect(Collectors.toMap(entry -> new TenantId(entry.storeId()), entry -> 1, Integer::sum));
    }

    public record StoreDay(UUID storeId, String storeName, LocalDate day, boolean opened, @Nullable OffsetDateTime openedAt,
            @Nullable OffsetDateTime handedInAt, @Nullable OffsetDateTime acknowledgedAt) {}

    /** @param toDo open ones to be worked on that day still: not tried in vain and put off to another */
    public record Counts(int total, int open, int done, int toDo, Map<Channel, Integer> byChannel, Map<CallbackState, Integer> byState) {}

    public record PageInfo(int number, int size, long total) {}
}
