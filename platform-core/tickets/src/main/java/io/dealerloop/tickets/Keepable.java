package io.dealerloop.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.dealerloop.kernel.Json;
import io.dealerloop.spi.RecordFormat;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A recording as it is kept: the format by its fingerprint, what was recorded as JSON.
 *
 * @param fingerprint of the format with its standard's version; the same format has the same one
 * @param format the format itself as JSON
 */
record Keepable(Recorded recorded, String fingerprint, String format) {

    static Keepable of(Recorded recorded) {
        String format = Json.write(recorded.format());
        return new Keepable(recorded, fingerprint(recorded.standard() + "\n" + format), format);
    }

    String slots() {
        return Json.write(recorded.slots());
    }

    String points() {
        return Json.write(recorded.points());
    }

    static Map<String, String> slots(String json) {
        try {
            return Json.MAPPER.readValue(json, new TypeReference<LinkedHashMap<String, String>>() {});
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A recording cannot be read back", broken);
        }
    }

    static RecordFormat.Points points(String json) {
        return Json.read(json, RecordFormat.Points.class);
    }

    /** What tells two texts apart. */
    static String fingerprint(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
