package io.dealerloop.callbacks;

import io.dealerloop.kernel.Page;
import io.dealerloop.kernel.Problem;
import io.dealerloop.spi.Channel;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What somebody wants to see of the day's list. A day's list is small; it is read in one statement and cut to shape here.
 *
 * @param day {@code null} = each store's today
 * @param assignee {@code all}, {@code none} or a person's id
 * @param channels none = all
 * @param states none = all
 * @param search part of a name, plate, phone, chassis or order number; blank = all
 */
record ListQuery(LocalDate day, String assignee, Set<Channel> channels, Set<CallbackState> states, String search, Comparator<Entry> order,
        int page, int size) {

    private static final Comparator<String> TEXT = Comparator.nullsLast(Comparator.naturalOrder());
    private static final Map<String, Comparator<Entry>> ORDERS = Map.of(
            "customer", Comparator.comparing(entry -> entry.customer().name(), TEXT),
            "deliveredOn", Comparator.comparing(Entry::deliveredOn),
            "channel", Comparator.comparing(Entry::channel),
            "assignee", Comparator.comparing(entry -> entry.assignee() == null ? null : entry.assignee().name(), TEXT),
            "state", Comparator.comparing(Entry::state));

    /** @throws Problem naming the parameter that cannot be asked for */
    static ListQuery of(LocalDate day, String assignee, UUID me, String channels, String states, String search, String sort, int page,
            int size) {
        Page.check(page, size);
        String whose = assignee == null || assignee.isBlank() ? "all" : assignee.equals("me") ? me.toString() : assignee;
        if (!whose.equals("all") && !whose.equals("none") && !whose.matches("[0-9a-fA-F-]{36}")) {
            throw Problem.invalid("assignee", "只能是 me、all、none 或员工编号。", "Must be me, all, none or a person's id.");
        }
        return new ListQuery(day, whose, constants("channel", Channel.class, channels), constants("state", CallbackState.class, states),
                search == null ? "" : search.strip().toLowerCase(Locale.ROOT), order(sort), page, size);
    }

    private static <E extends Enum<E>> Set<E> constants(String field, Class<E> type, String text) {
        if (text == null || text.isBlank()) {
            return Set.of();
        }
        try {
            return Arrays.stream(text.split(",")).map(name -> Enum.valueOf(type, name.strip())).collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            String known = Arrays.toString(type.getEnumConstants());
            throw Problem.invalid(field, "只能是 " + known + "。", "Must be among " + known + ".");
        }
    }

    private static Comparator<Entry> order(String sort) {
        if (sort == null || sort.isBlank() || sort.equals("list")) {
            return null;
        }
        boolean down = sort.startsWith("-");
        Comparator<Entry> order = ORDERS.get(down ? sort.substring(1) : sort);
        if (order == null) {
            throw Problem.invalid("sort", "不能按此排序。", "Cannot be sorted by this; use list, " + String.join(", ", ORDERS.keySet()) + ".");
        }
        return (down ? order.reversed() : order).thenComparing(Entry::callbackId);
    }

    /** Whether it belongs to the list asked for, before a channel or state is chosen; this is what is counted. */
    boolean counts(Entry entry) {
        boolean whose = switch (assignee) {
            case "all" -> true;
            case "none" -> entry.assignee() == null;
            default -> entry.assignee() != null && entry.assignee().subject().toString().equalsIgnoreCase(assignee);
        };
        return whose && (search.isEmpty() || found(entry.customer().name()) || entry.customer().phone() != null && entry.customer().phone().foundBy(search)
                || found(entry.vehicle().plate()) || found(entry.vehicle().vin()) || found(entry.orderNumber()));
    }

    private boolean found(String text) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(search);
    }

    boolean shows(Entry entry) {
        return (channels.isEmpty() || channels.contains(entry.channel())) && (states.isEmpty() || states.contains(entry.state()));
    }

    List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted(order == null ? asWorked(entries) : order).toList();
    }

    /** As it is worked: who still waits first, agreed times first among them; one person's rows stay together. */
    private static Comparator<Entry> asWorked(List<Entry> entries) {
        Comparator<Entry> own = Comparator.<Entry, Boolean>comparing(entry -> entry.state() != CallbackState.OPEN)
                .thenComparing(Entry::agreedAt, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Entry::dueOn)
                .thenComparing(entry -> entry.customer().name(), TEXT)
                .thenComparing(Entry::personId);
        Map<UUID, Entry> first = new HashMap<>();
        entries.forEach(entry -> first.merge(entry.personId(), entry, (one, other) -> own.compare(one, other) <= 0 ? one : other));
        Function<Entry, Entry> leader = entry -> first.get(entry.personId());
        return Comparator.comparing(leader, own).thenComparing(Entry::personId).thenComparing(own).thenComparing(Entry::callbackId);
    }
}
