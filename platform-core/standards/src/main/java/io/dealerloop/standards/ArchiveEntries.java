package io.dealerloop.standards;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** Looks at an archive's entries before anything trusts them: that it is one, how much comes out of it, and where its entries would go. */
final class ArchiveEntries {

    static final int MOST_ENTRIES = 5_000;
    static final int MOST_MEGABYTES = 64;

    private static final byte[] ENTRY = {'P', 'K', 3, 4};
    /** Up from here, from the root, to a drive, or by the other system's slashes; and what no name has. */
    private static final Pattern LEAVES = Pattern.compile("(^|/)\\.\\.(/|$)|^/|^[A-Za-z]:|\\\\|\\p{Cntrl}");

    private ArchiveEntries() {}

    /** @param file the same bytes, as the JDK's readers want them. @return what is wrong; empty = nothing */
    static List<Reason> check(byte[] bytes, File file) {
        if (bytes.length < ENTRY.length || !java.util.Arrays.equals(bytes, 0, ENTRY.length, ENTRY, 0, ENTRY.length)) {
            return List.of(notAJar("不是 zip 格式", "it does not begin like one"));
        }
        List<Reason> reasons = new ArrayList<>();
        try {
            List<String> streamed = streamed(bytes, reasons);
            if (!reasons.isEmpty()) {
                return reasons;
            }
            names(streamed, reasons);
            if (!streamed.equals(listed(file))) {
                reasons.add(Reason.of("archive", "压缩包的目录与内容不一致；请用 jar 工具重新打包。",
                        "The archive's directory and its contents are not the same; make it anew with the jar tool."));
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            reasons.add(notAJar("无法读取：" + unreadable.getMessage(), "it cannot be read: " + unreadable.getMessage()));
        }
        return reasons;
    }

    private static Reason notAJar(String zh, String en) {
        return Reason.of("jar", "不是可读取的 jar 文件：" + zh + "。", "Not a readable jar: " + en + ".");
    }

    /** Counted while it is read: what headers say of sizes is the sender's word. */
    private static List<String> streamed(byte[] bytes, List<Reason> reasons) throws IOException {
        List<String> names = new ArrayList<>();
        long total = 0;
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                names.add(entry.getName());
                for (int read = entries.read(buffer); read >= 0; read = entries.read(buffer)) {
                    total += read;
                    if (total > (long) MOST_MEGABYTES << 20) {
                        reasons.add(Reason.of("unpacked-size", "解压后超过 " + MOST_MEGABYTES + " MB。", "It unpacks to more than " + MOST_MEGABYTES + " MB."));
                        return names;
                    }
                }
                if (names.size() > MOST_ENTRIES) {
                    reasons.add(Reason.of("entries", "文件数超过 " + MOST_ENTRIES + "。", "It has more than " + MOST_ENTRIES + " entries."));
                    return names;
                }
            }
        }
        return names;
    }

    private static List<String> listed(File file) throws IOException {
        try (ZipFile zip = new ZipFile(file)) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    private static void names(List<String> names, List<Reason> reasons) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (LEAVES.matcher(name).find()) {
                String shown = name.replaceAll("\\p{Cntrl}", "?");
                reasons.add(Reason.of("path", "路径“" + shown + "”会离开压缩包。", "The path '" + shown + "' leaves the archive."));
            } else if (!seen.add(name.endsWith("/") ? name.substring(0, name.length() - 1) : name)) {
                reasons.add(Reason.of("twice", "“" + name + "”出现两次。", "'" + name + "' is in it twice."));
            }
        }
        for (String folder : List.of("io/dealerloop/spi/", "org/pf4j/")) {
            if (names.stream().anyMatch(name -> name.startsWith(folder) || name.matches("META-INF/versions/\\d+/" + folder + ".*"))) {
                reasons.add(Reason.of("contract-copy", "jar 中带有 " + folder + "；请把 dealerloop-spi 和 pf4j 的 scope 设为 provided。",
                        "The jar carries " + folder + "; give dealerloop-spi and pf4j the scope provided, the platform brings them."));
            }
        }
    }

    /** The whole of it, up to a limit. @return {@code null} when there is more */
    static byte[] read(InputStream body, int limit) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        return bytes.length > limit ? null : bytes;
    }
}
