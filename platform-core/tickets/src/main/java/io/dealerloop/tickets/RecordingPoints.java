package io.dealerloop.tickets;

import io.dealerloop.kernel.Actor;
import io.dealerloop.spi.RecordFormat;
import java.util.List;

/**
 * What a recording earned (信息记录规范考核), and where it lost points.
 *
 * @param total 0 to 100
 * @param missing required slots that are empty
 * @param implausible filled slots whose value does not look like what they take
 */
public record RecordingPoints(int total, int present, int plausible, int sentence, List<Named> missing, List<Named> implausible) {

    /** A slot as people call it. */
    public record Named(String name, String label) {}

    static RecordingPoints of(RecordFormat format, RecordFormat.Points points) {
        return new RecordingPoints(points.total(), points.present(), points.plausible(), points.sentence(), named(format, points.missing()),
                named(format, points.implausible()));
    }

    private static List<Named> named(RecordFormat format, List<String> names) {
        return format.slots().stream().filter(slot -> names.contains(slot.name()))
                .map(slot -> new Named(slot.name(), slot.label().in(Actor.languageOrDefault()))).toList();
    }
}
