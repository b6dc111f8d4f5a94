package io.dealerloop.local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** A mail server of this machine alone: whatever is sent to whomever becomes a file here and goes nowhere else. */
public final class LocalMail implements AutoCloseable {

    private static final long START_MILLIS = 20_000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path folder;
    private final int port;
    private volatile GreenMail server;

    /**
     * @param folder where mails are kept, one file each, readable by their owner alone
     * @param port   on the loopback address
     */
    public LocalMail(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Returns when it takes mail. */
    public LocalMail start() {
        ServerSetup setup = new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP);
        setup.setServerStartupTimeout(START_MILLIS);
        GreenMail starting = new GreenMail(setup);
        starting.getUserManager().setMessageDeliveryHandler((message, address) -> new MailFolder(folder, address.getEmail()));
        try {
            starting.start();
        } catch (IllegalStateException e) {
            throw new StartFailure("Mail could not be started on port " + port + ": " + e.getMessage(), e);
        }
        server = starting;
        return this;
    }

    /** What arrived for an address, the oldest first. */
    public List<SentMail> to(String address) {
        return SentMail.in(folder).stream().filter(mail -> mail.isTo(address)).toList();
    }

    /** What arrived for an address as soon as it is so many, the oldest first; after some seconds what there is. */
    public List<SentMail> await(String address, int count) {
        Waiting.until(PATIENCE, () -> to(address).size() >= count);
        return to(address);
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
        }
    }
}
