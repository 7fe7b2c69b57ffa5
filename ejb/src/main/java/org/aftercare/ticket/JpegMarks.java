package org.aftercare.ticket;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import javax.imageio.IIOException;

/**
 * What a JPEG says of itself before its pixels: how the camera was held (Exif 2.32, tag 0x0112: 1 to 8), and whether the
 * file is whole. Readers of pixels take half a file for a picture whose rest is grey: as evidence that would be a lie.
 */
record JpegMarks(int orientation) {
    private static final int UPRIGHT = 1;
    private static final int ORIENTATION = 0x0112;
    private static final int START = 0xFFD8;
    private static final int END = 0xFFD9;
    private static final int APP1 = 0xFFE1;
    private static final int SCAN = 0xFFDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** Upright for what is no JPEG. @throws IIOException for a JPEG that ends too early */
    static JpegMarks of(byte[] file) throws IOException {
        var bytes = ByteBuffer.wrap(file);
        try {
            return file.length > 2 && mark(bytes) == START ? read(bytes) : new JpegMarks(UPRIGHT);
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            throw new IIOException("ends within its head", cut);
        }
    }

    private static JpegMarks read(ByteBuffer bytes) throws IOException {
        int orientation = UPRIGHT;
        for (int mark = mark(bytes); mark != SCAN; mark = mark(bytes)) {
            if (mark == 0xFFFF) {
                bytes.position(bytes.position() - 1); // fill bytes before a mark
                continue;
            }
            if (mark < 0xFFC0) throw new IIOException("no mark where one must be");
            int length = Short.toUnsignedInt(bytes.getShort());
            var segment = bytes.slice(bytes.position(), length - 2);
            bytes.position(bytes.position() + length - 2);
            if (mark == APP1 && orientation == UPRIGHT) orientation = orientation(segment);
        }
        if (!isEnded(bytes)) throw new IIOException("ends within its pixels");
        return new JpegMarks(orientation);
    }

    private static int mark(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }

    private static boolean isEnded(ByteBuffer bytes) {
        for (int at = bytes.position(); at + 1 < bytes.limit(); at++)
            if (Short.toUnsignedInt(bytes.getShort(at)) == END) return true;
        return false;
    }

    /** A head of tags that can't be read turns nothing. */
    private static int orientation(ByteBuffer segment) {
        try {
            var name = new byte[EXIF.length];
            segment.get(name);
            if (!java.util.Arrays.equals(name, EXIF)) return UPRIGHT;
            var tags = segment.slice();
            tags.order(tags.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int at = tags.getInt(4);
            int count = Short.toUnsignedInt(tags.getShort(at));
            for (int i = 0; i < count; i++) {
                int entry = at + 2 + 12 * i;
                if (Short.toUnsignedInt(tags.getShort(entry)) == ORIENTATION) return known(tags.getShort(entry + 8));
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException unreadable) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    private static int known(short orientation) {
        return orientation >= 1 && orientation <= 8 ? orientation : UPRIGHT;
    }
}
