package io.dealerloop.pluginworker;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes bytes up to a limit. */
final class BoundedBytes extends OutputStream {

    /** More was written than there may be. */
    static final class Full extends IOException {
        Full() {
            super("full");
        }
    }

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int limit;

    BoundedBytes(int limit) {
        this.limit = limit;
    }

    /** Lets more be written. */
    void allow(int upTo) {
        limit = upTo;
    }

    @Override
    public void write(int one) throws IOException {
        need(1);
        bytes.write(one);
    }

    @Override
    public void write(byte[] many, int from, int length) throws IOException {
        need(length);
        bytes.write(many, from, length);
    }

    private void need(int length) throws Full {
        if (bytes.size() + length > limit) {
            throw new Full();
        }
    }

    int size() {
        return bytes.size();
    }

    byte[] first(int count) {
        return count == bytes.size() ? bytes.toByteArray() : Arrays.copyOf(bytes.toByteArray(), count);
    }
}
