package io.dealerloop.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.LongAdder;
import org.postgresql.PGConnection;

/** Processor time of the database sessions that were closed: unlike time on the clock it does not grow when others use the machine. */
final class SessionTime {

    private static final LongAdder NANOS = new LongAdder();

    private SessionTime() {
    }

    /** Adds what a session has taken; called before it is closed. Linux tells it; elsewhere nothing is added. */
    static void note(Connection connection) throws SQLException {
        Path told = Path.of("/proc", Integer.toString(connection.unwrap(PGConnection.class).getBackendPID()), "schedstat");
        try {
            if (Files.isReadable(told)) {
                NANOS.add(Long.parseLong(Files.readString(told).split(" ")[0]));
            }
        } catch (IOException gone) {
            Say.step("A session ended before its time was read: " + gone.getMessage());
        }
    }

    /** Nanoseconds noted since this was last asked. */
    static long taken() {
        return NANOS.sumThenReset();
    }
}
