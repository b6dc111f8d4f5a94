package io.dealerloop.local;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/**
 * What the start command was asked for.
 *
 * @param ports  the four ports
 * @param reset  forget all data first
 * @param sample load the demo tenants' sample
 * @param clock  the demo's business time, or null for the real one
 */
record Options(Ports ports, boolean reset, boolean sample, Instant clock) {

    static Options of(String... arguments) {
        int platform = Ports.DEFAULT.platform();
        int keycloak = Ports.DEFAULT.keycloak();
        int postgres = Ports.DEFAULT.postgres();
        int smtp = Ports.DEFAULT.smtp();
        boolean reset = false;
        boolean sample = true;
        Instant clock = null;
        for (String argument : arguments) {
            int at = argument.indexOf('=');
            String name = at < 0 ? argument : argument.substring(0, at);
            String value = at < 0 ? "" : argument.substring(at + 1);
            switch (name) {
                case "--port" -> platform = port(name, value);
                case "--keycloak-port" -> keycloak = port(name, value);
                case "--postgres-port" -> postgres = port(name, value);
                case "--smtp-port" -> smtp = port(name, value);
                case "--reset" -> reset = true;
                case "--no-sample" -> sample = false;
                case "--clock" -> clock = instant(value);
                default -> throw new IllegalArgumentException("Unknown option " + argument + "; --help lists what there is.");
            }
        }
        return new Options(new Ports(platform, keycloak, postgres, smtp), reset, sample, clock);
    }

    private static int port(String name, String value) {
        if (!value.matches("\\d{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new IllegalArgumentException(name + " needs a port number from 1 to 65535, as in " + name + "=8080.");
        }
        return Integer.parseInt(value);
    }

    private static Instant instant(String value) {
        try {
            return OffsetDateTime.parse(value).toInstant();
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("--clock needs a time with its offset, as in --clock=2026-03-02T09:00:00+08:00.");
        }
    }
}
