package io.dealerloop.callbacks;

import io.dealerloop.identity.Colleague;
import io.dealerloop.spi.Post;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose callback it is: one person's callbacks go to one colleague; who has them keeps them; else who called this person last; else
 * who has least to do today. Decides the same from the same facts.
 */
final class Assignment {

    private final List<Colleague> staff;
    private final Map<UUID, UUID> lastCaller;
    private final Map<UUID, Integer> load = new HashMap<>();

    /** @param lastCaller by customer: who spoke to them last */
    Assignment(List<Colleague> staff, Map<UUID, UUID> lastCaller) {
        this.staff = staff;
        this.lastCaller = lastCaller;
    }

    /** Gives everything on the list to somebody, as far as there is anybody. */
    void assign(List<Callback> list) {
        Map<List<Object>, List<Callback>> byPerson = new LinkedHashMap<>();
        for (Callback callback : list) {
            Post making = Posts.standingIn(callback.post, staff);
            byPerson.computeIfAbsent(List.of(callback.customerId, making), key -> new ArrayList<>()).add(callback);
            standing(callback).ifPresent(colleague -> load.merge(colleague.subject(), 1, Integer::sum));
        }
        byPerson.values().forEach(this::assignOnePerson);
    }

    private void assignOnePerson(List<Callback> callbacks) {
        List<Callback> open = callbacks.stream().filter(callback -> standing(callback).isEmpty()).toList();
        if (open.isEmpty()) {
            return;
        }
        List<Colleague> holders = Posts.holders(callbacks.getFirst().post, staff);
        Optional<Colleague> chosen = callbacks.stream().map(this::standing).flatMap(Optional::stream).findFirst()
                .or(() -> holder(holders, lastCaller.get(callbacks.getFirst().customerId)))
                .or(() -> holders.stream().min(Comparator.<Colleague>comparingInt(colleague -> load.getOrDefault(colleague.subject(), 0))
                        .thenComparing(Colleague::userName)));
        for (Callback callback : open) {
            callback.give(chosen.orElse(null));
            chosen.ifPresent(colleague -> load.merge(colleague.subject(), 1, Integer::sum));
        }
    }

    /** The assignee, when still there and still in a post that makes it. */
    private Optional<Colleague> standing(Callback callback) {
        return holder(Posts.holders(callback.post, staff), callback.assignee);
    }

    private static Optional<Colleague> holder(List<Colleague> holders, UUID subject) {
        return holders.stream().filter(colleague -> Objects.equals(colleague.subject(), subject)).findFirst();
    }
}
