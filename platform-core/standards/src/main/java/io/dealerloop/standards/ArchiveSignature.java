package io.dealerloop.standards;

import java.io.IOException;
import java.io.InputStream;
import java.security.CodeSigner;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who signed the whole of an archive, by the JDK's own verification of jars. A signature made with an algorithm that the JDK has disabled
 * counts as none there, and here.
 *
 * @param signers certificates that signed every entry, by fingerprint; empty where there is a reason
 */
record ArchiveSignature(Map<String, X509Certificate> signers, List<Reason> reasons) {

    private static final int SHOWN = 5;

    static ArchiveSignature of(JarFile jar) {
        List<String> unsigned = new ArrayList<>();
        Map<String, X509Certificate> all = new LinkedHashMap<>();
        Set<String> everywhere = null;
        try {
            for (JarEntry entry : jar.stream().filter(one -> !one.isDirectory() && !belongsToTheSignature(one.getName())).toList()) {
                drain(jar, entry);
                Map<String, X509Certificate> here = signers(entry);
                if (here.isEmpty()) {
                    unsigned.add(entry.getName());
                } else {
                    all.putAll(here);
                    everywhere = everywhere == null ? new LinkedHashSet<>(here.keySet()) : retained(everywhere, here.keySet());
                }
            }
        } catch (SecurityException changed) {
            return refused(Reason.of("signature", "签名之后内容被改动：" + changed.getMessage(), "Something was changed after it was signed: " + changed.getMessage()));
        } catch (IOException unreadable) {
            return refused(Reason.of("jar", "不是可读取的 jar 文件：" + unreadable.getMessage(), "Not a readable jar: " + unreadable.getMessage()));
        }
        if (all.isEmpty()) {
            return refused(jar.stream().anyMatch(entry -> entry.getName().toUpperCase(Locale.ROOT).matches("META-INF/[^/]+\\.SF"))
                    ? Reason.of("unsigned", "签名无效：算法已被禁用，或签名文件损坏；请用当前 JDK 的 jarsigner 重新签名。",
                            "The signature does not count: its algorithm is disabled or its files are broken; sign anew with a current JDK's jarsigner.")
                    : Reason.of("unsigned", "jar 没有签名；请用 jarsigner 签名。", "The jar is not signed; sign it with jarsigner."));
        }
        if (!unsigned.isEmpty()) {
            return refused(Reason.of("partly-signed", "有未签名的文件：" + shown(unsigned) + "；请在打包之后再签名。",
                    "Some entries are not signed: " + shown(unsigned) + "; sign it after it was packed."));
        }
        if (everywhere.isEmpty()) {
            return refused(Reason.of("several-signers", "不同文件由不同证书签名；所有文件须由同一证书签名。",
                    "Different entries were signed with different certificates; one certificate must have signed all of them."));
        }
        Set<String> whole = everywhere;
        all.keySet().retainAll(whole);
        return judged(all);
    }

    private static ArchiveSignature judged(Map<String, X509Certificate> whole) {
        List<Reason> reasons = new ArrayList<>();
        Map<String, X509Certificate> valid = new LinkedHashMap<>();
        whole.forEach((fingerprint, certificate) -> {
            try {
                certificate.checkValidity();
                valid.put(fingerprint, certificate);
            } catch (CertificateExpiredException expired) {
                reasons.add(Reason.of("certificate", "签名证书已于 " + certificate.getNotAfter().toInstant() + " 过期。",
                        "The signing certificate expired at " + certificate.getNotAfter().toInstant() + "."));
            } catch (CertificateNotYetValidException early) {
                reasons.add(Reason.of("certificate", "签名证书自 " + certificate.getNotBefore().toInstant() + " 起才有效。",
                        "The signing certificate is not valid before " + certificate.getNotBefore().toInstant() + "."));
            }
        });
        return new ArchiveSignature(valid, valid.isEmpty() ? reasons : List.of());
    }

    private static ArchiveSignature refused(Reason reason) {
        return new ArchiveSignature(Map.of(), List.of(reason));
    }

    private static Set<String> retained(Set<String> some, Set<String> others) {
        some.retainAll(others);
        return some;
    }

    private static void drain(JarFile jar, JarEntry entry) throws IOException {
        try (InputStream content = jar.getInputStream(entry)) {
            content.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    private static Map<String, X509Certificate> signers(JarEntry entry) {
        CodeSigner[] signers = entry.getCodeSigners();
        return signers == null ? Map.of() : Stream.of(signers)
                .map(signer -> (X509Certificate) signer.getSignerCertPath().getCertificates().getFirst())
                .collect(Collectors.toMap(Fingerprint::of, certificate -> certificate, (one, same) -> one, LinkedHashMap::new));
    }

    /** The manifest and what lies beside it for the signature's sake cannot be signed themselves. */
    private static boolean belongsToTheSignature(String name) {
        return name.toUpperCase(Locale.ROOT).matches("META-INF/(MANIFEST\\.MF|[^/]+\\.(SF|RSA|DSA|EC)|SIG-[^/]*)");
    }

    private static String shown(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))) + (names.size() > SHOWN ? " …" : "");
    }
}
