package io.dealerloop.pluginworker;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.smile.SmileFactory;
import com.fasterxml.jackson.dataformat.smile.SmileGenerator;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.dealerloop.spi.NextStep;
import io.dealerloop.spi.Settings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The records in bytes (Smile, the binary JSON). Types are fixed on both sides, by the kind of frame and the question; no bytes ever name
 * a class. Records are made by their canonical constructors, so what the contract refuses is refused on arrival too.
 */
public final class Wire {

    /** The largest answer to one question. */
    static final int LARGEST_ANSWER = 1 << 20;

    private static final ObjectMapper MAPPER = new ObjectMapper(
            SmileFactory.builder().enable(SmileGenerator.Feature.CHECK_SHARED_STRING_VALUES).build())
            .registerModule(new Jdk8Module())
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule().addSerializer(Settings.class, new SettingsOnce.Writing())
                    .addDeserializer(Settings.class, new SettingsOnce.Reading())
                    .addSerializer(LocalDate.class, new Days.Writing()).addDeserializer(LocalDate.class, new Days.Reading()))
            .addMixIn(NextStep.class, NextSteps.class)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS)
            .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);

    /** How the records of one question are written and read: finding that out takes longer than doing it. */
    private record Codec(ObjectWriter asking, ObjectReader asked, ObjectWriter giving, ObjectReader given) {

        private static final Map<Question<?, ?>, Codec> ALL = new ConcurrentHashMap<>();

        static Codec of(Question<?, ?> question) {
            return ALL.computeIfAbsent(question, first -> new Codec(MAPPER.writerFor(type(first.asks())), MAPPER.readerFor(type(first.asks())),
                    MAPPER.writerFor(type(first.gives())), MAPPER.readerFor(type(first.gives()))));
        }
    }

    private static final ObjectReader TEXT = MAPPER.readerFor(String.class);

    /** A batch as it arrived. */
    record Asked<Q>(Frame.Batch head, List<Q> questions) {}

    private Wire() {}

    public static byte[] bytes(Object message) {
        try {
            return MAPPER.writeValueAsBytes(message);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static <T> T read(byte[] bytes, Class<T> type) throws IOException {
        return MAPPER.readValue(bytes, type);
    }

    /** The settings, which many questions of a batch share, are written once. */
    public static <Q> byte[] batch(Frame.Batch head, Question<Q, ?> question, List<Q> questions) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + 128 * questions.size());
        ObjectWriter writer = Codec.of(question).asking().withAttribute(SettingsOnce.class, new SettingsOnce.Written());
        try (JsonGenerator to = MAPPER.getFactory().createGenerator(out)) {
            MAPPER.writeValue(to, head);
            for (Q asked : questions) {
                writer.writeValue(to, asked);
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    static Asked<?> batch(byte[] bytes) throws IOException {
        try (JsonParser from = MAPPER.getFactory().createParser(bytes)) {
            Frame.Batch head = MAPPER.readerFor(Frame.Batch.class).readValue(from);
            ObjectReader reader = Codec.of(Question.named(head.question())).asked()
                    .withAttribute(SettingsOnce.class, new ArrayList<Settings>());
            List<Object> questions = new ArrayList<>(head.count());
            for (int i = 0; i < head.count(); i++) {
                questions.add(reader.readValue(from));
            }
            return new Asked<>(head, questions);
        }
    }

    /** Replies to one question, one behind the other in the same bytes: names and words they share are written once. */
    static final class Written<A> {

        private final Question<?, A> question;
        private final List<byte[]> full = new ArrayList<>();
        private BoundedBytes out;
        private JsonGenerator to;

        Written(Question<?, A> question) {
            this.question = question;
            begin();
        }

        private void begin() {
            try {
                out = new BoundedBytes(LARGEST_ANSWER);
                to = MAPPER.getFactory().createGenerator(out);
            } catch (IOException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        int size() {
            return out.size();
        }

        /** A reply that cannot travel is replaced by one that says so. */
        void add(int index, Reply<A> reply) {
            int before = out.size();
            try {
                out.allow(before + LARGEST_ANSWER);
                write(index, reply);
                to.flush();
            } catch (IOException | RuntimeException unwritable) {
                // What it shares with those before it is in doubt: those travel alone.
                full.add(out.first(before));
                begin();
                Wrong wrong = unwritable instanceof BoundedBytes.Full
                        ? new Wrong(Mistake.TOO_LONG, "the answer is larger than " + (LARGEST_ANSWER >> 10) + " kB")
                        : new Wrong(Mistake.OTHER, "it cannot be written down");
                add(index, reply instanceof Reply.Failed<A>(Failure failure, Mistake mistake, String _)
                        ? new Reply.Failed<>(failure, mistake, wrong.said()) : Reply.nonsense(wrong));
            }
        }

        private void write(int index, Reply<A> reply) throws IOException {
            to.writeNumber(index);
            switch (reply) {
                case Reply.Given<A>(A answer) -> {
                    to.writeNumber(-1);
                    Codec.of(question).giving().writeValue(to, answer);
                }
                case Reply.Failed<A>(Failure failure, Mistake mistake, String said) -> {
                    to.writeNumber(failure.ordinal());
                    to.writeNumber(mistake.ordinal());
                    to.writeString(said);
                }
            }
        }

        /** What is there, each to be read by itself, and forgotten here. */
        List<byte[]> taken() {
            List<byte[]> all = new ArrayList<>(full);
            all.add(out.first(out.size()));
            full.clear();
            begin();
            return all.stream().filter(bytes -> bytes.length > 0).toList();
        }
    }

    /** Hears the replies in a frame. */
    @FunctionalInterface
    public interface Reading<A> {
        void reply(int index, Reply<A> reply);
    }

    /**
     * Reads what a worker replied. An answer that is not of the type it should be, or that the contract refuses, is a failed reply like any other.
     *
     * @throws IOException when these are no replies at all
     */
    public static <A> void replies(byte[] bytes, Question<?, A> question, Reading<A> reading) throws IOException {
        if (bytes.length == 0) {
            return;
        }
        try (JsonParser from = MAPPER.getFactory().createParser(bytes)) {
            while (from.nextToken() != null) {
                int index = from.getIntValue();
                from.nextToken();
                reading.reply(index, reply(from, from.getIntValue(), question));
            }
        }
    }

    private static <A> Reply<A> reply(JsonParser from, int code, Question<?, A> question) throws IOException {
        try {
            if (code < 0) {
                from.clearCurrentToken();
                return new Reply.Given<>(Codec.of(question).given().<A>readValue(from));
            }
            from.nextToken();
            Mistake mistake = Mistake.values()[from.getIntValue()];
            from.clearCurrentToken();
            return new Reply.Failed<>(Failure.values()[code], mistake, TEXT.readValue(from));
        } catch (StreamReadException unreadable) {
            throw unreadable;
        } catch (IOException | RuntimeException refused) {
            // The rest of what was refused is passed over.
            while (!from.getParsingContext().inRoot()) {
                if (from.nextToken() == null) {
                    throw new IOException("A reply ends before its end");
                }
            }
            return Reply.failed(Failure.NONSENSE, Thrown.describe(refused));
        }
    }

    private static JavaType type(Type type) {
        return MAPPER.constructType(type);
    }
}
