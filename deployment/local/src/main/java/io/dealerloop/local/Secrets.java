package io.dealerloop.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;

/** Passwords generated on the first start, one file each, readable by their owner alone. */
public final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters that look alike, so that a person can type them. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private final Path folder;

    Secrets(Path folder) {
        this.folder = folder;
    }

    /** A machine's password: the one kept under this name, or a new one of 40 characters. */
    public String of(String name) {
        return of(name, 40);
    }

    /** A person's password: long enough for the realm's policy, short enough to type. */
    public String ofPerson(String userName) {
        return of("user-" + userName, 12);
    }

    private synchronized String of(String name, int length) {
        Path file = folder.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            String secret = random(length - 3) + "x7K";
            // Written beside and moved, so that a kill never leaves half a secret.
            Path half = Files.createTempFile(folder, ".new", "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(half, secret.getBytes(StandardCharsets.US_ASCII));
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (FileAlreadyExistsException e) {
            throw new StartFailure("The place for secrets, " + folder + ", is not a folder; remove it and start again.", e);
        } catch (IOException e) {
            throw new StartFailure("The secret " + file + " could not be read or written; check its owner and rights.", e);
        }
    }

    private static String random(int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }
}
