package io.dealerloop.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Recognises a file by its content; the name it was given proves nothing. */
enum FileFormat {
    XLSX, TEXT;

    /** @throws FileRefused when it is neither a workbook nor a text */
    static FileFormat of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(4096);
        }
        if (head.length == 0) {
            throw new FileRefused("文件是空的。", "The file is empty.");
        }
        if (starts(head, 'P', 'K', 3, 4)) {
            WorkbookGuard.directory(file);
            return XLSX;
        }
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new FileRefused("这是旧版 .xls 或加密的工作簿，请另存为不带密码的 .xlsx 后再上传。",
                    "This is an old .xls or an encrypted workbook; save it as .xlsx without a password and upload that.");
        }
        refuse(head);
        return TEXT;
    }

    private static void refuse(byte[] head) {
        if (starts(head, 0x89, 'P', 'N', 'G') || starts(head, 0xFF, 0xD8, 0xFF) || starts(head, 'G', 'I', 'F', '8')
                || starts(head, 'B', 'M') && head.length > 6 && head[6] == 0 || starts(head, 'R', 'I', 'F', 'F')) {
            throw new FileRefused("这是图片，不是表格。请上传 .xlsx 或 CSV 文件。", "This is a picture, not a table. Upload an .xlsx or CSV file.");
        }
        if (starts(head, '%', 'P', 'D', 'F')) {
            throw new FileRefused("这是 PDF，不是表格。请上传 .xlsx 或 CSV 文件。", "This is a PDF, not a table. Upload an .xlsx or CSV file.");
        }
        String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT).replaceFirst("^ï»¿", "");
        if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<table") || text.startsWith("<?xml")) {
            throw new FileRefused("这是网页或 XML，不是表格（有的系统把网页存成 .xls）。请在 Excel 中打开并另存为 .xlsx。",
                    "This is a web page or XML, not a table (some systems save those as .xls). Open it in Excel and save it as .xlsx.");
        }
        if (!starts(head, 0xFF, 0xFE) && !starts(head, 0xFE, 0xFF) && !TextEncoding.looksLikeUtf16(head) && binary(head)) {
            throw new FileRefused("无法识别的文件格式。请上传 .xlsx 或 CSV 文件。", "This is no known kind of file. Upload an .xlsx or CSV file.");
        }
    }

    private static boolean binary(byte[] head) {
        int strange = 0;
        for (byte b : head) {
            if (b >= 0 && b < 32 && b != '\n' && b != '\r' && b != '\t' && b != '\f' && b != 0x1A) {
                strange++;
            }
        }
        return strange > head.length / 200;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) {
            return false;
        }
        for (int i = 0; i < magic.length; i++) {
            if ((head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }
}
