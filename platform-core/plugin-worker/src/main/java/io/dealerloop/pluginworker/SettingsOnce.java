package io.dealerloop.pluginworker;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.dealerloop.spi.Settings;
import java.io.IOException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The same settings stand in every question of a batch: written out the first time, by their number afterwards. */
final class SettingsOnce {

    /** What was written so far in this batch. */
    static final class Written {
        private final Map<Settings, Integer> numbers = new IdentityHashMap<>();
    }

    private SettingsOnce() {}

    static final class Writing extends StdSerializer<Settings> {
        Writing() {
            super(Settings.class);
        }

        @Override
        public void serialize(Settings settings, JsonGenerator to, SerializerProvider context) throws IOException {
            Written written = (Written) context.getAttribute(SettingsOnce.class);
            Integer number = written.numbers.putIfAbsent(settings, written.numbers.size());
            if (number != null) {
                to.writeNumber(number);
                return;
            }
            to.writeStartObject();
            for (Map.Entry<String, String> entry : settings.values().entrySet()) {
                to.writeStringField(entry.getKey(), entry.getValue());
            }
            to.writeEndObject();
        }
    }

    static final class Reading extends StdDeserializer<Settings> {
        Reading() {
            super(Settings.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Settings deserialize(JsonParser from, DeserializationContext context) throws IOException {
            List<Settings> read = (List<Settings>) context.getAttribute(SettingsOnce.class);
            if (from.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                return read.get(from.getIntValue());
            }
            Map<String, String> values = new HashMap<>();
            while (from.nextToken() == JsonToken.FIELD_NAME) {
                String key = from.currentName();
                values.put(key, from.nextTextValue());
            }
            Settings settings = new Settings(values);
            read.add(settings);
            return settings;
        }
    }
}
