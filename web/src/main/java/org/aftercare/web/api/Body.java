package org.aftercare.web.api;

import java.io.IOException;
import java.io.InputStream;

/** Reads what was sent, but never more than it may be: a length that was announced is not believed, the bytes are counted. */
final class Body {
    static final int JSON = 1 << 20;
    static final int PHOTO = 15 << 20;
    /** What surrounds a photo in a form of several parts. */
    static final int FRAME = 64 << 10;

    /** A client that is still sending can't read the answer; past this much it isn't listened to any longer. */
    private static final long PATIENCE = 64L << 20;

    private Body() {}

    /** @throws BadCall 413 when there is more than the limit; an announced length alone is enough */
    static byte[] read(InputStream sent, int limit) throws IOException {
        byte[] bytes = sent.readNBytes(limit + 1);
        if (bytes.length <= limit) return bytes;
        sent.skip(PATIENCE);
        throw BadCall.tooLarge(limit);
    }

    /** The same for a stream that somebody else reads. */
    static InputStream limited(InputStream sent, int limit) {
        return new InputStream() {
            private long read;

            @Override
            public int read() throws IOException {
                int one = sent.read();
                if (one >= 0) count(1);
                return one;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                int some = sent.read(into, from, length);
                if (some > 0) count(some);
                return some;
            }

            private void count(int more) throws IOException {
                read += more;
                if (read <= limit) return;
                sent.skip(PATIENCE);
                throw BadCall.tooLarge(limit);
            }
        };
    }
}
