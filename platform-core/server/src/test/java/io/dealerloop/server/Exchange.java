package io.dealerloop.server;

import java.util.Map;

/** Sends what an ordinary client would not, and hands back whatever is answered. */
@FunctionalInterface
interface Exchange {

    /** @param header one more header, or {@code null} */
    record Request(String method, String path, String token, Map.Entry<String, String> header, String body) {

        String shown() {
            return method + " " + path + (header == null ? "" : " " + header) + (body == null ? "" : " " + body);
        }
    }

    record Answer(int status, String body) {}

    Answer send(Request wanted);
}
