package io.dealerloop.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.UUID;

/**
 * What is hashed, and how. The form is public and plain, so that anybody can recompute it with other tools: see docs/decisions/0066 and 0074. A change
 * of it is a new form with a new name, never a change of this one.
 */
final class Hashes {

    /** Before the first seal. */
    static final byte[] NONE = new byte[32];

    /** Each column is sealed as PostgreSQL writes it as text; a time as microseconds since 1970. */
    private static final String AT = "(extract(epoch FROM %sat) * 1000000)::bigint::text AS at";

    private Hashes() {}

    /** What must be selected of an entry to digest it. @param alias the table's in the statement */
    static String columns(TrailKind kind, String alias) {
        return String.join(", ", kind.columns().stream()
                .map(name -> name.equals("at") ? AT.formatted(alias + ".") : alias + "." + name + "::text AS " + name).toList());
    }

    /** What an entry says: for each column its name, the length of its value in bytes and the value, or a dash where there is none. */
    static byte[] digest(TrailKind kind, ResultSet entry) throws SQLException {
        MessageDigest digest = sha256();
        for (String name : kind.columns()) {
            String value = entry.getString(name);
            if (value == null) {
                digest.update(bytes(name + ":-\n"));
            } else {
                byte[] content = bytes(value);
                digest.update(bytes(name + ":" + content.length + ":"));
                digest.update(content);
                digest.update((byte) '\n');
            }
        }
        return digest.digest();
    }

    /** The chain up to an entry. */
    static byte[] chain(byte[] before, byte[] digest) {
        MessageDigest hash = sha256();
        hash.update(before);
        return hash.digest(digest);
    }

    /** The seal of a day. @param last the chain up to the day's last entry; where there is none, {@code previous} */
    static byte[] seal(TrailKind kind, UUID owner, int number, LocalDate day, int entries, byte[] previous, byte[] last) {
        return sha256().digest(bytes(kind.form() + "\n" + owner + "\n" + number + "\n" + day + "\n" + entries + "\n" + hex(previous) + "\n"
                + hex(last) + "\n"));
    }

    static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
