package io.dealerloop.imports;

import java.util.Arrays;

/**
 * Remembers the line of each order number of a file, and what it said, in 20 bytes an order: a million orders do not fill the memory.
 */
final class DocumentLines {

    private long[] documents = new long[1 << 12];
    private long[] contents = new long[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /** @return the line at which the number was seen before, or 0 and it is remembered */
    int seen(long document, int line, long content) {
        if (size * 2 > documents.length) {
            grow();
        }
        int slot = slot(document);
        if (lines[slot] != 0) {
            return lines[slot];
        }
        documents[slot] = document;
        contents[slot] = content;
        lines[slot] = line;
        size++;
        return 0;
    }

    /** What was said at the line where the number was seen. */
    long content(long document) {
        return contents[slot(document)];
    }

    private int slot(long document) {
        int slot = (int) (document ^ document >>> 32) & documents.length - 1;
        while (lines[slot] != 0 && documents[slot] != document) {
            slot = slot + 1 & documents.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldDocuments = documents;
        long[] oldContents = contents;
        int[] oldLines = lines;
        documents = new long[oldDocuments.length * 2];
        contents = new long[oldDocuments.length * 2];
        lines = new int[oldDocuments.length * 2];
        Arrays.fill(lines, 0);
        for (int i = 0; i < oldLines.length; i++) {
            if (oldLines[i] != 0) {
                int slot = slot(oldDocuments[i]);
                documents[slot] = oldDocuments[i];
                contents[slot] = oldContents[i];
                lines[slot] = oldLines[i];
            }
        }
    }
}
