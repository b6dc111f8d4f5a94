package io.dealerloop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Stands between a workbook and the memory it could fill. The directory is read first; what it declares is not believed, so every part
 * is unpacked once against the limits before anything looks into it. On the way the rows of each sheet are counted.
 */
final class WorkbookGuard {

    static final int MOST_PARTS = 2_000;
    static final long LARGEST_UNPACKED = 1L << 30;
    static final int LARGEST_RATIO = 400;
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    private WorkbookGuard() {}

    /** A quick look at the directory, when the file arrives. */
    static void directory(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooBig();
            }
            if (zip.getEntry("xl/workbook.xml") == null) {
                throw new FileRefused(zip.getEntry("xl/workbook.bin") != null ? "这是 .xlsb 工作簿，请另存为 .xlsx。" : "这是压缩包，不是 .xlsx 工作簿。",
                        zip.getEntry("xl/workbook.bin") != null ? "This is an .xlsb workbook; save it as .xlsx."
                                : "This is an archive, not an .xlsx workbook.");
            }
            long declared = 0;
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                declared += Math.max(0, parts.nextElement().getSize());
                if (declared > LARGEST_UNPACKED) {
                    throw tooBig();
                }
            }
        } catch (ZipException broken) {
            throw new FileRefused("工作簿已损坏，无法打开。请重新导出。", "The workbook is damaged and cannot be opened. Export it again.");
        }
    }

    /** Unpacks every part against the limits. @return rows by part name */
    static Map<String, Integer> rows(Path file) throws IOException {
        Map<String, Integer> rows = new HashMap<>();
        long total = 0;
        byte[] buffer = new byte[1 << 16];
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (Enumeration<? extends ZipEntry> parts = zip.entries(); parts.hasMoreElements(); ) {
                ZipEntry part = parts.nextElement();
                long size = 0;
                RowCounter counter = new RowCounter();
                try (InputStream in = zip.getInputStream(part)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        size += read;
                        total += read;
                        boolean ratio = size > RATIO_COUNTS_FROM && part.getCompressedSize() > 0
                                && size / part.getCompressedSize() > LARGEST_RATIO;
                        if (total > LARGEST_UNPACKED || ratio) {
                            throw tooBig();
                        }
                        counter.count(buffer, read);
                    }
                }
                rows.put(part.getName(), counter.rows);
            }
        } catch (ZipException broken) {
            throw new FileRefused("工作簿已损坏，无法打开。请重新导出。", "The workbook is damaged and cannot be opened. Export it again.");
        }
        return rows;
    }

    private static FileRefused tooBig() {
        return new FileRefused("工作簿解压后过大，已拒绝。请分批导出，或改用 CSV。",
                "The workbook is far too large when unpacked and was refused. Export it in parts, or as CSV.");
    }

    /** Counts {@code <row} in a stream of XML. */
    private static final class RowCounter {
        private static final byte[] MARK = {'<', 'r', 'o', 'w'};
        private int rows;
        private int matched;

        void count(byte[] buffer, int length) {
            for (int i = 0; i < length; i++) {
                byte b = buffer[i];
                if (matched == MARK.length) {
                    if (b == ' ' || b == '>' || b == '/') {
                        rows++;
                    }
                    matched = 0;
                }
                matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
            }
        }
    }
}
