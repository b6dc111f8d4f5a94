package io.dealerloop.testing;

import io.dealerloop.spi.RecordFormat;
import io.dealerloop.spi.RecordFormat.Slot;
import io.dealerloop.spi.Text;
import java.util.List;
import java.util.stream.Collectors;

/** A record format as its author would have written it in Java. */
final class FormatSource {

    static final String HEAD = """
            # The base's formats

            ← [Tickets and complaints](tickets.md)

            Each as Java to be copied into your `TicketStandard`, with `import io.dealerloop.spi.RecordFormat.*`. Change what your brand wants otherwise and
            leave the rest: code, kind and the types of slots you keep are held by [the kit](combining.md#what-an-override-keeps), lengths, sentence, fixed answer and score are not.
            This page is written from the base itself.
            """;

    private FormatSource() {}

    static String of(RecordFormat format) {
        return "private static final RecordFormat " + format.code() + " = new RecordFormat(" + quoted(format.code()) + ", Kind." + format.kind() + ", "
                + text(format.title()) + ",\n        List.of(\n"
                + format.slots().stream().map(FormatSource::slot).collect(Collectors.joining(",\n")) + "),\n        "
                + quoted(format.sentence()) + ",\n        /* fixed answer */ "
                + format.fixedAnswer().map(answer -> "Optional.of(" + text(answer) + ")").orElse("Optional.empty()")
                + ", new Score(/* present */ " + format.score().present() + ", /* plausible */ " + format.score().plausible() + ", /* sentence */ "
                + format.score().sentence() + "));\n";
    }

    private static String slot(Slot slot) {
        return "                new Slot(" + quoted(slot.name()) + ", SlotType." + slot.type() + ", " + text(slot.label()) + ", /* required */ " + slot.required()
                + ", /* longest */ " + slot.longest() + ")";
    }

    private static String text(Text text) {
        return "Text.of(" + quoted(text.zh()) + ", " + quoted(text.en()) + ")";
    }

    private static String quoted(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /** A class with all of them, to see that they mean what they were printed from. */
    static String type(String name, List<RecordFormat> formats, List<String> printed) {
        return "import io.dealerloop.spi.RecordFormat;\nimport io.dealerloop.spi.RecordFormat.*;\nimport io.dealerloop.spi.Text;\nimport java.util.List;\n"
                + "import java.util.Optional;\npublic final class " + name + " {\n" + String.join("", printed)
                + "public static List<RecordFormat> all() { return List.of(" + formats.stream().map(RecordFormat::code).collect(Collectors.joining(", ")) + "); }\n}\n";
    }
}
