package io.dealerloop.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The texts that the cells of a workbook share, a million of them if need be, in a few megabytes: read from the workbook as far as rows
 * ask, laid down in a file without a name, and taken from there in blocks, of which the latest stay in memory.
 */
final class SharedTexts implements Closeable {

    private static final int BLOCK = 64;
    private static final int REMEMBERED_BYTES = 4 << 20;

    private record Remembered(String[] texts, int bytes) {}

    private final InputStream part;
    private final XMLStreamReader xml;
    private final FileChannel file;
    private final Map<Integer, Remembered> remembered = new LinkedHashMap<>(256, 0.75f, true);
    private int rememberedBytes;
    private long[] starts = new long[64];
    private String[] open = new String[BLOCK];
    private int count;

    /**
     * @param part the workbook's part with the texts; {@code null} = it has none
     * @param folder where they are laid down
     */
    SharedTexts(InputStream part, Path folder) throws IOException {
        this.part = part;
        this.xml = part == null ? null : WorkbookXml.reader(part);
        Path path = Files.createTempFile(folder, "texts", null);
        this.file = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE);
        // Without its name it goes with the process, whatever ends that.
        Files.delete(path);
    }

    /** @throws FileRefused when the workbook has no such text */
    String text(int index) throws IOException, XMLStreamException {
        while (index >= count && next()) {
            // On to the one asked for.
        }
        if (index < 0 || index >= count) {
            throw WorkbookXml.damaged();
        }
        int block = index / BLOCK;
        return block == count / BLOCK ? open[index % BLOCK] : block(block)[index % BLOCK];
    }

    private boolean next() throws IOException, XMLStreamException {
        while (xml != null && xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("si")) {
                open[count % BLOCK] = WorkbookXml.richText(xml);
                if (++count % BLOCK == 0) {
                    layDown(count / BLOCK - 1);
                }
                return true;
            }
        }
        return false;
    }

    private void layDown(int block) throws IOException {
        byte[][] texts = new byte[BLOCK][];
        int length = 0;
        for (int i = 0; i < BLOCK; i++) {
            texts[i] = open[i].getBytes(StandardCharsets.UTF_8);
            length += Integer.BYTES + texts[i].length;
        }
        ByteBuffer bytes = ByteBuffer.allocate(length);
        for (byte[] text : texts) {
            bytes.putInt(text.length).put(text);
        }
        bytes.flip();
        if (block + 1 == starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[block + 1] = starts[block] + length;
        for (long at = starts[block]; bytes.hasRemaining(); ) {
            at += file.write(bytes, at);
        }
        remember(block, open, length);
        open = new String[BLOCK];
    }

    private String[] block(int block) throws IOException {
        Remembered known = remembered.get(block);
        if (known != null) {
            return known.texts();
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) (starts[block + 1] - starts[block]));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, starts[block] + bytes.position()) < 0) {
                throw new IOException("The laid down texts end too early");
            }
        }
        bytes.flip();
        String[] texts = new String[BLOCK];
        for (int i = 0; i < BLOCK; i++) {
            byte[] text = new byte[bytes.getInt()];
            bytes.get(text);
            texts[i] = new String(text, StandardCharsets.UTF_8);
        }
        remember(block, texts, bytes.capacity());
        return texts;
    }

    private void remember(int block, String[] texts, int bytes) {
        remembered.put(block, new Remembered(texts, bytes));
        rememberedBytes += bytes;
        for (Iterator<Remembered> oldest = remembered.values().iterator(); rememberedBytes > REMEMBERED_BYTES && remembered.size() > 1; ) {
            rememberedBytes -= oldest.next().bytes();
            oldest.remove();
        }
    }

    @Override
    public void close() throws IOException {
        try (file) {
            if (part != null) {
                part.close();
            }
        }
    }
}
