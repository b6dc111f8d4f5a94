package io.dealerloop.standards;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A key with its certificate, made by the JDK's keytool for a test. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {

    private static final String PASSWORD = "a-test-password";

    public static SigningKey of(String name) {
        return made(name);
    }

    /** @param validity what keytool is told of the certificate's days */
    static SigningKey made(String name, String... validity) {
        try {
            Path store = Files.createTempDirectory("key").resolve("keys.p12");
            List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keystore",
                    store.toString(), "-storetype", "PKCS12", "-storepass", PASSWORD, "-alias", "key", "-keyalg", "EC", "-dname", "CN=" + name));
            command.addAll(List.of(validity));
            Process keytool = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = new String(keytool.getInputStream().readAllBytes());
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException(said);
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            return new SigningKey((PrivateKey) keys.getKey("key", PASSWORD.toCharArray()), (X509Certificate) keys.getCertificate("key"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ended);
        }
    }

    public String pem() {
        try {
            return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
