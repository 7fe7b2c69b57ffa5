package org.aftercare.web;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that is read as it comes in, and refused once it is longer than it may be: its bytes are counted. */
public final class Incoming extends FilterInputStream {
    private final long limit;
    private long read;

    public Incoming(InputStream sent, long limit) {
        super(sent);
        this.limit = limit;
    }

    /** There is more than may be. */
    public static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int some = super.read(into, from, length);
        if (some > 0) count(some);
        return some;
    }

    private void count(int more) throws IOException {
        read += more;
        if (read > limit) throw new TooLong();
    }
}
