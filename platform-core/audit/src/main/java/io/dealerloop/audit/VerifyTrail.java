package io.dealerloop.audit;

import io.dealerloop.kernel.PlatformDatabase;
import io.dealerloop.kernel.Sql;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The command that verifies the sealed trails of stores and groups, beside the platform and without it: it reads the database as {@code dl_migrate}, in
 * transactions that cannot write, and recomputes every seal. It ends with 0 when all is as it was sealed, 1 when something is not, 2 when it
 * could not look.
 */
public final class VerifyTrail {

    private static final String USAGE = """
            Usage: deployment/audit/verify [options]

            Recomputes the seals of the audit trails from their entries and says what was deleted, changed, reordered or inserted.

              --group=<code>          this group alone: the trail of its headquarters and those of its stores
              --store=<code>          this store alone
              --headquarters=<code>   the trail of this group's headquarters alone
              --platform              the trail of the platform's operators alone
              --from=<day>            from this day on, such as 2026-03-01
              --to=<day>              up to this day
              --expect=<day>=<hash>   the seal of that day must have this hash, noted earlier; needs --store, --headquarters or
                                      --platform, may be repeated
              --help                  this text

            The last line of each trail names its newest seal. Noted elsewhere, its hash shows a chain made anew as a whole.
            A store's days are those of its time zone, a headquarters' and the platform's those of UTC.""";

    private static final String PLATFORM = "--platform";
    private static final List<String> NAMES = List.of("--group", "--store", "--headquarters", PLATFORM);

    /** What is asked for; an empty text or {@code null} where it does not matter. */
    private record Options(String group, String store, String headquarters, boolean platform, LocalDate from, LocalDate to, Map<LocalDate, String> noted) {

        static Options of(String... arguments) {
            Map<String, String> given = new HashMap<>();
            Map<LocalDate, String> noted = new HashMap<>();
            for (String argument : arguments) {
                if (argument.equals(PLATFORM)) {
                    given.put(PLATFORM, "");
                    continue;
                }
                String[] parts = argument.split("=", 2);
                if (parts.length < 2 || !List.of("--group", "--store", "--headquarters", "--from", "--to", "--expect").contains(parts[0])) {
                    throw new IllegalArgumentException("Unknown option " + argument + "; --help lists what there is.");
                }
                if (parts[0].equals("--expect")) {
                    String[] seal = parts[1].split("=", 2);
                    if (seal.length < 2 || !seal[1].matches("[0-9a-fA-F]{64}")) {
                        throw new IllegalArgumentException("--expect needs <day>=<64 hexadecimal digits>.");
                    }
                    noted.put(LocalDate.parse(seal[0]), seal[1]);
                } else {
                    given.put(parts[0], parts[1]);
                }
            }
            for (String alone : List.of("--headquarters", PLATFORM)) {
                if (given.containsKey(alone) && NAMES.stream().anyMatch(name -> !name.equals(alone) && given.containsKey(name))) {
                    throw new IllegalArgumentException(alone + " stands alone: it names one trail.");
                }
            }
            if (!noted.isEmpty() && List.of("--store", "--headquarters", PLATFORM).stream().noneMatch(given::containsKey)) {
                throw new IllegalArgumentException("--expect needs --store, --headquarters or --platform: every trail has seals of its own.");
            }
            return new Options(given.getOrDefault("--group", ""), given.getOrDefault("--store", ""), given.getOrDefault("--headquarters", ""),
                    given.containsKey(PLATFORM), day(given.get("--from")), day(given.get("--to")), noted);
        }

        /** Whether every trail there is is asked for, but for a range of days. */
        boolean everything() {
            return group.isEmpty() && store.isEmpty() && headquarters.isEmpty();
        }

        private static LocalDate day(String text) {
            return text == null ? null : LocalDate.parse(text);
        }
    }

    /** A trail that is checked. @param owner the store or group, or the platform */
    private record Checked(TrailKind trail, UUID owner, String name, ZoneId zone) {}

