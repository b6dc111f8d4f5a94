package io.dealerloop.tickets;

import io.dealerloop.spi.RecordFormat;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is otherwise in one edition of a recording than in another. */
final class Changes {

    private final List<Happening.Changed> found = new ArrayList<>();

    private Changes() {}

    /**
     * @param formats of both editions, for the slots' names; the later one first
     */
    static List<Happening.Changed> between(Edition before, Edition after, List<RecordFormat> formats) {
        Changes changes = new Changes();
        changes.note("kind", "类型", "Kind", before.kind().title().zh(), after.kind().title().zh());
        changes.note("entryPoint", "来源", "Came by", before.entryPoint().name(), after.entryPoint().name());
        changes.note("format", "记录格式", "Format", code(before), code(after));
        changes.note("customer", "客户", "Customer", before.subject().customerName(), after.subject().customerName());
        changes.note("vehicle", "车辆", "Car", before.subject().plate(), after.subject().plate());
        changes.note("callerName", "来电人", "Caller", before.subject().callerName(), after.subject().callerName());
        changes.note("callerPhone", "来电号码", "Caller's phone", before.subject().callerPhone(), after.subject().callerPhone());
        changes.slots(values(before), values(after), formats);
        changes.note("text", "补充说明", "Text", before.text(), after.text());
        return List.copyOf(changes.found);
    }

    private void slots(Map<String, String> before, Map<String, String> after, List<RecordFormat> formats) {
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        for (String name : names) {
            formats.stream().flatMap(format -> format.slots().stream()).filter(slot -> slot.name().equals(name)).findFirst().ifPresent(slot ->
                    note("slots." + name, slot.label().zh(), slot.label().en(), before.get(name), after.get(name)));
        }
    }

    private void note(String field, String zh, String en, @Nullable String before, @Nullable String after) {
        String was = before == null || before.isEmpty() ? null : before;
        String is = after == null || after.isEmpty() ? null : after;
        if (!Objects.equals(was, is)) {
            found.add(new Happening.Changed(field, zh, en, was, is));
        }
    }

    private static @Nullable String code(Edition edition) {
        return edition.form() == null ? null : edition.form().code();
    }

    private static Map<String, String> values(Edition edition) {
        return edition.form() == null ? Map.of() : edition.form().values();
    }
}
