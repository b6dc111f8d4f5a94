package io.dealerloop.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicLong;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

/** The mailbox of everybody: a mail becomes a file in the order of arrival. Nobody signs in to it. */
final class MailFolder implements GreenMailUser {

    private static final AtomicLong LAST = new AtomicLong();

    private final Path folder;
    private final String address;

    MailFolder(Path folder, String address) {
        this.folder = folder;
        this.address = address;
    }

    @Override
    public void deliver(MovingMessage message) {
        deliver(message.getMessage());
    }

    @Override
    public void deliver(MimeMessage message) {
        // Names sort by arrival, two within a millisecond and a restart included.
        long number = LAST.updateAndGet(last -> Math.max(last + 1, System.currentTimeMillis()));
        try {
            Path half = Files.createTempFile(folder, ".mail", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(half)) {
                message.writeTo(out);
            }
            Files.move(half, folder.resolve(number + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException("A mail to " + address + " could not be kept in " + folder, e);
        }
    }

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public void create() {
        // The folder is there already.
    }

    @Override
    public void delete() {
        // Mails are kept.
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void setPassword(String password) {
        // Nobody signs in.
    }

    @Override
    public void authenticate(String password) {
        // SMTP asks for nothing here.
    }
}