    private final Connection connection;
    private final PrintStream out;

    VerifyTrail(Connection connection, PrintStream out) {
        this.connection = connection;
        this.out = out;
    }

    /** Reads the database's place and password from the environment, so that no secret stands on the command line. */
    public static void main(String[] arguments) {
        if (List.of(arguments).contains("--help")) {
            System.out.println(USAGE);
            return;
        }
        System.exit(run(System.getenv(), arguments));
    }

    private static int run(Map<String, String> env, String... arguments) {
        try {
            String password = env.get("DEALERLOOP_DB_MIGRATE_PASSWORD");
            if (password == null || password.isBlank()) {
                throw new IllegalArgumentException("Set DEALERLOOP_DB_MIGRATE_PASSWORD in the environment.");
            }
            String url = "jdbc:postgresql://" + env.getOrDefault("DEALERLOOP_DB_HOST", "127.0.0.1") + ":"
                    + env.getOrDefault("DEALERLOOP_DB_PORT", "5432") + "/" + env.getOrDefault("DEALERLOOP_DB_NAME", "dealerloop");
            try (Connection connection = DriverManager.getConnection(url, "dl_migrate", password)) {
                return new VerifyTrail(connection, System.out).verify(arguments);
            }
        } catch (IllegalArgumentException | DateTimeException | SQLException failure) {
            System.err.println("Nothing was verified: " + failure.getMessage());
            return 2;
        }
    }

    /** @return 0 when every trail is as it was sealed, else 1 */
    int verify(String... arguments) throws SQLException {
        Options options = Options.of(arguments);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        List<Checked> trails = trails(options);
        if (trails.isEmpty()) {
            throw new IllegalArgumentException("There is no such store or group.");
        }
        if (!options.noted().isEmpty() && trails.size() > 1) {
            throw new IllegalArgumentException("Several groups have a store of that code; name the --group too.");
        }
        List<String> broken = new ArrayList<>();
        for (Checked one : trails) {
            Verified verified = new Verification(connection, one.trail(), one.owner(), one.zone(), options.noted()).verify(options.from(), options.to());
            connection.rollback();
            verified.findings().forEach(finding -> out.println(one.name() + ": " + finding));
            if (!verified.intact()) {
                broken.add(one.name());
            }
            out.println(one.name() + ": " + (verified.intact() ? "intact" : "BROKEN") + ", " + verified.seals() + " seals, "
                    + verified.entries() + " entries (" + verified.late() + " late), "
                    + (verified.sealedThrough() == null ? "nothing sealed" : "sealed through " + verified.sealedThrough() + " " + verified.hash()));
        }
        return broken.isEmpty() ? 0 : 1;
    }

    private List<Checked> trails(Options options) throws SQLException {
        List<Checked> trails = new ArrayList<>();
        if (options.platform() || options.everything()) {
            trails.add(new Checked(TrailKind.PLATFORM, PlatformDatabase.PLATFORM, "the platform", TrailInUtc.ZONE));
        }
        if (options.platform()) {
            return trails;
        }
        if (options.store().isEmpty()) {
            trails.addAll(Sql.list(connection, "SELECT id, code FROM dealer_group WHERE ? IN ('', code) ORDER BY code",
                    row -> new Checked(TrailKind.GROUP, row.getObject(1, UUID.class), row.getString(2) + " (headquarters)", TrailInUtc.ZONE),
                    options.headquarters().isEmpty() ? options.group() : options.headquarters()));
        }
        if (options.headquarters().isEmpty()) {
            trails.addAll(Sql.list(connection, "SELECT t.id, g.code || '/' || t.code, t.time_zone FROM tenant t"
                            + " JOIN dealer_group g ON g.id = t.group_id WHERE ? IN ('', g.code) AND ? IN ('', t.code) ORDER BY 2",
                    row -> new Checked(TrailKind.STORE, row.getObject(1, UUID.class), row.getString(2), ZoneId.of(row.getString(3))),
                    options.group(), options.store()));
        }
        return trails;
    }
}
