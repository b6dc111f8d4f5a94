package io.dealerloop.imports;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which encoding a text file is written. UTF-8 if it decodes as such from the first byte to the last, else GB18030 if that does; a
 * few broken characters in a long text (exports cut fields by bytes) do not change what the rest is.
 *
 * @param charset the encoding
 * @param bom bytes of byte order mark to skip
 */
record TextEncoding(Charset charset, int bom) {

    static final Charset GB18030 = Charset.forName("GB18030");
    /** So many good characters beyond ASCII excuse one broken. */
    private static final long EXCUSED = 200;

    /** @throws FileRefused when it is no text in an encoding we read */
    static TextEncoding of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(1 << 16);
        }
        if (head.length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
            return new TextEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (looksLikeUtf16(head)) {
            return new TextEncoding(zerosAt(head, 1) > zerosAt(head, 0) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, 0);
        }
        Tally utf8 = decode(file, StandardCharsets.UTF_8);
        if (utf8.broken == 0) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        Tally gb = decode(file, GB18030);
        // One byte cut off shifts what follows in GB18030, so that UTF-8 read as GB18030 breaks often and in turn.
        if (utf8.broken * EXCUSED <= utf8.good && utf8.broken <= gb.broken + utf8.good / EXCUSED) {
            return new TextEncoding(StandardCharsets.UTF_8, 0);
        }
        if (gb.broken * EXCUSED <= gb.good) {
            return new TextEncoding(GB18030, 0);
        }
        CharsetMatch guess = new CharsetDetector().setText(head).detect();
        if (guess != null && guess.getConfidence() >= 60 && Charset.isSupported(guess.getName())
                && decode(file, Charset.forName(guess.getName())).broken == 0) {
            return new TextEncoding(Charset.forName(guess.getName()), 0);
        }
        throw new FileRefused("无法识别文字编码。请另存为 UTF-8 的 CSV 或 .xlsx。",
                "The text encoding is not recognised. Save the file as CSV in UTF-8, or as .xlsx.");
    }

    /** Whether every other byte is mostly zero: text of two bytes a character, without a mark at its beginning. */
    static boolean looksLikeUtf16(byte[] head) {
        int pairs = head.length / 2;
        return pairs > 8 && (zerosAt(head, 0) > pairs / 5 ^ zerosAt(head, 1) > pairs / 5);
    }

    private static int zerosAt(byte[] bytes, int offset) {
        int zeros = 0;
        for (int i = offset; i < bytes.length; i += 2) {
            if (bytes[i] == 0) {
                zeros++;
            }
        }
        return zeros;
    }

    /** How many characters beyond ASCII decode and how many places do not. */
    private record Tally(long good, long broken) {}

    private static Tally decode(Path file, Charset charset) throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT).onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer characters = CharBuffer.allocate(1 << 16);
        long good = 0;
        long broken = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, characters, end);
                    characters.flip();
                    while (characters.hasRemaining()) {
                        if (characters.get() > 0x7F) {
                            good++;
                        }
                    }
                    characters.clear();
                    if (result.isError()) {
                        broken++;
                        bytes.position(bytes.position() + Math.max(1, result.length()));
                    }
                } while (result.isError() || result.isOverflow());
                bytes.compact();
            }
        }
        return new Tally(good, broken);
    }
}
