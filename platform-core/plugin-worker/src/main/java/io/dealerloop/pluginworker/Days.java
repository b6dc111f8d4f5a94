package io.dealerloop.pluginworker;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.time.LocalDate;

/** A day as one number, counted from 1970: every delivery carries several. */
final class Days {

    private Days() {}

    static final class Writing extends StdScalarSerializer<LocalDate> {
        Writing() {
            super(LocalDate.class);
        }

        @Override
        public void serialize(LocalDate day, JsonGenerator to, SerializerProvider context) throws IOException {
            to.writeNumber(day.toEpochDay());
        }
    }

    static final class Reading extends StdScalarDeserializer<LocalDate> {
        Reading() {
            super(LocalDate.class);
        }

        @Override
        public LocalDate deserialize(JsonParser from, DeserializationContext context) throws IOException {
            return LocalDate.ofEpochDay(from.getLongValue());
        }
    }
}
