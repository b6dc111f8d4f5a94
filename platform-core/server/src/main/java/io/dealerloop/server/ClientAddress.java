package io.dealerloop.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * From which address a request came. Behind proxies of ours ({@code dealerloop.trusted-proxies}: addresses and networks such as
 * {@code 10.0.0.0/8}, separated by commas) it is what the outermost of them saw, taken from {@code X-Forwarded-For}; what anybody else
 * writes into that header is not believed.
 */
@ApplicationScoped
class ClientAddress {

    private static final String FORWARDED = "X-Forwarded-For";

    private List<Network> trusted;

    /** For the container. */
    protected ClientAddress() {}

    @Inject
    ClientAddress(@ConfigProperty(name = "dealerloop.trusted-proxies") Optional<String> proxies) {
        this.trusted = proxies.stream().flatMap(text -> Arrays.stream(text.split("[,;\\s]+"))).filter(text -> !text.isBlank())
                .map(Network::of).toList();
    }

    String of(HttpServletRequest request) {
        List<String> said = trusted.isEmpty() ? List.of() : java.util.Collections.list(request.getHeaders(FORWARDED));
        return of(request.getRemoteAddr(), String.join(",", said));
    }

    /** @param forwarded each proxy's client, the nearest proxy's last */
    String of(String connected, String forwarded) {
        String[] hops = forwarded.isBlank() ? new String[0] : forwarded.split(",");
        String client = connected;
        for (int i = hops.length - 1; i >= 0 && trusts(client); i--) {
            Optional<InetAddress> next = literal(hops[i].strip());
            if (next.isEmpty()) {
                return client;
            }
            client = next.get().getHostAddress();
        }
        return client;
    }

    private boolean trusts(String address) {
        return literal(address).filter(known -> trusted.stream().anyMatch(network -> network.contains(known))).isPresent();
    }

    /** An address as it stands; nothing is looked up by name. */
    private static Optional<InetAddress> literal(String text) {
        try {
            String bare = text.startsWith("[") && text.contains("]") ? text.substring(1, text.indexOf(']')) : text;
            return Optional.of(InetAddress.ofLiteral(bare));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    /** A network by its first bits. */
    private record Network(byte[] address, int bits) {

        static Network of(String text) {
            int slash = text.indexOf('/');
            InetAddress address = literal(slash < 0 ? text : text.substring(0, slash)).orElseThrow(() ->
                    new IllegalArgumentException("dealerloop.trusted-proxies: '" + text + "' is neither an address nor a network"));
            int all = address.getAddress().length * 8;
            int bits = slash < 0 ? all : Integer.parseInt(text.substring(slash + 1));
            if (bits < 0 || bits > all) {
                throw new IllegalArgumentException("dealerloop.trusted-proxies: '" + text + "' has no such network");
            }
            return new Network(address.getAddress(), bits);
        }

        boolean contains(InetAddress other) {
            byte[] bytes = other.getAddress();
            if (bytes.length != address.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
