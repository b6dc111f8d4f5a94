package io.dealerloop.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** The four TCP ports, all on the loopback address. */
public record Ports(int platform, int keycloak, int postgres, int smtp) {

    /** What {@code deployment/local/start} uses unless told otherwise. */
    public static final Ports DEFAULT = new Ports(8080, 8180, 5433, 2525);

    /** Four ports nobody uses at the moment, for tests. */
    public static Ports free() {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return new Ports(sockets.get(0).getLocalPort(), sockets.get(1).getLocalPort(), sockets.get(2).getLocalPort(),
                sockets.get(3).getLocalPort());
        } catch (IOException e) {
            throw new StartFailure("No free TCP port was found on this machine: " + e.getMessage(), e);
        } finally {
            sockets.forEach(Ports::close);
        }
    }

    /** Refuses ports that another program holds, each with the flag that chooses another. */
    public void requireFree() {
        requireFree(platform, "the platform", "--port");
        requireFree(keycloak, "Keycloak", "--keycloak-port");
        requireFree(postgres, "PostgreSQL", "--postgres-port");
        requireFree(smtp, "mail", "--smtp-port");
    }

    private static void requireFree(int port, String what, String flag) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw new StartFailure("Port " + port + " for " + what + " is in use; stop the program that holds it or choose another with "
                + flag + "=<port>.");
        }
    }

    private static void close(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new StartFailure("A TCP port could not be released: " + e.getMessage(), e);
        }
    }
}
